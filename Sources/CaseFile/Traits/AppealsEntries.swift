// Appeals and reconsideration (retssikkerhedsloven § 66).

public enum ReconsiderationOutcome: String, Codable, Hashable, Sendable, CaseIterable {
  case changed
  case partlyChanged = "partly-changed"
  case upheld
}

/// An appeal came in.
public struct AppealReceived: Content {
  public static let kind = "appeal.received"

  /// The appeal.
  public var id: String?
  /// The decision.
  public var `for`: String?
  /// What the appellant says.
  public var words: String?
  /// Whether it came after the four weeks.
  public var late: Bool?

  public init(id: String? = nil, for reference: String? = nil, words: String? = nil, late: Bool? = nil) {
    self.id = id
    self.for = reference
    self.words = words
    self.late = late
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.appealReceived, at: at, id: id, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .quotation("words", words)
      .yesNo("late", late)
      .list
  }
}

/// Reconsidered, and sent on with the reasons, or changed.
public struct AppealForwarded: Content {
  public static let kind = "appeal.forwarded"

  /// The appeal or the decision.
  public var `for`: String?
  /// What the reconsideration led to.
  public var outcome: ReconsiderationOutcome?
  /// Why.
  public var reasons: String?

  public init(for reference: String? = nil, outcome: ReconsiderationOutcome? = nil, reasons: String? = nil) {
    self.for = reference
    self.outcome = outcome
    self.reasons = reasons
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.appealForwarded, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("outcome", outcome)
      .assessment("reasons", reasons)
      .list
  }
}
