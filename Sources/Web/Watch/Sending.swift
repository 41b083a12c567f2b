import CaseFile
import Exchange

/// A message that has just been sent, and the stream that it stands in.
public struct SentMessage: Sendable {
  public let message: Message
  public let stream: StreamID
  /// The stream's entries, as they were read to send it.
  public let entries: [Entry]
  public let at: Instant
}

/// What is filed in the same act as that it was sent.
public typealias AfterSent = @Sendable (SentMessage) async throws -> [Act.Filing]

extension Services {
  /// A message to be filed where it belongs; the dispatcher sends it. Nil where there is no way to reach them.
  ///
  /// - Parameters:
  ///   - way: nil takes mail where both are known.
  ///   - about: what it belongs to, as the notification.
  public func message(
    _ purpose: MessagePurpose, to reach: Reach?, way: MessageWay? = nil, subject: String, text: String,
    staff: StaffID? = nil, about: String? = nil
  ) -> MessageQueued? {
    let reached: [(MessageWay, String?)] = [
      (.mail, reach?.mail.flatMap(MailAddress.init)?.text), (.sms, reach?.phone.flatMap(PhoneNumber.init)?.text),
    ]
    for (one, address) in reached where outgoing.ways.contains(one) && (way ?? one) == one {
      guard let address else { continue }
      return MessageQueued(
        id: MessageID(rawValue: newID()), purpose: purpose, way: one, to: address,
        subject: one == .mail ? subject : nil, text: text, staff: staff, about: about)
    }
    return nil
  }
}

extension Scene {
  /// A message to be filed where it belongs: `Services.message`.
  public func message(
    _ purpose: MessagePurpose, to reach: Reach?, way: MessageWay? = nil, subject: String, text: String,
    about: String? = nil
  ) -> MessageQueued? {
    services.message(purpose, to: reach, way: way, subject: subject, text: text, about: about)
  }
}
