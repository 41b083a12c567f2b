import CaseFile
import HTML

/// Hands a message to the dispatcher: written down with the notification, and sent from there. Nothing is done twice.
enum SendToNotifier {
  static func confirmation(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    guard opened.notification.confirmed == nil else { return back(opened) }
    let message = NotifierMessage.confirmation(
      opened.received.content, arrived: opened.received.happenedAt, visit.department, visit.services.texts)
    return try await send(message, .confirmation, otherwise: Places.confirmNotification(opened.id), opened, visit)
  }

  static func notice(_ opened: OpenedNotification, _ visit: Visit) async throws -> Reply {
    guard opened.notification.outcomeTold == nil else { return back(opened) }
    let message = NotifierMessage.thereIsAnAnswer(
      opened.received.content, visit.department, visit.services.texts)
    return try await send(message, .outcome, otherwise: Places.tellOutcome(opened.id), opened, visit)
  }

  private static func send(
    _ message: NotifierMessage, _ purpose: MessagePurpose, otherwise: Address, _ opened: OpenedNotification,
    _ visit: Visit
  ) async throws -> Reply {
    if opened.last(purpose)?.waits == true { return back(opened) }
    guard let queued = message.queued(purpose, for: opened.received.content, visit.services) else {
      return .redirect(otherwise)
    }
    try await visit.write([.init(.intake(opened.id), at: .at(visit.now), queued)])
    return .redirect(Places.notification(opened.id).with("gemt", "paa-vej"))
  }

  private static func back(_ opened: OpenedNotification) -> Reply { .redirect(Places.notification(opened.id)) }
}

/// A letter to a notifier, to be printed and put in an envelope.
enum Letter {
  static func confirmation(_ opened: OpenedNotification, _ visit: Visit) -> Reply {
    let message = NotifierMessage.confirmation(
      opened.received.content, arrived: opened.received.happenedAt, visit.department, visit.services.texts)
    return page(visit.t("confirm.letter"), message.text, opened, done: Places.confirmNotification(opened.id), visit)
  }

  static func outcome(_ opened: OpenedNotification, _ visit: Visit) throws -> Reply {
    guard let told = opened.notification.outcomeTold?.content.told else { throw WebError.notFound }
    return page(visit.t("tell.letter"), told, opened, done: Places.notification(opened.id), visit)
  }

  private static func page(
    _ title: String, _ text: String, _ opened: OpenedNotification, done: Address, _ visit: Visit
  ) -> Reply {
    let t = visit.t
    return visit.page(title, nav: .inbox, narrow: true, above: Crumb.notification(opened.id, t)) {
      p(t("letter.lead"), .class("lead actions"))
      article(.class("card letter")) {
        if let notifier = opened.received.content.notifier { p(notifier) }
        if let reach = opened.received.content.reach { p(reach) }
        p(t.date(visit.today), .class("quiet"))
        paragraphs(text)
      }
      p(.class("actions")) { a(t("letter.done"), .href(done), .class("button plain")) }
    }
  }

  static func paragraphs(_ text: String) -> Node {
    group { for part in text.split(separator: "\n", omittingEmptySubsequences: true) { p(String(part)) } }
  }
}
