/// What an entry says, with who said it and when: how a trait keeps its state. State is a dated record, never a flag.
public struct Record<C: Content>: Hashable, Sendable {
  public private(set) var content: C
  public let sequence: Int
  public let act: ActID
  public let happenedAt: When
  public let recordedAt: Instant
  public let actor: Actor
  public let audience: Audience

  init(_ content: C, of entry: Entry) {
    self.content = content
    sequence = entry.sequence
    act = entry.act
    happenedAt = entry.happenedAt
    recordedAt = entry.recordedAt
    actor = entry.actor
    audience = entry.audience
  }

  /// The same record, saying something else: for what a fold carries on from an earlier one.
  func with(_ content: C) -> Record {
    var copy = self
    copy.content = content
    return copy
  }

  /// The Danish date it happened; where that isn't known, the date it was written down.
  public var day: Day { happenedAt.date ?? DanishTime.day(at: recordedAt) }
}

/// A part of the case file's state, folded from the entries it knows.
public protocol Trait: Hashable, Sendable {
  init()
  mutating func take(_ entry: Entry)
}

extension Entry {
  /// The entry as a record of one type, where it is of that type.
  public func record<C: Content>(_ type: C.Type = C.self) -> Record<C>? {
    // Every trait asks this of every entry: one look at the type before the cast.
    guard self.type == ObjectIdentifier(C.self) else { return nil }
    return (content as? C).map { Record($0, of: self) }
  }
}

extension Array {
  /// Takes the entry in where it is of this kind.
  mutating func take<C: Content>(_ entry: Entry) where Element == Record<C> {
    if let record = entry.record(C.self) { append(record) }
  }
}

extension Optional {
  /// Takes the entry in place of an earlier one, where it is of this kind.
  mutating func take<C: Content>(_ entry: Entry) where Wrapped == Record<C> {
    if let record = entry.record(C.self) { self = record }
  }
}
