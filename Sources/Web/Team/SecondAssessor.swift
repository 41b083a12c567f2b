import CaseFile
import HTML

/// Where support runs, somebody who hasn't worked on the case takes part in the assessment of a new notification
/// (barnets lov § 136, before 2024 serviceloven § 155 stk. 3). The coordinator names one, and the case opens to them.
enum SecondAssessor {
  /// How long the case stands open to the second assessor, where nothing else is said.
  static let days = 14

  static func page(_ room: CaseVisit, _ notification: NotificationID) async throws -> FormPage {
    guard let found = room.file.notifications.named(notification.rawValue) else { throw WebError.notFound }
    let (t, knowing) = (room.t, room.file.assignments.everybody)
    let outside = room.department.staff.filter { member in
      member.works && Policy.casework.contains(member.role) && !knowing.contains(member.id)
    }.sorted { $0.name < $1.name }
    let options = outside.map { member in
      let team = member.team.flatMap { room.department.team($0)?.name } ?? t(member.role)
      return Field.Option(member.id.rawValue, text: "\(member.name) – \(team)")
    }
    let form = Form(
      "team-second-assessor",
      [
        .select("to", "team.field.second", options).required(by: t("team.second.law")).help("team.field.second-help"),
        .date("until", "team.field.until"),
      ])
    var page = FormPage(
      form, title: t("team.second.title"), address: Places.secondAssessor(room.id, notification),
      back: room.teamPage(of: room.file.assignments.team))
    page.about = [room.id.rawValue, notification.rawValue]
    page.seen = room.file.version
    page.lead = t("team.second.lead", ["when": t.when(found.received.happenedAt)])
    page.prefill.set("until", room.today.adding(days: days))
    page.button = "team.second.button"
    let open = room.file.guards.grants.filter { room.file.guards.isGranted($0.content.to, on: room.today) }
    if !open.isEmpty {
      page.notice = Notice.info(t("team.second.already", ["names": room.names(open.map(\.content.to))]))
    }
    return page
  }

  static func take(_ room: CaseVisit, _ notification: NotificationID) async throws -> Reply {
    let page = try await page(room, notification)
    let received = room.file.notifications.named(notification.rawValue)?.received.day ?? room.today
    return try await room.take(page) { answers in
      guard let to = answers.name("to", StaffID.self) else { throw WebError.malformed }
      let why = room.t("team.second.why", ["day": room.t.shortDate(received)])
      try await room.write(AccessGranted(to: to, why: why, until: answers.day("until")), at: .at(room.now))
      return .saved(page.back)
    }
  }
}

extension Scene {
  /// Names of staff in one text.
  func names(_ staff: [StaffID]) -> String { staff.map { name(of: $0) }.joined(separator: ", ") }
}
