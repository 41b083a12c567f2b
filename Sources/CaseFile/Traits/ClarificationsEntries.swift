// Clarification (barnets lov § 19): one or more delimited matters, looked into with the family.

/// What is to be cleared up, and with whom.
public struct ClarificationStarted: Content {
  public static let kind = "clarification.started"

  /// The delimited matter.
  public var about: String?
  /// Who takes part.
  public var who: String?

  public init(about: String? = nil, who: String? = nil) {
    self.about = about
    self.who = who
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.clarificationStarted, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("about", about)
      .particular("who", who)
      .list
  }
}

/// What was found.
public struct ClarificationFinished: Content {
  public static let kind = "clarification.finished"

  /// What was seen and heard.
  public var observed: String?
  /// What the family says.
  public var family: String?
  /// What we make of it together.
  public var conclusion: String?

  public init(observed: String? = nil, family: String? = nil, conclusion: String? = nil) {
    self.observed = observed
    self.family = family
    self.conclusion = conclusion
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.clarificationFinished, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("observed", observed)
      .quotation("family", family)
      .assessment("conclusion", conclusion)
      .list
  }
}
