// Support: kind, provider, ladder step, start, adjustment and end.

public enum SupportKind: String, Codable, Hashable, Sendable, CaseIterable {
  case earlyHelp = "early-help"
  case counselling
  case dayCare = "day-care"
  case homeSupport = "home-support"
  case familyTreatment = "family-treatment"
  case familyPlacement = "family-placement"
  case respite
  case contactPerson = "contact-person"
  case internship
  case other
  case mergedFamilyOriented = "merged-family-oriented"
  case placement
}

/// Support has started.
public struct SupportStarted: Content {
  public static let kind = "support.started"

  /// The support.
  public var id: String
  /// What kind.
  public var support: SupportKind
  /// The decision that grants it; none for counselling and early help.
  public var decision: String?
  /// Who gives it.
  public var provider: String?
  /// Step 1-6 of the national intervention ladder.
  public var ladderStep: Int?
  /// What it is for.
  public var purpose: String?
  /// When it is expected to end.
  public var until: Day?
  /// Price in kroner a month, the municipality's own.
  public var pricePerMonth: Int?
  /// Whether it is given without consent.
  public var withoutConsent: Bool?

  public init(
    id: String, support: SupportKind, decision: String? = nil, provider: String? = nil, ladderStep: Int? = nil,
    purpose: String? = nil, until: Day? = nil, pricePerMonth: Int? = nil, withoutConsent: Bool? = nil
  ) {
    self.id = id
    self.support = support
    self.decision = decision
    self.provider = provider
    self.ladderStep = ladderStep
    self.purpose = purpose
    self.until = until
    self.pricePerMonth = pricePerMonth
    self.withoutConsent = withoutConsent
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.supportStarted, at: at, id: id)
    fact.tell("support", support.rawValue)
    fact.tell("decision", decision)
    fact.tell("without-consent", withoutConsent)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("support", support)
      .particular("provider", provider)
      .particular("ladder-step", ladderStep)
      .assessment("purpose", purpose)
      .particular("until", until)
      .particular("price-per-month", pricePerMonth)
      .yesNo("without-consent", withoutConsent)
      .list
  }
}

/// Running support was changed or supplemented by agreement.
public struct SupportAdjusted: Content {
  public static let kind = "support.adjusted"

  /// The support.
  public var `for`: String?
  /// What is changed, agreed with the family.
  public var change: String?
  /// The ground for doing so without a new decision.
  public var provision: String?
  /// The new decision, where there is one.
  public var decision: String?

  public init(
    for reference: String? = nil, change: String? = nil, provision: String? = nil, decision: String? = nil
  ) {
    self.for = reference
    self.change = change
    self.provision = provision
    self.decision = decision
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.supportAdjusted, at: at, for: self.for)
    fact.tell("provision", provision)
    fact.tell("decision", decision)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("change", change)
      .particular("provision", provision)
      .list
  }
}

/// Support has ended.
public struct SupportEnded: Content {
  public static let kind = "support.ended"

  /// The support.
  public var `for`: String?
  /// Why, and how it went.
  public var reason: String?

  public init(for reference: String? = nil, reason: String? = nil) {
    self.for = reference
    self.reason = reason
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.supportEnded, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("reason", reason)
      .list
  }
}
