// Screening: what the worry calls for.

public enum ScreeningOutcome: String, Codable, Hashable, Sendable, CaseIterable {
  case none
  case clarification
  case assessment
}

/// The municipality became aware that the child may need support: the four months run from here.
public struct NeedKnown: Content {
  public static let kind = "need.known"

  /// What made it known.
  public var why: String?

  public init(why: String? = nil) {
    self.why = why
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.needKnown, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("why", why)
      .list
  }
}

/// The screening and its outcome.
public struct ScreeningDone: Content {
  public static let kind = "screening.done"

  /// No more, a clarification (§ 19), or a child assessment (§ 20).
  public var outcome: ScreeningOutcome
  /// What works.
  public var works: String?
  /// What worries.
  public var worries: String?
  /// Why this outcome.
  public var reasons: String?
  /// It shows an honour conflict or negative social control: the risk is assessed before the family is involved
  /// (barnets lov § 18 stk. 3).
  public var honour: Bool?

  public init(
    outcome: ScreeningOutcome, works: String? = nil, worries: String? = nil, reasons: String? = nil, honour: Bool? = nil
  ) {
    self.outcome = outcome
    self.works = works
    self.worries = worries
    self.reasons = reasons
    self.honour = honour
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.screeningDone, at: at)
    fact.tell("outcome", outcome.rawValue)
    fact.tell("honour", honour ?? false)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("outcome", outcome)
      .assessment("works", works)
      .assessment("worries", worries)
      .assessment("reasons", reasons)
      .yesNo("honour", honour)
      .list
  }
}
