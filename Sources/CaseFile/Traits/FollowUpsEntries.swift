// Follow-up and its cadence; supervision visits; case review.

/// Follow-up: is the support still right?
public struct FollowUpHeld: Content {
  public static let kind = "follow-up.held"

  /// The support.
  public var `for`: String?
  /// How it goes with the goals.
  public var goals: String?
  /// How the family sees it.
  public var family: String?
  /// How the child sees it.
  public var child: String?
  /// Whether support or plan should change.
  public var assessment: String?
  /// When the next will be held.
  public var next: Day?
  /// Why then, told to child and parents.
  public var reason: String?

  public init(
    for reference: String? = nil, goals: String? = nil, family: String? = nil, child: String? = nil,
    assessment: String? = nil, next: Day? = nil, reason: String? = nil
  ) {
    self.for = reference
    self.goals = goals
    self.family = family
    self.child = child
    self.assessment = assessment
    self.next = next
    self.reason = reason
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.followUpHeld, at: at, for: self.for)
    fact.tell("next", next)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("goals", goals)
      .quotation("family", family)
      .quotation("child", child)
      .assessment("assessment", assessment)
      .particular("next", next)
      .assessment("reason", reason)
      .list
  }
}

/// A visit to a placed child.
public struct SupervisionVisit: Content {
  public static let kind = "supervision.visit"

  /// The placement.
  public var `for`: String?
  /// Whether we talked with the child.
  public var childTalkedWith: Bool?
  /// Whether staff were there during the talk.
  public var staffPresent: Bool?
  /// What was seen.
  public var observed: String?
  /// What the child said.
  public var said: String?

  public init(
    for reference: String? = nil, childTalkedWith: Bool? = nil, staffPresent: Bool? = nil, observed: String? = nil,
    said: String? = nil
  ) {
    self.for = reference
    self.childTalkedWith = childTalkedWith
    self.staffPresent = staffPresent
    self.observed = observed
    self.said = said
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.supervisionVisit, at: at, for: self.for)
    fact.tell("child-talked-with", childTalkedWith)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .yesNo("child-talked-with", childTalkedWith)
      .yesNo("staff-present", staffPresent)
      .observation("observed", observed)
      .quotation("said", said)
      .list
  }
}

/// Case review with the team coordinator.
public struct ReviewHeld: Content {
  public static let kind = "review.held"

  /// What was looked at and agreed.
  public var assessment: String?

  public init(assessment: String? = nil) {
    self.assessment = assessment
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.reviewHeld, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("assessment", assessment)
      .list
  }
}

/// Another rhythm of follow-up is proposed.
public struct CadenceProposed: Content {
  public static let kind = "cadence.proposed"

  /// Weeks between follow-ups.
  public var weeks: Int
  /// Why.
  public var reason: String?

  public init(weeks: Int, reason: String? = nil) {
    self.weeks = weeks
    self.reason = reason
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("weeks", weeks)
      .assessment("reason", reason)
      .list
  }
}

/// The coordinator has approved the rhythm.
public struct CadenceApproved: Content {
  public static let kind = "cadence.approved"

  /// Weeks between follow-ups.
  public var weeks: Int
  /// What it rests on.
  public var reason: String?

  public init(weeks: Int, reason: String? = nil) {
    self.weeks = weeks
    self.reason = reason
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.cadenceApproved, at: at)
    fact.tell("weeks", weeks)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("weeks", weeks)
      .assessment("reason", reason)
      .list
  }
}
