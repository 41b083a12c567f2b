import CaseFile
import Law
import Store

/// A notification that somebody had the right to open; the opening has been recorded.
struct OpenedNotification: Sendable {
  let id: NotificationID
  let notification: Notification
  let notifications: Notifications
  /// What was sent about it, or is to be.
  let messages: Messages
  let entries: [Entry]
  let law: IntakeLaw

  fileprivate init?(_ id: NotificationID, _ entries: [Entry], _ engine: Engine) {
    var all = Notifications()
    var messages = Messages()
    for entry in entries {
      all.take(entry)
      messages.take(entry)
    }
    guard let notification = all.named(id.rawValue) else { return nil }
    self.id = id
    self.notification = notification
    notifications = all
    self.messages = messages
    self.entries = entries
    law = IntakeLaw(notification, entries, engine)
  }

  var received: Record<NotificationReceived> { notification.received }
  var version: Int { entries.last?.sequence ?? 0 }
  var clock: NotificationClock { NotificationClock(notification, law.times) }

  /// The names that the notifier gave: "Ida og Emil Holm, Ole" is three.
  var names: [String] {
    let named = (received.content.children ?? []).compactMap(\.name)
    if !named.isEmpty { return named }
    let about = received.content.about?.prefix(200).replacing(" og ", with: ",") ?? ""
    return about.split(separator: ",").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }

  /// The children as the notifier named them, in fields or in a line.
  var named: [NotifiedChild] { received.content.children ?? names.map { NotifiedChild(name: $0) } }

  /// The cases that it is filed in.
  var cases: [CaseID] { unique(notification.links.map(\.content.casefile)) }
  var children: [PersonID] { unique(notification.links.map(\.content.child)) }

  private func unique<N: Hashable>(_ all: [N]) -> [N] {
    var seen: Set<N> = []
    return all.filter { seen.insert($0).inserted }
  }

  /// What has been said of it so far, as it is filed in a child's case: each with the time it happened.
  func filed(in id: CaseID) -> [Act.Filing] {
    entries.compactMap { entry in
      guard let content = entry.content, Self.follows(content) else { return nil }
      return Act.Filing(.child(id), at: entry.happenedAt, audience: entry.audience, content)
    }
  }

  private static func follows(_ content: any Content) -> Bool {
    content is NotificationReceived || content is NotificationAssessed || content is NotificationConfirmed
      || content is NotificationOutcomeTold
  }
}

extension SignedIn {
  /// Opens a notification, and records it. All who take in notifications may read them, so that early signs show across
  /// siblings and years; but not where every case that it is filed in is closed to them by name.
  func notification(_ id: NotificationID, for action: Action = .readNotification) async throws -> OpenedNotification {
    guard try await services.vault.isOpenToIntake(id, by: me, at: now) else {
      try await services.vault.refused(action, me, .intake(id), at: now)
      throw WebError.denied(Denial(.restricted, action))
    }
    guard let opened = OpenedNotification(id, try await read(.intake(id)), engine) else { throw WebError.notFound }
    return opened
  }

  /// The cases that a notification is filed in, opened so that what is done now is filed there too.
  func cases(of opened: OpenedNotification, for action: Action) async throws -> [OpenedCase] {
    var cases: [OpenedCase] = []
    for id in opened.cases { cases.append(try await open(id, for: action)) }
    return cases
  }

  /// Files an entry about a notification: with the notification, and in each child's case that it is filed in.
  func file(
    _ content: any Content, at when: When, about opened: OpenedNotification, in cases: [OpenedCase]
  ) async throws {
    let seen = form["_seen"].flatMap(Int.init) ?? opened.version
    let filings = [Act.Filing(.intake(opened.id), at: when, seen: seen, content)]
    try await write(filings + cases.map { Act.Filing(.child($0.file.id), at: when, content) }, in: cases)
  }
}
