// Decisions with legal ground, purpose, length, reasons and consent; what was offered and declined.

public enum DecisionAbout: String, Codable, Hashable, Sendable, CaseIterable {
  case assessment
  case support
  case placement
  case placementWithoutConsent = "placement-without-consent"
  case changeOfPlacement = "change-of-placement"
  case returnHome = "return-home"
  case endSupport = "end-support"
  case contactBreak = "contact-break"
  case parentsEconomy = "parents-economy"
}

public enum DecisionOutcome: String, Codable, Hashable, Sendable, CaseIterable {
  case granted
  case partly
  case refused
  case imposed
}

public enum PartyTold: String, Codable, Hashable, Sendable, CaseIterable {
  case custodyHolder = "custody-holder"
  case child
}

/// The parties have seen the facts that the decision rests on and could answer.
public struct PartiesHeard: Content {
  public static let kind = "parties.heard"

  /// The decision.
  public var `for`: String?
  /// Letter, meeting, telephone.
  public var how: String?
  /// What they answered.
  public var answer: String?

  public init(for reference: String? = nil, how: String? = nil, answer: String? = nil) {
    self.for = reference
    self.how = how
    self.answer = answer
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.partiesHeard, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("how", how)
      .quotation("answer", answer)
      .list
  }
}

/// A decision (afgørelse).
public struct DecisionMade: Content {
  public static let kind = "decision.made"

  /// The decision.
  public var id: String
  /// What is decided.
  public var about: DecisionAbout
  /// Granted, partly, refused or imposed.
  public var outcome: DecisionOutcome?
  /// The support it grants, changes or ends.
  public var support: SupportKind?
  /// The legal ground.
  public var provision: String?
  /// The purpose of the support.
  public var purpose: String?
  /// How long it is expected to last.
  public var duration: String?
  /// The reasons: rule, facts, what weighed.
  public var reasons: String?
  /// Whether guidance on appeal was given.
  public var appealGuidance: Bool?
  /// Whether it concerns the child's own circumstances; nil counts as yes.
  public var affectsChild: Bool?
  /// Who was told of the decision.
  public var told: [PartyTold]?
  /// Who consented and when.
  public var consent: String?

  public init(
    id: String, about: DecisionAbout, outcome: DecisionOutcome? = nil, support: SupportKind? = nil,
    provision: String? = nil, purpose: String? = nil, duration: String? = nil, reasons: String? = nil,
    appealGuidance: Bool? = nil, affectsChild: Bool? = nil, told: [PartyTold]? = nil, consent: String? = nil
  ) {
    self.id = id
    self.about = about
    self.outcome = outcome
    self.support = support
    self.provision = provision
    self.purpose = purpose
    self.duration = duration
    self.reasons = reasons
    self.appealGuidance = appealGuidance
    self.affectsChild = affectsChild
    self.told = told
    self.consent = consent
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.decisionMade, at: at, id: id)
    fact.tell("about", about.rawValue)
    fact.tell("outcome", outcome?.rawValue)
    fact.tell("reasons", reasons.map { !$0.isEmpty })
    fact.tell("appeal-guidance", appealGuidance)
    fact.tell("affects-child", affectsChild)
    fact.tell("told", told?.map(\.rawValue))
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("about", about)
      .choice("outcome", outcome)
      .choice("support", support)
      .particular("provision", provision)
      .assessment("purpose", purpose)
      .particular("duration", duration)
      .assessment("reasons", reasons)
      .yesNo("appeal-guidance", appealGuidance)
      .yesNo("affects-child", affectsChild)
      .choices("told", told)
      .particular("consent", consent)
      .list
  }
}

/// Support was offered.
public struct SupportOffered: Content {
  public static let kind = "support.offered"

  /// What was offered.
  public var support: SupportKind
  /// Whether the family said no.
  public var declined: Bool?
  /// Why, in their words.
  public var words: String?

  public init(support: SupportKind, declined: Bool? = nil, words: String? = nil) {
    self.support = support
    self.declined = declined
    self.words = words
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.supportOffered, at: at)
    fact.tell("support", support.rawValue)
    fact.tell("declined", declined)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("support", support)
      .yesNo("declined", declined)
      .quotation("words", words)
      .list
  }
}

/// A consent.
public struct ConsentGiven: Content {
  public static let kind = "consent.given"

  /// The consent.
  public var id: String
  /// Who gave it.
  public var by: PersonID?
  /// To whom or to what.
  public var to: String?
  /// What it covers.
  public var about: String?

  public init(id: String, by: PersonID? = nil, to: String? = nil, about: String? = nil) {
    self.id = id
    self.by = by
    self.to = to
    self.about = about
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.consentGiven, at: at, id: id)
    fact.tell("to", to)
    fact.tell("about", about)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("to", to)
      .particular("about", about)
      .list
  }
}

/// A consent was taken back.
public struct ConsentWithdrawn: Content {
  public static let kind = "consent.withdrawn"

  /// The consent.
  public var `for`: String?

  public init(for reference: String? = nil) {
    self.for = reference
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.consentWithdrawn, at: at, for: self.for)]
  }
}
