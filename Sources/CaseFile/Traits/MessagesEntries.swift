// What leaves the house by mail or text message: written down before it is sent, and what became of it after.

public enum MessageWay: String, Codable, Hashable, Sendable, CaseIterable {
  case mail
  case sms
}

public enum MessagePurpose: String, Codable, Hashable, Sendable, CaseIterable {
  /// A notification waits for somebody to open it, or nears its 24 hours.
  case alarm
  /// To the notifier: it has arrived (serviceloven § 155 b stk. 1, barnets lov §§ 136-137).
  case confirmation
  /// To the professional notifier: what came of it (serviceloven § 155 b stk. 2, barnets lov § 137 stk. 1).
  case outcome
  /// The day's overview to those who answer for it.
  case digest
  /// A channel has been silent for longer than is usual.
  case silence
  /// A channel tried, to see that it works.
  case test
}

/// Something is to be sent. It is on its way until it is sent or has failed for good; a restart doesn't forget it.
public struct MessageQueued: Content {
  public static let kind = "message.queued"

  public var id: MessageID
  public var purpose: MessagePurpose
  public var way: MessageWay
  /// Mail address or telephone number.
  public var to: String
  /// Of a mail.
  public var subject: String?
  public var text: String
  /// To whom, where it is somebody who works here.
  public var staff: StaffID?
  /// What it belongs to: an alarm, the notification.
  public var about: String?

  public init(
    id: MessageID, purpose: MessagePurpose, way: MessageWay, to: String, subject: String? = nil, text: String,
    staff: StaffID? = nil, about: String? = nil
  ) {
    self.id = id
    self.purpose = purpose
    self.way = way
    self.to = to
    self.subject = subject
    self.text = text
    self.staff = staff
    self.about = about
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("purpose", purpose)
      .choice("way", way)
      .particular("to", to)
      .particular("subject", subject)
      .particular("text", text)
      .list
  }
}

/// It has been handed over: the mail server or the text-message gateway has taken it.
public struct MessageSent: Content {
  public static let kind = "message.sent"

  public var `for`: MessageID

  public init(for message: MessageID) { self.for = message }
}

/// It could not be sent.
public struct MessageFailed: Content {
  public static let kind = "message.failed"

  public var `for`: MessageID
  /// Key of the text catalogue that says what went wrong, never an address or a name.
  public var why: String
  /// It will not be tried again.
  public var final: Bool

  public init(for message: MessageID, why: String, final: Bool) {
    self.for = message
    self.why = why
    self.final = final
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("why", why)
      .yesNo("final", final)
      .list
  }
}
