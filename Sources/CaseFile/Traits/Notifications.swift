/// Notifications of concern, each with what came of it.
public struct Notifications: Trait {
  public private(set) var all: [Notification] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    if let received = entry.record(NotificationReceived.self) {
      all.append(Notification(received: received))
      return
    }
    guard let reference = reference(in: entry),
      let index = all.lastIndex(where: { $0.id == reference })
    else { return }
    all[index].take(entry)
  }

  public var unassessed: [Notification] { all.filter { $0.assessed == nil && $0.passedOn == nil } }

  public func named(_ id: String) -> Notification? { all.last { $0.id == id } }

  private func reference(in entry: Entry) -> String? {
    switch entry.content {
    case let content as NotificationOpened: content.for
    case let content as NotificationAssessed: content.for
    case let content as NotificationConfirmed: content.for
    case let content as NotificationOutcomeTold: content.for
    case let content as NotificationLinked: content.for
    case let content as NotificationPassedOn: content.for
    default: nil
    }
  }
}

/// One notification and what has been done with it.
public struct Notification: Hashable, Sendable {
  public let received: Record<NotificationReceived>
  /// The first time that somebody of the department opened it.
  public private(set) var opened: Record<NotificationOpened>?
  public private(set) var assessed: Record<NotificationAssessed>?
  public private(set) var confirmed: Record<NotificationConfirmed>?
  public private(set) var outcomeTold: Record<NotificationOutcomeTold>?
  public private(set) var links: [Record<NotificationLinked>] = []
  public private(set) var passedOn: Record<NotificationPassedOn>?

  init(received: Record<NotificationReceived>) { self.received = received }

  public var id: String { received.content.id }

  /// Nothing more is asked of anybody: assessed, and filed with a child or passed on.
  public var isSettled: Bool { assessed != nil && (!links.isEmpty || passedOn != nil) }

  mutating func take(_ entry: Entry) {
    if opened == nil { opened.take(entry) }
    assessed.take(entry)
    confirmed.take(entry)
    outcomeTold.take(entry)
    links.take(entry)
    passedOn.take(entry)
  }
}

extension Notifications {
  /// The assessment of acute danger. Where a second assessor is named, it is somebody else than the first, and
  /// somebody who hasn't worked on the case (serviceloven § 155 stk. 3, barnets lov § 136).
  @discardableResult
  public func assess(
    _ content: NotificationAssessed, whoKnowTheCase: Set<StaffID> = []
  ) throws(Refusal) -> NotificationAssessed {
    _ = try known(content.for)
    if let second = content.secondAssessor {
      try Refusal.unless(second != content.assessor, .sameAssessor)
      try Refusal.unless(!whoKnowTheCase.contains(second), .assessorKnowsCase)
    }
    return content
  }

  @discardableResult
  public func confirm(_ content: NotificationConfirmed) throws(Refusal) -> NotificationConfirmed {
    _ = try known(content.for)
    return content
  }

  @discardableResult
  public func tellOutcome(_ content: NotificationOutcomeTold) throws(Refusal) -> NotificationOutcomeTold {
    _ = try known(content.for)
    return content
  }

  /// Files the notification with a child; once for each.
  @discardableResult
  public func link(_ content: NotificationLinked) throws(Refusal) -> NotificationLinked {
    let links = try known(content.for).links
    try Refusal.unless(!links.contains { $0.content.casefile == content.casefile }, .alreadyThere)
    return content
  }

  @discardableResult
  public func passOn(_ content: NotificationPassedOn) throws(Refusal) -> NotificationPassedOn {
    if let before = try known(content.for).passedOn {
      throw Refusal(.alreadyPassedOn, dates: ["date": before.day])
    }
    return content
  }

  private func known(_ id: String?) throws(Refusal) -> Notification {
    try Refusal.ifNil(id.flatMap(named), .unknownNotification)
  }
}
