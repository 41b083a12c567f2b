import CaseFile
import HTML

/// What was last said at the table, in short on the case's page: everybody's latest marks, and who does what.
struct TableSummary: Sendable {
  struct Line: Sendable {
    /// "Hjemme, barnets trivsel"
    let what: String
    /// "Alma 2, Sofie 3 af 5"
    let marks: String
    let latest: Day
  }

  let lines: [Line]
  let plan: [SafetyAgreed]

  /// - Parameter day: the day that the case is seen on; the file holds no more than was known.
  init(_ file: CaseFile, on day: Day, _ plates: Plates, _ t: Words) {
    var lines: [Line] = []
    for mark in file.ruler.latest where !lines.contains(where: { $0.what == Self.what(mark.content, t) }) {
      let same = file.ruler.latest.filter {
        $0.content.side == mark.content.side && $0.content.context == mark.content.context
      }
      let marks = same.map { "\(plates.plate($0.content.by).short) \(HalfPlaces.text($0.content.place))" }
      lines.append(
        Line(
          what: Self.what(mark.content, t),
          marks: "\(marks.joined(separator: ", ")) \(t("table.of", ["most": String(mark.content.steps)]))",
          latest: same.map(\.day).max() ?? mark.day))
    }
    let safety = file.safetyMaps.latestMarks
    if !safety.isEmpty {
      let marks = safety.map { "\(plates.plate($0.content.by).short) \(HalfPlaces.text($0.content.place))" }
      lines.append(
        Line(
          what: t("safety.line"), marks: "\(marks.joined(separator: ", ")) \(t("table.of", ["most": "10"]))",
          latest: safety.map(\.day).max() ?? day))
    }
    self.lines = lines
    plan = file.safetyMaps.plan(on: day).map(\.content)
  }

  private static func what(_ mark: RulerMarked, _ t: Words) -> String {
    "\(RulerSetup.name(mark.context, t)), \(t(mark.side).lowercasedFirst)"
  }

  func view(_ t: Words) -> Node {
    guard !lines.isEmpty || !plan.isEmpty else { return .empty }
    return card(t("table.summary"), id: "ved-bordet") {
      if !lines.isEmpty {
        definitions(lines.map { ($0.what, .text("\($0.marks) (\(t.dayAndMonth($0.latest)))")) })
      }
      if !plan.isEmpty {
        h3(t("safety.plan"))
        ul {
          for agreed in plan {
            li {
              strong("\(agreed.who): ")
              [agreed.what, agreed.when].compactMap { $0 }.joined(separator: ", ")
            }
          }
        }
      }
    }
  }
}
