@testable import Measures

let bundled: Catalogue = {
  do { return try PackFiles.bundled() } catch { preconditionFailure("the bundled packs have a fault: \(error)") }
}()

func instrument(_ id: String) throws -> Instrument {
  struct Missing: Error { let id: String }
  guard let found = bundled.instrument(id) else { throw Missing(id: id) }
  return found
}

func sheet(
  _ id: String, _ answers: [String: String] = [:], total: String? = nil, age: Int? = 15, view: Viewpoint = .own,
  scorer: Scorer = Scorer(.child), about: String = "child", day: Int = 0, meeting: Int? = nil,
  weights: [String: Double]? = nil, skipped: String? = nil, sheet: String = "s", replaces: String? = nil
) throws -> Sheet {
  Sheet(
    id: sheet, instrument: try instrument(id).reference, about: about, scorer: scorer, view: view, age: age,
    day: DayNumber(day), meeting: meeting, way: .paperEntry, answers: answers, total: total, weights: weights,
    skipped: skipped, replaces: replaces)
}

let orsItems = ["individual", "interpersonal", "social", "overall"]

/// A series of totals, a week and a meeting between each.
func series(
  _ id: String, _ scores: [Score], age: Int = 15, view: Viewpoint = .own, scorer: Scorer = Scorer(.child),
  from meeting: Int = 1
) throws -> Series {
  let pack = try instrument(id)
  return Series(
    instrument: pack, about: "child", scorer: scorer, view: view, norms: pack.norms(age: age, view: view),
    points: scores.enumerated().map {
      Series.Point(meeting: meeting + $0.offset, day: DayNumber(7 * $0.offset), score: $0.element)
    })
}

/// The figures of Better Outcomes Now: what its published examples were reckoned with.
let youth = ChangeRule(reliableChange: 6, cutOff: 28, direction: .higherIsBetter)
let adult = ChangeRule(reliableChange: 6, cutOff: 25, direction: .higherIsBetter)
