import CaseFile
import HTML

/// What is told to the notifier, and what is sent on: three short forms.
enum Answering {
  static let ways = ["digital-post", "letter", "phone", "e-mail", "in-person"]

  static let confirm = Form(
    "confirm-notification",
    [
      .choice("how", "confirm.how", ways.map { .init($0, key: "confirm.how.\($0)") }).needed(),
      .moment("at", "confirm.at").past(),
    ])

  static let tell = Form(
    "tell-outcome",
    [
      .text("told", "tell.told", rows: 7).sender(.agreement).help("tell.told-help"),
      .text("essential", "tell.essential", rows: 2).sender(.agreement).help("tell.essential-help"),
      .choice("how", "tell.how", ways.map { .init($0, key: "confirm.how.\($0)") }).depending().help("tell.how-help"),
      .text("withheld", "tell.withheld", rows: 2).sender(.assessment).help("tell.withheld-help"),
      .moment("at", "confirm.at").past(),
    ])

  static let passOn = Form(
    "pass-on",
    [
      .line("to", "pass-on.to").needed(),
      .text("why", "pass-on.why", rows: 3).sender(.assessment).needed(),
      .moment("at", "pass-on.at").past(),
    ])

  static func page(
    _ form: Form, _ key: String, _ place: Place<NotificationID>, _ opened: OpenedNotification, _ visit: Visit,
    lead: String?
  ) -> FormPage {
    let t = visit.t
    var page = FormPage(form, title: t("\(key).title"), address: place(opened.id), back: Places.notification(opened.id))
    page.about = [opened.id.rawValue]
    page.above = Crumb.notification(opened.id, t)
    page.lead = lead
    page.seen = opened.version
    page.button = "\(key).button"
    page.prefill.set("at", visit.now)
    page.beside = NotificationText(opened, visit).view
    return page
  }

  static func confirmPage(_ opened: OpenedNotification, _ visit: Visit) -> FormPage {
    let lead = opened.law.confirm.map { visit.t("confirm.lead", ["paragraph": $0.name(visit.t)]) }
    return page(confirm, "confirm", Places.confirmNotification, opened, visit, lead: lead)
  }

  static func tellPage(_ opened: OpenedNotification, _ cases: [OpenedCase], _ visit: Visit) -> FormPage {
    let t = visit.t
    let lead = opened.law.tell.map {
      t(opened.law.mustTell ? "tell.lead" : "tell.lead-free", ["paragraph": $0.name(t)])
    }
    var page = page(tell, "tell", Places.tellOutcome, opened, visit, lead: lead)
    page.preview = "tell.preview"
    if visit.form["_adjust"] != nil {
      page.notice = card(t("tell.preview.title"), id: "preview") {
        Letter.paragraphs(letter(visit.form["told"], visit.form["essential"]) ?? t("tell.preview.none"))
      }
    }
    if !cases.isEmpty, opened.notification.assessed != nil {
      let danish = Words(texts: visit.services.texts, language: .danish)
      let text = Outcome(cases.map(\.file)).text(opened.received.content, danish)
      page.prefill.carry("told", text, from: t("tell.from-case"))
    }
    return page
  }

  /// What goes out, exactly.
  private static func letter(_ told: String?, _ essential: String?) -> String? {
    let parts = [told, essential].compactMap { $0?.trimmingSpaces }.filter { !$0.isEmpty }
    return parts.isEmpty ? nil : parts.joined(separator: "\n\n")
  }

  static func passOnPage(_ opened: OpenedNotification, _ visit: Visit) -> FormPage {
    var page = page(passOn, "pass-on", Places.passOn, opened, visit, lead: visit.t("pass-on.lead"))
    if opened.notification.assessed == nil {
      page.above = .group([page.above, Notice.problem(visit.t("pass-on.unassessed"))])
    }
    return page
  }

  static func takeConfirm(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    let cases = try await visit.cases(of: opened, for: .assessNotification)
    return try await visit.take(confirmPage(opened, visit)) { answers in
      // Kept in the words of the file's language, as what was done.
      let how = answers.choice("how").map { Words(texts: visit.services.texts, language: .danish)("confirm.how.\($0)") }
      let content = NotificationConfirmed(for: opened.id.rawValue, how: how)
      try opened.notifications.confirm(content)
      try await visit.file(content, at: try when(answers, opened, visit), about: opened, in: cases)
      return .redirect(Places.notification(opened.id).with("gemt", "bekraeftet"))
    }
  }

  static func takeTell(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    let cases = try await visit.cases(of: opened, for: .assessNotification)
    return try await visit.take(tellPage(opened, cases, visit)) { answers in
      let withheld = answers.text("withheld")
      // Where nothing is told, what was filled in beforehand is no answer.
      let told = withheld == nil ? letter(answers.text("told"), answers.text("essential")) : nil
      guard told != nil || withheld != nil else { throw FieldError("told", visit.t("tell.either")) }
      let danish = Words(texts: visit.services.texts, language: .danish)
      let how = answers.choice("how")
      guard withheld != nil || how != nil else { throw FieldError("how", visit.t("tell.how-missing")) }
      let content = NotificationOutcomeTold(
        for: opened.id.rawValue, told: told, withheld: withheld,
        how: withheld == nil ? how.map { danish("confirm.how.\($0)") } : nil)
      try opened.notifications.tellOutcome(content)
      try await visit.file(content, at: try when(answers, opened, visit), about: opened, in: cases)
      let isLetter = how == "letter" && withheld == nil
      return .redirect((isLetter ? Places.outcomeLetter : Places.notification)(opened.id).with("gemt", "svaret"))
    }
  }

  static func takePassOn(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    try await visit.take(passOnPage(opened, visit)) { answers in
      let content = NotificationPassedOn(for: opened.id.rawValue, to: answers.text("to"), why: answers.text("why"))
      try opened.notifications.passOn(content)
      try await visit.file(content, at: try when(answers, opened, visit), about: opened, in: [])
      return .redirect(Places.notification(opened.id).with("gemt", "sendt"))
    }
  }

  /// Nothing is answered before it was asked.
  private static func when(_ answers: Answers, _ opened: OpenedNotification, _ visit: Visit) throws -> When {
    let when = answers.when("at") ?? .at(visit.now)
    if let latest = when.latest, let received = opened.received.happenedAt.earliest, latest < received {
      throw FieldError("at", visit.t("assess.before-received"))
    }
    return when
  }
}
