import Foundation
import Testing

@testable import Measures

/// Forty-three real patients' Beck depression scores at four occasions (Claus et al. 2020, osf.io/rc754), against what
/// the R package `clinicalsignificance` publishes of them (JSS 111, doi 10.18637/jss.v111.i01). The data aren't ours to
/// keep here.
struct ClausTests {
  private static let file = sharedFile("measures/claus_2020.csv")
  private static let absent: Comment =
    "shared/data/measures/claus_2020.csv is not here: real patients' course not tested"

  @Test(.enabled(if: file != nil, absent)) func reliableAndClinicallySignificantChangeAsPublished() throws {
    let rows = try Self.read()
    let pairs = rows.pairs("bdi")
    #expect(rows.patients == 43)
    #expect(pairs.count == 40)
    #expect(Share(part: pairs.count, whole: rows.patients).percent == 93)
    let before = Sample(pairs.map(\.first.value))
    let clinical = Population(mean: try #require(before.mean), deviation: try #require(before.deviation))
    #expect(Score(rounding: clinical.mean) == 35.48)
    #expect(Score(rounding: clinical.deviation) == 8.16)
    let method = try #require(
      JacobsonTruax(
        dysfunctional: clinical, functional: Population(mean: 7.69, deviation: 7.52), reliability: 0.801,
        direction: .lowerIsBetter))
    #expect(Score(rounding: try #require(method.cutOff(.c))) == 21.02)
    let rule = try #require(method.rule())
    let kinds = pairs.map { rule.change(from: $0.first, to: $0.last).kind }
    #expect(kinds.count { $0 == .clinicallySignificant } == 10)
    #expect(kinds.count { $0 == .reliablyBetter } == 8)
    #expect(kinds.count { $0 == .notReliable } == 22)
    #expect(kinds.count { $0 == .reliablyWorse } == 0)
    // The index and the rule in points say the same of each.
    for pair in pairs {
      let isReliable = method.index(from: pair.first, to: pair.last) > 1.96
      #expect(isReliable == rule.change(from: pair.first, to: pair.last).kind.isBetter)
    }
  }

  /// The same by the reading that `naer measures` goes by.
  @Test(.enabled(if: file != nil, absent)) func theTableIsReadAsPublished() throws {
    let table = TextTable(try String(contentsOf: try #require(Self.file), encoding: .utf8))
    let shape = PairedScores.Shape.rows(person: "id", occasion: "time", score: "bdi", first: "1", last: "4")
    let scores = try #require(PairedScores(table, shape, in: nil))
    let functional = Population(mean: 7.69, deviation: 7.52)
    let figures = try #require(
      PairedFigures(
        scores, .reliability(0.801, deviation: nil, functional: functional, cutOff: nil, .lowerIsBetter)))
    #expect(scores.remarks.isEmpty && figures.people == 43 && figures.counted == 40)
    let kinds: [Change.Kind] = [.clinicallySignificant, .reliablyBetter, .notReliable, .reliablyWorse]
    #expect(kinds.map { figures.share($0).part } == [10, 8, 22, 0])
  }

  /// Their WHO-5 as our pack reads it; only its reading is checked, since nobody has published figures of change for it.
  @Test(.enabled(if: file != nil, absent)) func theirWellbeingIsReadByOurPack() throws {
    let pack = try instrument("who-5")
    for pair in try Self.read().pairs("who") {
      let reading = pack.read(try sheet("who-5", total: "\(4 * pair.first)", age: 40))
      #expect(reading.total == 4 * pair.first)
      #expect(reading.faults == [])
    }
  }
}

extension ClausTests {
  private struct Rows {
    let values: [[String: String]]

    var patients: Int { Set(values.compactMap { $0["id"] }).count }

    /// First and fourth occasion of those who have both.
    func pairs(_ column: String) -> [(first: Score, last: Score)] {
      func at(_ time: String) -> [String: Score] {
        var scores: [String: Score] = [:]
        for row in values where row["time"] == time {
          if let id = row["id"], let text = row[column], let score = Score(text) { scores[id] = score }
        }
        return scores
      }
      let last = at("4.0")
      return at("1.0").sorted { $0.key < $1.key }.compactMap { id, first in last[id].map { (first, $0) } }
    }
  }

  private static func read() throws -> Rows {
    let text = try String(contentsOf: try #require(file), encoding: .utf8)
    let lines = text.split(whereSeparator: \.isNewline).map {
      $0.split(separator: ",", omittingEmptySubsequences: false)
    }
    let head = try #require(lines.first).map(String.init)
    return Rows(values: lines.dropFirst().map { Dictionary(uniqueKeysWithValues: zip(head, $0.map(String.init))) })
  }
}

/// Data from outside, in `shared/data` beside the project or above it; nil where it isn't.
private func sharedFile(_ path: String) -> URL? {
  var folder = URL(filePath: #filePath).deletingLastPathComponent()
  while folder.path != "/" {
    let found = folder.appending(path: "shared/data").appending(path: path)
    if FileManager.default.fileExists(atPath: found.path) { return found }
    folder.deleteLastPathComponent()
  }
  return nil
}
