import CaseFile
import HTML

/// A system is let in, gets a new key, or is stopped. Nær makes the key itself and shows it once.
enum SenderForm {
  /// A system is a workplace's: never a family's, a child's or nobody's.
  private static let kinds = NotifierKind.allCases.filter { ![.family, .child, .anonymous].contains($0) }

  private static let admitting = Form(
    "sender-admit",
    [
      .line("name", "senders.name").needed().help("senders.name-help"),
      .choice("from", "senders.from", kinds.map { Field.Option($0.rawValue, key: "notifier-kind.\($0.rawValue)") })
        .needed().help("senders.from-help"),
      .line("contact", "senders.contact").help("senders.contact-help"),
    ])

  static func admit(_ visit: Visit) -> FormPage {
    var page = FormPage(
      admitting, title: visit.t("senders.new"), address: Places.setupNewSender(), back: Places.setupSenders())
    page.seen = visit.department.version
    page.lead = visit.t("senders.new-lead")
    page.button = "senders.admit"
    return page
  }

  static func takeAdmit(_ visit: Visit) async throws -> Reply {
    try await visit.take(admit(visit)) { answers in
      guard let name = answers.text("name"), let from = answers.choice("from", NotifierKind.self) else {
        throw WebError.malformed
      }
      let key = SenderKey.make(visit.services.random)
      let id = SenderID(rawValue: visit.act.rawValue)
      try await visit.fileInDepartment(
        SenderAdmitted(
          sender: id, name: name, from: from, contact: answers.text("contact"), keyHash: SenderKey.hash(key)))
      return told(visit, id, name, key)
    }
  }

  /// How long the old key holds beside the new one, in hours.
  private static let overlaps = [0, 24, 7 * 24, 30 * 24]

  static func renew(_ visit: Visit, _ id: SenderID) throws -> FormPage {
    let sender = try working(visit, id)
    let options = overlaps.map { Field.Option(String($0), text: visit.t("senders.overlap.\($0)")) }
    let form = Form("sender-renew", [.select("overlap", "senders.overlap", options).needed()])
    var page = FormPage(
      form, title: visit.t("senders.renew-title", ["name": sender.name]), address: Places.setupSenderKey(id),
      back: Places.setupSender(id))
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("senders.renew-lead")
    page.button = "senders.renew"
    return page
  }

  static func takeRenew(_ visit: Visit, _ id: SenderID) async throws -> Reply {
    let sender = try working(visit, id)
    return try await visit.take(try renew(visit, id)) { answers in
      guard let hours = answers.choice("overlap").flatMap(Int.init), overlaps.contains(hours) else {
        throw WebError.malformed
      }
      let key = SenderKey.make(visit.services.random)
      try await visit.fileInDepartment(
        SenderKeyRenewed(
          sender: id, keyHash: SenderKey.hash(key), oldUntil: hours == 0 ? nil : visit.now.adding(hours: hours)))
      return told(visit, id, sender.name, key)
    }
  }

  private static let stopping = Form("sender-stop", [.text("why", "senders.why")])

  static func stop(_ visit: Visit, _ id: SenderID) throws -> FormPage {
    let sender = try working(visit, id)
    var page = FormPage(
      stopping, title: visit.t("senders.stop-title", ["name": sender.name]), address: Places.setupSenderStop(id),
      back: Places.setupSender(id))
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("senders.stop-lead")
    page.button = "senders.stop"
    return page
  }

  static func takeStop(_ visit: Visit, _ id: SenderID) async throws -> Reply {
    try await visit.take(try stop(visit, id)) { answers in
      try await visit.fileInDepartment(SenderStopped(sender: id, why: answers.text("why")))
      return .saved(Places.setupSender(id))
    }
  }

  private static func working(_ visit: Visit, _ id: SenderID) throws -> Sender {
    guard let sender = visit.department.senders.named(id), sender.stoppedAt == nil else { throw WebError.notFound }
    return sender
  }

  private static func told(_ visit: Visit, _ id: SenderID, _ name: String, _ key: String) -> Reply {
    let t = visit.t
    return visit.setupPage(t("senders.key-title"), Places.setupSenders) {
      Notice.done(t("senders.key-once"))
      card(name, id: "sender") {
        definitions([(t("senders.key"), code(key))])
        p(t("senders.key-help"))
        p { a(t("senders.back"), .href(Places.setupSender(id))) }
      }
    }
  }
}
