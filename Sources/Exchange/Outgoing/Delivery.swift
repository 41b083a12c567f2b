import CaseFile

/// What became of an attempt to send.
public enum Delivery: Hashable, Sendable {
  /// The mail server or the gateway has taken it over.
  case delivered
  /// Not now; it can go later.
  case again(Hindrance)
  /// Never, as it is: the receiver doesn't exist, or isn't wanted there.
  case refused(Hindrance)
}

/// What stands in the way. The raw value is the end of the text key that says so.
public enum Hindrance: String, Hashable, Sendable, CaseIterable {
  /// Nobody answers there.
  case unreachable
  case timeout
  /// The certificate isn't one that we trust.
  case untrusted
  /// Name, password or token isn't accepted.
  case credentials = "credentials"
  /// Comes later: too much at once, or a passing fault over there.
  case busy
  /// No address or number that anything can be sent to.
  case address
  /// They won't have it.
  case rejected
  /// Something else than what was agreed came back.
  case answer
  /// This installation has no such way out.
  case unset
  /// The program that sends isn't there or failed.
  case program
  /// The folder where mails are put can't be read.
  case folder
  /// Mails lie there that can't be taken in.
  case stuck

  /// Key of the text catalogue.
  public var key: String { "hindrance.\(rawValue)" }
}

/// One thing to send.
public struct Parcel: Hashable, Sendable {
  /// The same each time it is tried, so that the other end can know a double.
  public var id: MessageID
  public var way: MessageWay
  public var to: String
  public var subject: String?
  public var text: String
  public var at: Instant

  public init(id: MessageID, way: MessageWay, to: String, subject: String? = nil, text: String, at: Instant) {
    self.id = id
    self.way = way
    self.to = to
    self.subject = subject
    self.text = text
    self.at = at
  }

  public init(_ message: Message) {
    self.init(
      id: message.id, way: message.queued.way, to: message.queued.to, subject: message.queued.subject,
      text: message.queued.text, at: message.queuedAt)
  }
}

/// The ways out of the house. A test puts stand-ins here.
public struct Outgoing: Sendable {
  /// The ways that this installation has.
  public var ways: Set<MessageWay>
  /// Nothing really leaves: what would have gone is shown instead.
  public var isPretence: Bool
  public var send: @Sendable (Parcel) async -> Delivery
  /// Whether the other end is there and knows us; sends nothing.
  public var check: @Sendable (MessageWay) async -> Delivery

  public init(
    ways: Set<MessageWay>, isPretence: Bool = false, send: @escaping @Sendable (Parcel) async -> Delivery,
    check: @escaping @Sendable (MessageWay) async -> Delivery
  ) {
    self.ways = ways
    self.isPretence = isPretence
    self.send = send
    self.check = check
  }

  /// No way out has been set up.
  public static let none = Outgoing(
    ways: [], send: { _ in .refused(.unset) }, check: { _ in .refused(.unset) })

  /// For the demo: everything is taken, and nothing is sent.
  public static let pretence = Outgoing(
    ways: Set(MessageWay.allCases), isPretence: true, send: { _ in .delivered }, check: { _ in .delivered })

  /// By a mail server and a text-message gateway; either may be missing.
  public static func real(mail: MailServer?, sms: TextGateway?) -> Outgoing {
    let ways = [mail.map { _ in MessageWay.mail }, sms.map { _ in MessageWay.sms }].compactMap { $0 }
    return Outgoing(
      ways: Set(ways),
      send: { parcel in
        switch parcel.way {
        case .mail: await mail?.send(parcel) ?? .refused(.unset)
        case .sms: await sms?.send(parcel) ?? .refused(.unset)
        }
      },
      check: { way in
        switch way {
        case .mail: await mail?.check() ?? .refused(.unset)
        case .sms: await sms?.check() ?? .refused(.unset)
        }
      })
  }
}
