import CaseFile

/// That an act is on the disk, and where its entries went.
public struct Receipt: Hashable, Sendable {
  public var act: ActID
  public var places: [Place]

  public struct Place: Hashable, Sendable {
    public var stream: StreamID
    public var sequence: Int

    public init(stream: StreamID, sequence: Int) {
      self.stream = stream
      self.sequence = sequence
    }
  }

  public init(act: ActID, places: [Place]) {
    self.act = act
    self.places = places
  }
}

/// What a writer wrote, and what somebody else had written meanwhile that may say otherwise. Both texts are here, so that
/// the person can see both; nothing was stored.
public struct Conflict: Hashable, Sendable {
  public var stream: StreamID
  /// The last sequence that the writer had seen.
  public var seen: Int
  /// The newer entries that can disagree, oldest first.
  public var newer: [Entry]
  /// The kind of what was not stored, and its text.
  public var mine: [Passage]
  public var kind: String
}
