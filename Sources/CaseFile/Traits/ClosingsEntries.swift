// Youth support, closing and reopening.

public enum ClosingReason: String, Codable, Hashable, Sendable, CaseIterable {
  case goalsReached = "goals-reached"
  case supportNotNeeded = "support-not-needed"
  case familyDeclined = "family-declined"
  case moved
  case turned18 = "turned-18"
  case other
}

public enum YouthOutcome: String, Codable, Hashable, Sendable, CaseIterable {
  case ends
  case youthSupport = "youth-support"
}

/// Before the 18th birthday it was decided whether support ends or goes over to youth support.
public struct YouthDecided: Content {
  public static let kind = "youth.decided"

  /// Ends, or youth support.
  public var outcome: YouthOutcome
  /// Why.
  public var reason: String?
  /// What the young person says.
  public var youngPerson: String?

  public init(outcome: YouthOutcome, reason: String? = nil, youngPerson: String? = nil) {
    self.outcome = outcome
    self.reason = reason
    self.youngPerson = youngPerson
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.youthDecided, at: at)
    fact.tell("outcome", outcome.rawValue)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("outcome", outcome)
      .assessment("reason", reason)
      .quotation("young-person", youngPerson)
      .list
  }
}

/// The case is closed.
public struct CaseClosed: Content {
  public static let kind = "case.closed"

  /// Why.
  public var reason: ClosingReason?
  /// How it stands at the end.
  public var assessment: String?
  /// What the family says of it.
  public var family: String?

  public init(reason: ClosingReason? = nil, assessment: String? = nil, family: String? = nil) {
    self.reason = reason
    self.assessment = assessment
    self.family = family
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.caseClosed, at: at)
    fact.tell("reason", reason?.rawValue)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("reason", reason)
      .assessment("assessment", assessment)
      .quotation("family", family)
      .list
  }
}

/// The case is opened again.
public struct CaseReopened: Content {
  public static let kind = "case.reopened"

  /// Why.
  public var why: String?

  public init(why: String? = nil) {
    self.why = why
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.caseReopened, at: at)
    fact.tell("why", why)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}
