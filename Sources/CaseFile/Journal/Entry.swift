/// An entry of a stream, opened: who, when, for whom, and what.
public struct Entry: Hashable, Sendable {
  public var stream: StreamID
  /// 1 for the first of the stream; no gaps.
  public var sequence: Int
  public var act: ActID
  public var happenedAt: When
  public var recordedAt: Instant
  public var actor: Actor
  public var audience: Audience
  /// Nil where the key was lawfully deleted (`isErased`: that it was there shows, what it said doesn't), and where a
  /// later version of Nær wrote a kind that this one doesn't know.
  public var content: (any Content)? {
    didSet { type = content.map { ObjectIdentifier(Swift.type(of: $0)) } }
  }
  /// Which type the content is of: every part of a case asks that of every entry.
  private(set) var type: ObjectIdentifier?
  public var kind: String
  public var isErased = false

  public init(
    stream: StreamID, sequence: Int, act: ActID, happenedAt: When, recordedAt: Instant, actor: Actor,
    audience: Audience, kind: String, content: (any Content)?
  ) {
    self.stream = stream
    self.sequence = sequence
    self.act = act
    self.happenedAt = happenedAt
    self.recordedAt = recordedAt
    self.actor = actor
    self.audience = audience
    self.kind = kind
    self.content = content
    type = content.map { ObjectIdentifier(Swift.type(of: $0)) }
  }

  public static func == (a: Entry, b: Entry) -> Bool {
    a.stream == b.stream && a.sequence == b.sequence && a.act == b.act && a.kind == b.kind && a.isErased == b.isErased
      && a.happenedAt == b.happenedAt && a.recordedAt == b.recordedAt && a.actor == b.actor && a.audience == b.audience
      && same(a.content, b.content)
  }

  public func hash(into hasher: inout Hasher) {
    hasher.combine(stream)
    hasher.combine(sequence)
  }
}

private func same(_ a: (any Content)?, _ b: (any Content)?) -> Bool {
  guard let a, let b else { return a == nil && b == nil }
  func equals<C: Content>(_ a: C) -> Bool { (b as? C) == a }
  return equals(a)
}

/// What one person does at once. It is written whole or not at all.
public struct Act: Sendable {
  public var id: ActID
  public var actor: Actor
  public var recordedAt: Instant
  public var filings: [Filing]
  /// The files that come with it: every one is named (`Content.attached`) by at least one of the filings.
  public var blobs: [Blob]

  public init(id: ActID, actor: Actor, recordedAt: Instant, filings: [Filing], blobs: [Blob] = []) {
    self.id = id
    self.actor = actor
    self.recordedAt = recordedAt
    self.filings = filings
    self.blobs = blobs
  }

  /// One entry, for one stream.
  public struct Filing: Sendable {
    public var stream: StreamID
    public var happenedAt: When
    public var audience: Audience
    public var content: any Content
    /// The sequence of the last entry of the stream that the writer had seen; nil where it makes no difference.
    public var seen: Int?

    public init(
      _ stream: StreamID, at happenedAt: When, audience: Audience = .family, seen: Int? = nil, _ content: any Content
    ) {
      self.stream = stream
      self.happenedAt = happenedAt
      self.audience = audience
      self.content = content
      self.seen = seen
    }
  }
}
