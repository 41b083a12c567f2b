import CaseFile
import HTML
import Store

/// Who has looked in the case, when and by what right.
struct CaseLog: Sendable {
  static let most = 300

  struct Line: Sendable {
    let at: Instant
    let who: String
    let kind: AuditEvent.Kind
    let purpose: Trace.Purpose?
    let grounds: Trace.Grounds?
    /// In the reader's own words.
    let reason: String?
  }

  let id: CaseID
  let name: String
  let lines: [Line]

  static func show(_ room: CaseVisit) async throws -> Reply {
    let rows = try await room.traces(AuditFilter(stream: .child(room.id), kinds: shown, limit: most))
    let people = try await room.people()
    let log = CaseLog(
      id: room.id, name: room.file.family.child.flatMap { people[$0]?.name } ?? room.t("case.unnamed-child"),
      lines: rows.map(\.event).map { event in
        Line(
          at: event.at, who: Self.who(event.who, room, people), kind: event.kind, purpose: event.purpose,
          grounds: event.grounds, reason: event.kind == .refusal ? nil : event.detail)
      })
    return room.page(room.t("case.log.title", ["name": log.name]), narrow: true) { log.view(room.t) }
  }

  /// Reads and refusals; that the log itself was looked into is seen in the auditor's pages.
  static let shown: [AuditEvent.Kind] = [.read, .breakGlass, .refusal, .print, .export, .erasure]

  private static func who(_ actor: Actor?, _ room: CaseVisit, _ people: [PersonID: Person]) -> String {
    switch actor {
    case .staff(let id): room.name(of: id)
    case .person(let id): people[id]?.name.nonEmpty ?? room.t("common.unknown-person")
    case .notifier: room.t("case.by-notifier")
    case .system, nil: room.t("case.by-system")
    }
  }

  private func view(_ t: Words) -> Node {
    group {
      p(t("case.log.lead"), .class("lead"))
      if lines.isEmpty { p(t("case.log.none")) }
      ol(.class("log")) {
        for day in days {
          li {
            h2(t.date(day.day))
            ul { for line in day.lines { li { row(line, t) } } }
          }
        }
      }
      p { a(t("case.log.back"), .href(Places.caseFile(id))) }
    }
  }

  private func row(_ line: Line, _ t: Words) -> Node {
    group {
      HTML.time(t.clock(line.at), .datetime(DanishTime.clock(at: line.at).time))
      strong(line.who)
      span(t("case.log.\(line.kind.rawValue)"))
      if let grounds = line.grounds { span(t("case.log.grounds.\(grounds.rawValue)"), .class("quiet")) }
      if let reason = line.reason { q(reason) }
    }
  }

  /// The same person who opens the case again and again within an hour looks once.
  private var days: [(day: Day, lines: [Line])] {
    var days: [(day: Day, lines: [Line])] = []
    for line in lines {
      let day = DanishTime.day(at: line.at)
      if days.last?.day != day { days.append((day, [])) }
      let previous = days[days.count - 1].lines.last
      let isSame = previous.map { last in
        last.who == line.who && last.kind == line.kind && last.grounds == line.grounds
          && last.at.milliseconds - line.at.milliseconds < 3_600_000
      }
      if isSame != true { days[days.count - 1].lines.append(line) }
    }
    return days
  }
}
