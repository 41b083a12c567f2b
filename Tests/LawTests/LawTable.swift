import CaseFile

@testable import Law

/// Reads tables as
///
///     givet: barn født 2012-05-01; godkendelse serviceloven § 50 2018-01-01 til 2018-12-31; egen politik
///     | når | den | så | udfald | frist | efter |
///     | behov kendt 2024-01-31 | 2024-05-30 | undersøgelse afsluttes | åben | 2024-05-31 | barnets lov § 20 |
///
/// Events are parted by semicolons: what, when, and then `som` its name, `for` another's, and particulars as `ord=ord`.
enum LawTable {
  struct Row: CustomStringConvertible, Sendable {
    var file: String
    var line: Int
    var facts: CaseFacts
    var setting: Setting
    var judgedOn: Day
    var expectation: Expectation
    var description: String { "\(file):\(line)" }
  }

  struct Fault: Error, CustomStringConvertible {
    var description: String
  }

  static func rows(_ text: String, file: String) throws -> [Row] {
    var rows: [Row] = []
    var given = (child: CaseFacts.Child?.none, setting: Setting(policy: .none))
    for (index, line) in text.split(separator: "\n", omittingEmptySubsequences: false).enumerated() {
      let line = line.trimmed
      if line.hasPrefix("givet:") { given = try Self.given(line.dropFirst(6).trimmed) }
      guard line.hasPrefix("|"), !line.hasPrefix("| når"), !line.hasPrefix("|-") else { continue }
      let cells = line.split(separator: "|", omittingEmptySubsequences: false).dropFirst().map(\.trimmed)
      guard cells.count >= 6, let day = Day(cells[1]) else {
        throw Fault(description: "\(file):\(index + 1): six cells")
      }
      var facts = CaseFacts(child: given.child, facts: try cells[0].parts(";").map(fact))
      facts.silent = []
      rows.append(
        Row(
          file: file, line: index + 1, facts: facts, setting: given.setting, judgedOn: day,
          expectation: try expectation(cells, line: index + 1)))
    }
    return rows
  }

  private static func given(_ text: String) throws -> (child: CaseFacts.Child?, setting: Setting) {
    var (child, setting) = (CaseFacts.Child?.none, Setting(policy: .none))
    for part in text.parts(";") {
      let words = part.parts(" ")
      switch (words.first, words.last) {
      case ("barn", let day?) where words.contains("født"): child = try .born(date(day))
      case ("barn", let day?) where words.contains("ventes"): child = try .due(date(day))
      case ("godkendelse", let to?):
        let from = try date(words[words.count - 3])
        setting.approvals.append(
          Approval(provision: words.dropFirst().dropLast(3).joined(separator: " "), from: from, to: try date(to)))
      case ("egen", _): setting.policy = .bundled
      case ("Grønland", _): setting.country = "GL"
      case ("intet", _): break
      default: throw Fault(description: "givet: \(part)")
      }
    }
    return (child, setting)
  }

  private static func fact(_ text: String) throws -> Fact {
    let names = LawWords.kinds.keys.filter { text.hasPrefix($0 + " ") }
    guard let name = names.max(by: { $0.count < $1.count }), let kind = LawWords.kinds[name] else {
      throw Fault(description: "når: \(text)")
    }
    var words = text.dropFirst(name.count).parts(" ")
    guard let first = words.first, let when = When(first == "ukendt" ? "unknown" : first) else {
      throw Fault(description: "hvornår: \(text)")
    }
    words.removeFirst()
    var fact = Fact(kind, at: when)
    while let word = words.first {
      words.removeFirst()
      if word == "som" || word == "for" {
        guard let name = words.first else { throw Fault(description: text) }
        words.removeFirst()
        if word == "som" { fact.id = name } else { fact.about = name }
      } else {
        let pair = word.parts("=")
        guard pair.count == 2, let key = LawWords.keys[pair[0]] else { throw Fault(description: "\(word) i: \(text)") }
        fact.details[key] = LawWords.detail(pair[1])
      }
    }
    return fact
  }

  private static func expectation(_ cells: [String], line: Int) throws -> Expectation {
    let words = cells[2].parts(" for ")
    guard let duty = LawWords.duties[words[0]] else { throw Fault(description: "så: \(cells[2])") }
    let verdict = cells[3].parts(", ")
    guard let said = Verdict.allCases.first(where: { $0.danish == verdict[0] }) else {
      throw Fault(description: "udfald: \(cells[3])")
    }
    return Expectation(
      duty: duty, verdict: said, due: cells[4].isEmpty ? nil : When(cells[4]),
      effect: verdict.count > 1 ? Effect.allCases.first { $0.danish == verdict[1] } : nil, on: nil,
      about: words.count > 1 ? words[1] : nil, times: nil, law: cells[5].isEmpty ? nil : cells[5], basis: .statute,
      dueBasis: .statute, line: line)
  }

  private static func date(_ text: String) throws -> Day {
    guard let day = Day(text) else { throw Fault(description: "dato: \(text)") }
    return day
  }
}

extension StringProtocol {
  var trimmed: String {
    var text = Substring(self)
    while text.first?.isWhitespace == true { text.removeFirst() }
    while text.last?.isWhitespace == true { text.removeLast() }
    return String(text)
  }

  /// The pieces between separators, trimmed; empty ones are left out.
  func parts(_ separator: String) -> [String] {
    String(self).split(separator: separator).map(\.trimmed).filter { !$0.isEmpty }
  }
}
