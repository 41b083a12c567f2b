/// The alarms of a stream: of one notification, or of the day whose log book it is.
public struct Alarms: Trait {
  public private(set) var raised: [Record<AlarmRaised>] = []
  public private(set) var answered: [Record<AlarmAnswered>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    raised.take(entry)
    answered.take(entry)
  }
}

/// What the watch knows of a notification: times and marks, nothing that anybody wrote.
public struct WatchedNotification: Hashable, Sendable {
  public var id: NotificationID
  public var received: Instant
  /// When its 24 hours are over, by the law engine.
  public var due: Instant?
  public var inDanger: Bool
  public var opened: Instant?
  public var isAssessed: Bool
  public var raised: [Raised]
  /// When somebody said that they had it.
  public var answered: [Instant]

  /// An alarm that was raised.
  public struct Raised: Hashable, Sendable {
    public var at: Instant
    public var reason: AlarmReason
    public var level: AlarmLevel
    /// False where there was nobody, or nothing could be delivered: the next level is told at once.
    public var reached: Bool

    public init(at: Instant, reason: AlarmReason, level: AlarmLevel, reached: Bool) {
      self.at = at
      self.reason = reason
      self.level = level
      self.reached = reached
    }
  }

  public init(
    id: NotificationID, received: Instant, due: Instant? = nil, inDanger: Bool = false, opened: Instant? = nil,
    isAssessed: Bool = false, raised: [Raised] = [], answered: [Instant] = []
  ) {
    self.id = id
    self.received = received
    self.due = due
    self.inDanger = inDanger
    self.opened = opened
    self.isAssessed = isAssessed
    self.raised = raised
    self.answered = answered
  }

  /// From its stream; nil where there is no notification in it, or it was passed on.
  /// - Parameter isLost: whether a message could not be delivered for good.
  public init?(_ entries: [Entry], due: Instant?, isLost: (MessageID) -> Bool) {
    var (notifications, alarms) = (Notifications(), Alarms())
    for entry in entries {
      notifications.take(entry)
      alarms.take(entry)
    }
    guard let notification = notifications.all.first, notification.passedOn == nil else { return nil }
    let content = notification.received.content
    self.init(
      id: NotificationID(rawValue: content.id),
      received: notification.received.happenedAt.latest.map { min($0, notification.received.recordedAt) }
        ?? notification.received.recordedAt,
      due: due, inDanger: content.inDanger == true,
      opened: notification.opened?.recordedAt, isAssessed: notification.assessed != nil,
      raised: alarms.raised.map { record in
        let messages = record.content.messages
        return Raised(
          at: record.recordedAt, reason: record.content.reason, level: record.content.level,
          reached: !messages.isEmpty && !messages.allSatisfy(isLost))
      },
      answered: alarms.answered.map(\.recordedAt))
  }
}
