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

  /// No day has more; what nobody has held for longer is found in the case.
  static let most = 66

  let today: Day

  /// How a case may be named to whoever looks.
  struct Named {
    let name: String
    /// Who has it, where that isn't oneself.
    let caseworker: String?
    /// Its child is named to its own caseworker only.
    let isKept: Bool
  }

  /// A meeting about siblings stands in each one's case, and here once. Where the case of one of them is kept from whoever
  /// looks, that there is such a sibling is kept too.
  init(_ rows: [MeetingRow], of lines: [CaseLine], today: Day, _ named: (CaseLine) -> Named) {
    self.today = today
    let byCase = Dictionary(lines.map { ($0.row.id, named($0)) }, uniquingKeysWith: { first, _ in first })
    var order: [MeetingID] = []
    var cases: [MeetingID: [(row: MeetingRow, on: Day, named: Named)]] = [:]
    for row in rows {
      guard let on = row.on, let named = byCase[row.caseID] else { continue }
      if cases[row.meeting] == nil { order.append(row.meeting) }
      cases[row.meeting, default: []].append((row, on, named))
    }
    let all = order.compactMap { id -> Meeting? in
      let several = cases[id] ?? []
      let open = several.filter { !$0.named.isKept }
      guard let first = open.first ?? several.first else { return nil }
      let names = (open.isEmpty ? [first] : open).map(\.named.name)
      return Meeting(
        id: id, casefile: first.row.caseID,
        names: names.indices.filter { !names[..<$0].contains(names[$0]) }.map { names[$0] },
        caseworker: first.named.caseworker, form: first.row.form, on: first.on, time: first.row.time,
        isRunning: first.row.isRunning)
    }
    // What nobody has held or ended comes after what is still ahead, the latest first.
    let ahead = all.filter { $0.on >= today }.sorted { $0.isRunning && !$1.isRunning }
    meetings = Array((ahead + all.filter { $0.on < today }.reversed()).prefix(Self.most))
  }

  func card(_ t: Words) -> Node {
    guard !meetings.isEmpty else { return .empty }
    return Web.card(t("day.meetings"), id: "moeder") {
      list(meetings.prefix(6), t)
      if meetings.count > 6 {
        disclosure(t("day.duties.more", count: meetings.count - 6)) { list(meetings.dropFirst(6), t) }
      }
    }
  }

  private func list(_ some: ArraySlice<Meeting>, _ t: Words) -> Node {
    ul(.class("dates")) { for meeting in some { li { line(meeting, t) } } }
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
      if meeting.on < today {
        Pill.soon(t(meeting.isRunning ? "day.meetings.not-ended" : "day.meetings.not-held"))
      } else if meeting.isRunning {
        Pill.soon(t("day.meetings.running"))
      }
    }
  }
}
