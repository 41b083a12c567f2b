// Corrections and comments: they stand beside, never instead.

/// An entry was wrong; this stands beside it.
public struct EntryCorrected: Content {
  public static let kind = "entry.corrected"

  /// The sequence of the entry.
  public var entry: Int
  /// What is right.
  public var text: String?
  /// How it went wrong.
  public var why: String?

  public init(entry: Int, text: String? = nil, why: String? = nil) {
    self.entry = entry
    self.text = text
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("text", text)
      .particular("why", why)
      .list
  }
}

/// The family's (or anybody's) comment on an entry.
public struct EntryCommented: Content {
  public static let kind = "entry.commented"

  /// The sequence of the entry.
  public var entry: Int
  /// Whose comment, where a caseworker writes it down.
  public var by: PersonID?
  /// The comment.
  public var text: String?

  public init(entry: Int, by: PersonID? = nil, text: String? = nil) {
    self.entry = entry
    self.by = by
    self.text = text
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .quotation("text", text)
      .list
  }
}
