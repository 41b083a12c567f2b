import CaseFile
import Crypto
import HTML

/// A worry that somebody tells us: by telephone, in a letter, at the counter. Made to be written in while they speak. The
/// clock starts when it reached us, not when it is written down.
enum Receive {
  /// Children that are described one by one; more can be named in the line.
  static let mostChildren = 4
  static let channels: [Channel] = [.telephone, .letter, .counter, .mail]

  static let form = Form(
    "receive-notification",
    [
      .choice("channel", "receive.channel", channels.map { .init($0.rawValue, key: "receive.channel.\($0.rawValue)") }),
      .moment("at", "receive.at").needed().past().help("receive.at-help"),
      .text("words", "receive.words", rows: 8).sender(.quotation).help("receive.words-help"),
      .line("about", "receive.about").help("receive.about-help"),
      .group("receive.children", (1...mostChildren).flatMap(child)),
      .yesNo("danger", "receive.danger").help("receive.danger-help"),
      .choice("from", "receive.from", NotifierKind.self).needed(),
      .line("notifier", "receive.notifier").help("receive.notifier-help"),
      .line("phone", "receive.phone").most(40),
      .line("mail", "receive.mail").help("receive.mail-help"),
      .group(
        "receive.more",
        [
          .line("role", "receive.role"),
          .yesNo("professional", "receive.professional").help("receive.professional-help"),
          .yesNo("parents", "receive.parents"),
          .yesNo("support", "receive.support").help("receive.support-help"),
          .line("reach", "receive.reach").help("receive.reach-help"),
        ]),
    ])

  private static func child(_ number: Int) -> [Field] {
    [
      .heading("receive.child.\(number)"),
      .line("child-\(number)-name", "receive.child.name"),
      .date("child-\(number)-born", "receive.child.born").past(),
      .line("child-\(number)-cpr", "people.cpr").most(11),
      .line("child-\(number)-school", "receive.child.school"),
      .line("child-\(number)-address", "receive.child.address"),
    ]
  }

  static func page(_ visit: Visit) -> FormPage {
    var page = FormPage(form, title: visit.t("receive.title"), address: Places.newNotification(), back: Places.inbox())
    page.lead = visit.t("receive.lead")
    page.button = "receive.button"
    page.prefill.set("at", visit.now)
    return page
  }

  static func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page(visit)) { answers in
      let content = try content(answers, visit.t)
      let when = answers.when("at") ?? .at(visit.now)
      // Named by the form that was sent: the same form sent twice is the same notification, with the same reference.
      let incoming = Incoming(
        origin: ["staff", visit.act.rawValue], content, arrived: when.earliest ?? visit.now,
        key: visit.services.settings.signingKey)
      try await visit.write([.init(.intake(incoming.notification), at: when, incoming.content)])
      return .redirect(Places.notification(incoming.notification).with("gemt", "modtaget"))
    }
  }

  private static func content(_ answers: Answers, _ t: Words) throws -> NotificationReceived {
    guard let from = answers.choice("from", NotifierKind.self) else {
      throw FieldError("from", t("form.error.missing", ["label": t("receive.from")]))
    }
    let channel = answers.choice("channel", Channel.self)
    let children = try (1...mostChildren).compactMap { try child($0, answers, t) }
    let named = children.compactMap(\.name)
    var content = NotificationReceived(
      id: "", from: from, professional: answers.flag("professional"), oral: channel.flatMap(isOral),
      ongoingSupport: answers.flag("support"),
      about: answers.text("about") ?? (named.isEmpty ? nil : named.joined(separator: ", ")),
      words: answers.text("words"), channel: channel, children: children.isEmpty ? nil : children,
      parentsInformed: answers.flag("parents"), inDanger: answers.flag("danger"))
    guard from != .anonymous else { return content }
    (content.notifier, content.reach, content.role) = (
      answers.text("notifier"), answers.text("reach"), answers.text("role")
    )
    let reply = Reach(mail: answers.text("mail"), phone: answers.text("phone"))
    content.reply = reply == Reach() ? nil : reply
    return content
  }

  private static func isOral(_ channel: Channel) -> Bool? {
    switch channel {
    case .telephone, .counter: true
    case .letter, .mail: false
    case .web, .system: nil
    }
  }

  private static func child(_ number: Int, _ answers: Answers, _ t: Words) throws -> NotifiedChild? {
    func text(_ name: String) -> String? { answers.text("child-\(number)-\(name)") }
    var cpr: String?
    if let typed = text("cpr") {
      guard let digits = CPRText.digits(typed) else { throw FieldError("child-\(number)-cpr", t("receive.cpr")) }
      cpr = digits
    }
    let child = NotifiedChild(
      name: text("name"), born: answers.day("child-\(number)-born"), cpr: cpr, address: text("address"),
      school: text("school"))
    return child == NotifiedChild() ? nil : child
  }
}
