// Provisional decisions, the committee, the appeals board, and duties they impose.

public enum CommitteeAbout: String, Codable, Hashable, Sendable, CaseIterable {
  case approval
  case placement
  case contactBreak = "contact-break"
  case reHearing = "re-hearing"
}

public enum PeriodFrom: String, Codable, Hashable, Sendable, CaseIterable {
  case committee
  case board
}

/// The chair's provisional decision was carried out.
public struct ProvisionalDecisionEffected: Content {
  public static let kind = "provisional-decision.effected"

  /// The decision.
  public var id: String
  /// Why it couldn't wait.
  public var why: String?

  public init(id: String, why: String? = nil) {
    self.id = id
    self.why = why
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.provisionalDecisionEffected, at: at, id: id)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// The parties got it in writing.
public struct ProvisionalDecisionNotified: Content {
  public static let kind = "provisional-decision.notified"

  /// The decision.
  public var `for`: String?

  public init(for reference: String? = nil) {
    self.for = reference
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.provisionalDecisionNotified, at: at, for: self.for)]
  }
}

/// The committee (børne- og ungeudvalget) decided.
public struct CommitteeDecided: Content {
  public static let kind = "committee.decided"

  /// The decision.
  public var id: String?
  /// What about.
  public var about: CommitteeAbout?
  /// The provisional or earlier decision.
  public var `for`: String?
  /// For how many months.
  public var months: Int?
  /// The reasons.
  public var reasons: String?

  public init(
    id: String? = nil, about: CommitteeAbout? = nil, for reference: String? = nil, months: Int? = nil,
    reasons: String? = nil
  ) {
    self.id = id
    self.about = about
    self.for = reference
    self.months = months
    self.reasons = reasons
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.committeeDecided, at: at, id: id, for: self.for)
    fact.tell("about", about?.rawValue)
    fact.tell("months", months)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("about", about)
      .particular("months", months)
      .assessment("reasons", reasons)
      .list
  }
}

/// The appeals board (Ankestyrelsen) decided.
public struct BoardDecided: Content {
  public static let kind = "board.decided"

  /// The decision that was appealed.
  public var `for`: String?
  /// For how many months.
  public var months: Int?
  /// Which decision the period runs from.
  public var periodFrom: PeriodFrom?
  /// What it said.
  public var outcome: String?

  public init(
    for reference: String? = nil, months: Int? = nil, periodFrom: PeriodFrom? = nil, outcome: String? = nil
  ) {
    self.for = reference
    self.months = months
    self.periodFrom = periodFrom
    self.outcome = outcome
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.boardDecided, at: at, for: self.for)
    fact.tell("months", months)
    fact.tell("period-from", periodFrom?.rawValue)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("months", months)
      .choice("period-from", periodFrom)
      .assessment("outcome", outcome)
      .list
  }
}

/// An authority has set the municipality a duty with a date.
public struct DutyImposed: Content {
  public static let kind = "duty.imposed"

  /// The duty.
  public var id: String
  /// What must be done.
  public var duty: String?
  /// When.
  public var due: Day?
  /// Which authority.
  public var by: String?

  public init(id: String, duty: String? = nil, due: Day? = nil, by: String? = nil) {
    self.id = id
    self.duty = duty
    self.due = due
    self.by = by
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.dutyImposed, at: at, id: id)
    fact.tell("duty", duty)
    fact.tell("due", due)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("duty", duty)
      .particular("due", due)
      .particular("by", by)
      .list
  }
}

/// An imposed duty was met.
public struct DutyMet: Content {
  public static let kind = "duty.met"

  /// The duty.
  public var `for`: String?

  public init(for reference: String? = nil) {
    self.for = reference
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.dutyMet, at: at, for: self.for)]
  }
}
