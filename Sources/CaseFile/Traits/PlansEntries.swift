// The plan: handleplan until 2023, barnets plan and ungeplan after.

/// It was decided whether a plan is needed.
public struct PlanDecided: Content {
  public static let kind = "plan.decided"

  /// The support.
  public var `for`: String?
  /// Whether it is.
  public var needed: Bool
  /// Why not, where it is not.
  public var reason: String?

  public init(for reference: String? = nil, needed: Bool, reason: String? = nil) {
    self.for = reference
    self.needed = needed
    self.reason = reason
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.planDecided, at: at, for: self.for)
    fact.tell("needed", needed)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .yesNo("needed", needed)
      .assessment("reason", reason)
      .list
  }
}

/// The plan.
public struct PlanMade: Content {
  public static let kind = "plan.made"

  /// The support.
  public var `for`: String?
  /// The goals and what is done to reach them.
  public var goals: String?
  /// The child's wishes.
  public var child: String?
  /// Support to the family meanwhile and after.
  public var family: String?

  public init(for reference: String? = nil, goals: String? = nil, child: String? = nil, family: String? = nil) {
    self.for = reference
    self.goals = goals
    self.child = child
    self.family = family
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.planMade, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("goals", goals)
      .quotation("child", child)
      .agreement("family", family)
      .list
  }
}

/// The plan was changed.
public struct PlanRevised: Content {
  public static let kind = "plan.revised"

  /// The support or the decision.
  public var `for`: String?
  /// What is new.
  public var change: String?

  public init(for reference: String? = nil, change: String? = nil) {
    self.for = reference
    self.change = change
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.planRevised, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("change", change)
      .list
  }
}

/// The parts that matter were given to the place of care.
public struct PlanDelivered: Content {
  public static let kind = "plan.delivered"

  /// The support.
  public var `for`: String?
  /// Who got it.
  public var to: String?

  public init(for reference: String? = nil, to: String? = nil) {
    self.for = reference
    self.to = to
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.planDelivered, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("to", to)
      .list
  }
}
