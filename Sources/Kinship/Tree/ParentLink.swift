/// One parent of one child. A child may have many, each of its own kind and time.
public struct ParentLink: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case biological
    case adoptive
    case foster
    case step
    case guardian
    /// Gave the egg or the seed and is no parent.
    case donor
    /// Carried the child for somebody else.
    case surrogate
    /// A parent, and nobody has said how.
    case unspecified
  }

  public var child: KinID
  public var parent: KinID
  public var kind: Kind
  /// Gave birth to the child.
  public var gaveBirth: Bool
  public var from: FuzzyDate?
  public var until: FuzzyDate?

  public init(
    _ child: KinID, _ parent: KinID, _ kind: Kind = .biological, gaveBirth: Bool = false, from: FuzzyDate? = nil,
    until: FuzzyDate? = nil
  ) {
    self.child = child
    self.parent = parent
    self.kind = kind
    self.gaveBirth = gaveBirth
    self.from = from
    self.until = until
  }
}

/// Children known to belong together, beside what their parents say.
public struct SiblingSet: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Siblings whose parents nobody knows.
    case siblings
    /// One parent in common, and nobody has said which.
    case half
    /// Twins, triplets … of whom nobody knows whether they are identical.
    case twins
    case identical
    case fraternal

    public var isTwins: Bool { ![.siblings, .half].contains(self) }
  }

  public var kind: Kind
  public var members: [KinID]

  public init(_ kind: Kind, _ members: [KinID]) {
    self.kind = kind
    self.members = members
  }
}
