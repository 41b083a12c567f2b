import CaseFile
import HTML
import Store

/// The meetings of the day and of the days ahead, and those that nobody has held or called off.
struct DayMeetings: Sendable {
  struct Meeting: Sendable {
    let id: MeetingID
    let casefile: CaseID
    /// Those it is about.
    var names: [String]
    let caseworker: String?
    let form: String
    let on: Day
    let time: String?
    let isRunning: Bool
  }

  let meetings: [Meeting]
  let today: Day

  /// A meeting about siblings stands in each one's case, and here once.
  /// - Parameter whose: whom a case is about, as it may be named here, and who has it where that isn't oneself.
  init(
    _ rows: [MeetingRow], of lines: [CaseLine], today: Day, _ whose: (CaseLine) -> (name: String, caseworker: String?)
  ) {
    self.today = today
    let byCase = Dictionary(lines.map { ($0.row.id, $0) }, uniquingKeysWith: { first, _ in first })
    var found: [Meeting] = []
    for row in rows {
      guard let line = byCase[row.caseID], let on = row.on else { continue }
      let (name, caseworker) = whose(line)
      if let index = found.firstIndex(where: { $0.id == row.meeting }) {
        if !found[index].names.contains(name) { found[index].names.append(name) }
      } else {
        found.append(
          Meeting(
            id: row.meeting, casefile: row.caseID, names: [name], caseworker: caseworker, form: row.form, on: on,
            time: row.time, isRunning: row.isRunning))
      }
    }
    meetings = found.sorted { $0.isRunning && !$1.isRunning }
  }

  func card(_ t: Words) -> Node {
    guard !meetings.isEmpty else { return .empty }
    return Web.card(t("day.meetings"), id: "moeder") {
      list(meetings.prefix(6), t)
      if meetings.count > 6 {
        disclosure(t("day.meetings.more", count: meetings.count - 6)) { list(meetings.dropFirst(6).prefix(60), t) }
      }
    }
  }

  private func list(_ some: ArraySlice<Meeting>, _ t: Words) -> Node {
    ul(.class("dates meetings-ahead")) { for meeting in some { li { line(meeting, t) } } }
  }

  private func line(_ meeting: Meeting, _ t: Words) -> Node {
    let clock = meeting.time.map { " \(t("time.at")) \(t.clock($0))" } ?? ""
    return group {
      a(meeting.names.joined(separator: ", "), .href(Places.meeting(meeting.casefile, meeting.id)), .class("name"))
      HTML.time(t.relative(meeting.on, today: today) + clock, .datetime(meeting.on.description))
      span(
        [MeetingForm(rawValue: meeting.form).map { t($0) }, meeting.caseworker].compactMap { $0 }.joined(
          separator: " · "),
        .class("quiet"))
      if meeting.isRunning {
        Pill.soon(t("day.meetings.running"))
      } else if meeting.on < today {
        Pill.soon(t("day.meetings.not-held"))
      }
    }
  }
}
