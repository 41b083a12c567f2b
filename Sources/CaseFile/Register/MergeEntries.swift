// Two in the register who have turned out to be one.

/// This person is the same as another, under whom the person is found from now on. Filed with both. Nothing that was
/// written of either is moved or changed, so that it can be undone at any time.
public struct PersonMerged: Content {
  public static let kind = "person.merged"

  /// The one that goes into the other.
  public var duplicate: PersonID
  /// The one under whom both are found.
  public var kept: PersonID
  /// What shows that they are one.
  public var why: String?

  public init(duplicate: PersonID, into kept: PersonID, why: String? = nil) {
    self.duplicate = duplicate
    self.kept = kept
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).observation("why", why).list }
}

/// They were two after all. Filed with both.
public struct PersonUnmerged: Content {
  public static let kind = "person.unmerged"

  /// The one that had gone into the other.
  public var duplicate: PersonID
  /// The one under whom both were found.
  public var kept: PersonID
  /// What shows that they are two.
  public var why: String?

  public init(duplicate: PersonID, from kept: PersonID, why: String? = nil) {
    self.duplicate = duplicate
    self.kept = kept
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).observation("why", why).list }
}
