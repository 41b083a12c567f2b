// Alarms: that a notification waits for a person, whom it was told, and that somebody has it.

public enum AlarmReason: String, Codable, Hashable, Sendable, CaseIterable {
  /// Nobody has opened it, and the notifier thinks that the child is in danger now.
  case danger
  /// Nobody has opened it.
  case unopened
  /// It hasn't been assessed, and its 24 hours are nearly over.
  case nearing
  /// Its 24 hours are over, and it hasn't been assessed. Raised anew each day.
  case late
}

/// Whom an alarm goes to, in this order.
public enum AlarmLevel: String, Codable, Hashable, Sendable, CaseIterable {
  case watch
  case coordinator
  case leader
}

/// Somebody has been told that a notification waits. It says nothing of whom it is about.
public struct AlarmRaised: Content {
  public static let kind = "alarm.raised"

  public var id: String
  /// The notification.
  public var `for`: String?
  public var reason: AlarmReason
  public var level: AlarmLevel
  /// Nobody where the level is empty: then the next one is told at once.
  public var to: [StaffID]
  /// What was sent; one message can tell of several notifications.
  public var messages: [MessageID]

  public init(
    id: String, for notification: String? = nil, reason: AlarmReason, level: AlarmLevel, to: [StaffID],
    messages: [MessageID]
  ) {
    self.id = id
    self.for = notification
    self.reason = reason
    self.level = level
    self.to = to
    self.messages = messages
  }

  public var passages: [Passage] {
    Passages(Self.kind).choice("reason", reason).choice("level", level).list
  }
}

/// Somebody has said that they have the notification: nobody else is called for now.
public struct AlarmAnswered: Content {
  public static let kind = "alarm.answered"

  /// The notification.
  public var `for`: String?
  public var by: StaffID

  public init(for notification: String? = nil, by: StaffID) {
    self.for = notification
    self.by = by
  }
}
