import CaseFile
import HTML

/// What was last said at the table, in short on the case's page: everybody's latest marks, and who does what.
struct TableSummary: Sendable {
  struct Line: Sendable {
    /// "Hjemme, barnets trivsel"
    let what: String
    /// "Alma 2, Sofie 3 af 5 (4. juni)"; each with its own day where they weren't set together.
    let marks: String
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
      let marks = same.map { ($0.day, "\(plates.plate($0.content.by).short) \(HalfPlaces.text($0.content.place))") }
      lines.append(
        Line(what: Self.what(mark.content, t), marks: Self.joined(marks, most: mark.content.steps, on: day, t)))
    }
    let safety = file.safetyMaps.latestMarks
    if !safety.isEmpty {
      let marks = safety.map { ($0.day, "\(plates.plate($0.content.by).short) \(HalfPlaces.text($0.content.place))") }
      lines.append(Line(what: t("safety.line"), marks: Self.joined(marks, most: 10, on: day, t)))
    }
    self.lines = lines
    plan = file.safetyMaps.plan(on: day).map(\.content)
  }

  private static func joined(_ marks: [(day: Day, text: String)], most: Int, on today: Day, _ t: Words) -> String {
    let of = t("table.of", ["most": String(most)])
    guard let day = marks.first?.day, marks.contains(where: { $0.day != day }) else {
      return
        "\(marks.map(\.text).joined(separator: ", ")) \(of)\(marks.first.map { " (\(t.dayAndMonth($0.day, on: today)))" } ?? "")"
    }
    return marks.map { "\($0.text) \(of) (\(t.dayAndMonth($0.day, on: today)))" }.joined(separator: ", ")
  }

  private static func what(_ mark: RulerMarked, _ t: Words) -> String {
    "\(RulerSetup.name(mark.context, t)), \(t(mark.side).lowercasedFirst)"
  }

  func view(_ t: Words) -> Node {
    guard !lines.isEmpty || !plan.isEmpty else { return .empty }
    return card(t("table.summary"), id: "ved-bordet") {
      if !lines.isEmpty {
        definitions(lines.map { ($0.what, .text($0.marks)) })
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
