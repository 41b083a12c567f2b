import CaseFile
import HTML

/// A worry that somebody tells us: by telephone, in a letter, at the counter. The clock starts when it reached us, not
/// when it is written down.
enum Receive {
  static let form = Form(
    "receive-notification",
    [
      .moment("at", "receive.at").needed().past().help("receive.at-help"),
      .choice("from", "receive.from", NotifierKind.self).needed(),
      .line("about", "receive.about").help("receive.about-help"),
      .text("words", "receive.words", rows: 8).sender(.quotation).help("receive.words-help"),
      .yesNo("oral", "receive.oral"),
      .yesNo("professional", "receive.professional").help("receive.professional-help"),
      .yesNo("support", "receive.support").help("receive.support-help"),
      .line("notifier", "receive.notifier").help("receive.notifier-help"),
      .line("reach", "receive.reach"),
    ])

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(form, title: visit.t("receive.title"), address: Places.newNotification(), back: Places.inbox())
    page.lead = visit.t("receive.lead")
    page.button = "receive.button"
    page.prefill.set("at", visit.now)
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      guard let from = answers.choice("from", NotifierKind.self) else {
        throw FieldError("from", visit.t("form.error.missing", ["label": visit.t("receive.from")]))
      }
      // The same form sent twice is the same notification.
      let id = NotificationID(rawValue: visit.act.rawValue)
      let isAnonymous = from == .anonymous
      let content = NotificationReceived(
        id: id.rawValue, from: from, professional: answers.flag("professional"), oral: answers.flag("oral"),
        ongoingSupport: answers.flag("support"), about: answers.text("about"), words: answers.text("words"),
        notifier: isAnonymous ? nil : answers.text("notifier"), reach: isAnonymous ? nil : answers.text("reach"))
      try await visit.write([.init(.intake(id), at: answers.when("at") ?? .at(visit.now), content)])
      return .redirect(Places.notification(id))
    }
  }
}
