// Requests for access and for erasure.

public enum RequestedAs: String, Codable, Hashable, Sendable, CaseIterable {
  case party
  case dataSubject = "data-subject"
}

public enum ErasureOutcome: String, Codable, Hashable, Sendable, CaseIterable {
  case done
  case refused
}

/// Somebody asks to see the case.
public struct AccessRequested: Content {
  public static let kind = "access.requested"

  /// The request.
  public var id: String
  /// As a party or as the person the data are about.
  public var `as`: RequestedAs?
  /// What was asked for.
  public var words: String?

  public init(id: String, as capacity: RequestedAs? = nil, words: String? = nil) {
    self.id = id
    self.as = capacity
    self.words = words
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.accessRequested, at: at, id: id)
    fact.tell("as", self.as?.rawValue)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("as", self.as)
      .quotation("words", words)
      .list
  }
}

/// The request was answered.
public struct AccessAnswered: Content {
  public static let kind = "access.answered"

  /// The request.
  public var `for`: String?
  /// What was given, and what was left out by which paragraph.
  public var answer: String?

  public init(for reference: String? = nil, answer: String? = nil) {
    self.for = reference
    self.answer = answer
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.accessAnswered, at: at, for: self.for)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("answer", answer)
      .list
  }
}

/// Somebody asks to have something erased.
public struct ErasureRequested: Content {
  public static let kind = "erasure.requested"

  /// The request.
  public var id: String
  /// What was asked for.
  public var words: String?

  public init(id: String, words: String? = nil) {
    self.id = id
    self.words = words
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.erasureRequested, at: at, id: id)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .quotation("words", words)
      .list
  }
}

/// The answer is put off, with a reason told.
public struct ErasureExtended: Content {
  public static let kind = "erasure.extended"

  /// The request.
  public var `for`: String?
  /// Why.
  public var reason: String?

  public init(for reference: String? = nil, reason: String? = nil) {
    self.for = reference
    self.reason = reason
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.erasureExtended, at: at, for: self.for)
    fact.tell("reason", reason)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("reason", reason)
      .list
  }
}

/// The request was answered.
public struct ErasureAnswered: Content {
  public static let kind = "erasure.answered"

  /// The request.
  public var `for`: String?
  /// Done or refused.
  public var outcome: ErasureOutcome?
  /// The ground.
  public var ground: String?

  public init(for reference: String? = nil, outcome: ErasureOutcome? = nil, ground: String? = nil) {
    self.for = reference
    self.outcome = outcome
    self.ground = ground
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.erasureAnswered, at: at, for: self.for)
    fact.tell("outcome", outcome?.rawValue)
    fact.tell("ground", ground)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("outcome", outcome)
      .assessment("ground", ground)
      .list
  }
}
