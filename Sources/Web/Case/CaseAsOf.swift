import CaseFile
import HTML

/// Asks which day of the past one wants to see, and with what knowledge.
enum CaseAsOf {
  static func show(_ room: CaseVisit) -> Reply {
    if let day = room.query["dag"].flatMap({ Day($0) }) {
      let known = room.query["viden"].flatMap { Day($0) } ?? day
      return .redirect(Places.casePast(room.id, day, knownOn: known))
    }
    return form(room, problem: room.query["dag"] == nil ? nil : room.t("case.as-of.no-day"))
  }

  /// There was no case yet.
  static func before(_ room: CaseVisit, _ day: Day) -> Reply {
    form(room, problem: room.t("case.as-of.before", ["day": room.t.date(day)]))
  }

  private static func form(_ room: CaseVisit, problem: String?) -> Reply {
    let t = room.t
    return room.page(t("case.as-of"), narrow: true) {
      if let problem { Notice.problem(problem) }
      p(t("case.as-of.lead"), .class("lead"))
      HTML.form(.method(.get), .action(Places.caseAsOf(room.id)), .class("stack")) {
        day("dag", "case.as-of.day", help: "case.as-of.day.help", room)
        day("viden", "case.as-of.known", help: "case.as-of.known.help", room)
        div(.class("actions")) {
          button(t("case.as-of.show"), .type(.submit), .class("button"))
          a(t("form.cancel"), .href(Places.caseFile(room.id)))
        }
      }
    }
  }

  private static func day(_ name: String, _ key: String, help: String, _ room: CaseVisit) -> Node {
    div(.class("field")) {
      label(room.t(key), .for(name))
      p(room.t(help), .class("help"), .id("\(name)-help"))
      input(
        .type(.date), .id(name), .name(name), .max(room.today.description), .value(room.query[name] ?? ""),
        .aria("describedby", "\(name)-help"))
    }
  }
}
