/// The professionals' systems that have been let in.
public struct Senders: Hashable, Sendable {
  public private(set) var all: [Sender] = []

  public init() {}

  mutating func take(_ entry: Entry) {
    switch entry.content {
    case let content as SenderAdmitted:
      all.removeAll { $0.id == content.sender }
      all.append(Sender(content, at: entry.recordedAt))
    case let content as SenderKeyRenewed:
      change(content.sender) { sender in
        // Of the old keys only the last one lives on, and never for longer than was said.
        sender.keys = sender.keys.suffix(1).map { .init(hash: $0.hash, until: content.oldUntil ?? entry.recordedAt) }
        sender.keys.append(.init(hash: content.keyHash, until: nil))
        sender.renewedAt = entry.recordedAt
      }
    case let content as SenderStopped: change(content.sender) { $0.stoppedAt = $0.stoppedAt ?? entry.recordedAt }
    default: break
    }
  }

  public func named(_ id: SenderID) -> Sender? { all.first { $0.id == id } }

  /// Whose key this is, also where it no longer holds.
  /// - Parameter hash: SHA-256 of the key, 64 hexadecimal digits.
  public func whose(_ hash: String) -> Sender? { all.first { $0.keys.contains { $0.hash == hash } } }

  private mutating func change(_ id: SenderID, _ body: (inout Sender) -> Void) {
    guard let index = all.firstIndex(where: { $0.id == id }) else { return }
    body(&all[index])
  }
}

/// A professional's system that may, or might, send notifications.
public struct Sender: Hashable, Sendable {
  public let id: SenderID
  public let name: String
  public let from: NotifierKind
  public let contact: String?
  public let admittedAt: Instant
  public fileprivate(set) var renewedAt: Instant?
  public fileprivate(set) var stoppedAt: Instant?
  public fileprivate(set) var keys: [Key]

  /// A key by its hash, and how long it holds; nil until it is renewed.
  public struct Key: Hashable, Sendable {
    public let hash: String
    public let until: Instant?
  }

  init(_ content: SenderAdmitted, at: Instant) {
    id = content.sender
    name = content.name
    from = content.from
    contact = content.contact
    admittedAt = at
    keys = [Key(hash: content.keyHash, until: nil)]
  }

  /// Whether the key lets it in now.
  public func holds(_ hash: String, at now: Instant) -> Bool {
    stoppedAt == nil && keys.contains { $0.hash == hash && now < ($0.until ?? .max) }
  }
}
