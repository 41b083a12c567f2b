import CaseFile
import Law

/// A running watch goes from one to another: taken with one click, or offered and accepted.
enum Handover {
  static func take(_ visit: Visit) async throws -> Reply {
    let scene = visit.watchScene
    let shift = scene.rota.shift(at: visit.now, isWorkingDay: DanishCalendar.isWorkingDay)
    let holder = scene.holders.first
    try await visit.fileInDepartment(
      WatchTaken(team: holder?.team, from: holder?.staff, by: visit.me.id, until: shift.until))
    return .saved(Places.watch())
  }

  static func page(_ visit: Visit) throws -> FormPage {
    guard visit.watchScene.holders.contains(where: { $0.staff == visit.me.id }) else { throw WebError.notFound }
    let form = Form(
      "watch-offer",
      [
        .select("to", "watch.offer.to", PlanForm.options(visit).filter { $0.value != visit.me.id.rawValue }).needed(),
        .text("note", "watch.offer.note", rows: 3).help("watch.offer.note-help"),
      ])
    var page = FormPage(
      form, title: visit.t("watch.offer"), address: Places.offerWatch(), back: Places.watch())
    page.lead = visit.t("watch.offer.lead")
    page.seen = visit.department.version
    page.button = "watch.offer.button"
    return page
  }

  static func offer(_ visit: Visit) async throws -> Reply {
    try await visit.take(try page(visit)) { answers in
      let scene = visit.watchScene
      guard let to = answers.name("to", StaffID.self), let member = visit.department.member(to), member.works,
        let holder = scene.holders.first(where: { $0.staff == visit.me.id })
      else { throw WebError.malformed }
      let offer = WatchOffered(
        id: visit.act.rawValue, team: holder.team, from: visit.me.id, to: to, until: holder.until,
        note: answers.text("note"))
      let text = visit.t("watch.offer.message") + " " + scene.link
      let messages = scene.messages(
        .alarm, to: member, subject: visit.t("watch.offer.subject"), mail: text, sms: text)
      let filing = try visit.department.filing(offer, at: .at(visit.now), now: visit.now)
      try await visit.write([filing] + messages.map { scene.filing($0) })
      return .saved(Places.watch())
    }
  }

  static func accept(_ visit: Visit, _ name: Slug) async throws -> Reply {
    let offers = visit.department.rota.openOffers(at: visit.now).map(\.content)
    guard let offer = offers.first(where: { $0.id == name.rawValue && $0.to == visit.me.id }) else {
      throw WebError.notFound
    }
    try await visit.fileInDepartment(
      WatchTaken(for: offer.id, team: offer.team, from: offer.from, by: visit.me.id, until: offer.until))
    return .saved(Places.watch())
  }

  /// "Jeg tager den."
  static func answer(_ visit: Visit, _ id: NotificationID) async throws -> Reply {
    guard try await visit.lists.notification(id) != nil else { throw WebError.notFound }
    let content = AlarmAnswered(for: id.rawValue, by: visit.me.id)
    let scene = visit.watchScene
    try await visit.write([scene.filing(content, in: .intake(id)), scene.filing(content)])
    return .saved(Places.watch().at("venter"))
  }
}
