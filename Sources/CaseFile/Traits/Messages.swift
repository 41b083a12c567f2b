/// What is to be sent, and what became of it.
public struct Messages: Trait {
  public private(set) var all: [Message] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    switch entry.content {
    case let content as MessageQueued: all.append(Message(content, queuedAt: entry.recordedAt))
    case let content as MessageSent: change(content.for) { $0.sentAt = $0.sentAt ?? entry.recordedAt }
    case let content as MessageFailed:
      change(content.for) { message in
        message.failures.append(content)
        message.triedAt = entry.recordedAt
        if content.final { message.gaveUpAt = entry.recordedAt }
      }
    default: break
    }
  }

  public var waiting: [Message] { all.filter(\.waits) }

  public func named(_ id: MessageID) -> Message? { all.last { $0.id == id } }

  private mutating func change(_ id: MessageID, _ body: (inout Message) -> Void) {
    guard let index = all.lastIndex(where: { $0.id == id }) else { return }
    body(&all[index])
  }
}

/// One thing that leaves the house.
public struct Message: Hashable, Sendable {
  public let queued: MessageQueued
  public let queuedAt: Instant
  public fileprivate(set) var sentAt: Instant?
  public fileprivate(set) var gaveUpAt: Instant?
  /// When it last failed.
  public fileprivate(set) var triedAt: Instant?
  public fileprivate(set) var failures: [MessageFailed] = []

  init(_ queued: MessageQueued, queuedAt: Instant) {
    self.queued = queued
    self.queuedAt = queuedAt
  }

  public var id: MessageID { queued.id }
  /// Neither sent nor given up.
  public var waits: Bool { sentAt == nil && gaveUpAt == nil }
}
