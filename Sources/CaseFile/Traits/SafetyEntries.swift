// Violence, abuse and coercion: what turns a case back to the ordinary rules, and what must come first.

/// Violence or abuse, or suspicion of it, has become known.
public struct ViolenceKnown: Content {
  public static let kind = "violence.known"

  /// What has been seen or told.
  public var what: String?
  /// Where it comes from.
  public var source: String?

  public init(what: String? = nil, source: String? = nil) {
    self.what = what
    self.source = source
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.violenceKnown, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("what", what)
      .particular("source", source)
      .list
  }
}

/// A measure without consent has been applied or prepared.
public struct CoercionApplied: Content {
  public static let kind = "coercion.applied"

  /// The paragraph.
  public var provision: String?
  /// Why nothing less will do.
  public var why: String?

  public init(provision: String? = nil, why: String? = nil) {
    self.provision = provision
    self.why = why
  }

  public func facts(at: When) -> [Fact] {
    var fact = Fact(.coercionApplied, at: at)
    fact.tell("provision", provision)
    return [fact]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("provision", provision)
      .assessment("why", why)
      .list
  }
}

/// The risk assessment that must come before parents or network are involved (honour, negative social control).
public struct SafetyRiskAssessed: Content {
  public static let kind = "safety.risk-assessed"

  /// What the risk is and what keeps the child safe.
  public var assessment: String?

  public init(assessment: String? = nil) {
    self.assessment = assessment
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.safetyRiskAssessed, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("assessment", assessment)
      .list
  }
}
