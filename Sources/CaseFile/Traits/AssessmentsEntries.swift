// Finding out: the brief assessment made with the family, and the full child assessment with its plan.

/// A short social-professional assessment made with the family: two printed pages at the most.
public struct BriefAssessmentMade: Content {
  public static let kind = "brief-assessment.made"

  /// What was seen and heard.
  public var observed: String?
  /// What worries.
  public var worries: String?
  /// What works.
  public var works: String?
  /// What needs to happen.
  public var needs: String?
  /// The family's own words.
  public var family: String?
  /// The child's own words.
  public var child: String?
  /// Our assessment.
  public var conclusion: String?

  public init(
    observed: String? = nil, worries: String? = nil, works: String? = nil, needs: String? = nil,
    family: String? = nil, child: String? = nil, conclusion: String? = nil
  ) {
    self.observed = observed
    self.worries = worries
    self.works = works
    self.needs = needs
    self.family = family
    self.child = child
    self.conclusion = conclusion
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.briefAssessmentMade, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("observed", observed)
      .assessment("worries", worries)
      .assessment("works", works)
      .assessment("needs", needs)
      .quotation("family", family)
      .quotation("child", child)
      .assessment("conclusion", conclusion)
      .list
  }
}

/// The assessment plan: what will be looked into, how, with whom and by when.
public struct AssessmentPlanned: Content {
  public static let kind = "assessment.planned"

  /// What and how.
  public var what: String?
  /// Who takes part.
  public var with: String?
  /// When it will be done.
  public var by: Day?

  public init(what: String? = nil, with: String? = nil, by: Day? = nil) {
    self.what = what
    self.with = with
    self.by = by
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.assessmentPlanned, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("what", what)
      .particular("with", with)
      .particular("by", by)
      .list
  }
}

/// A child assessment (børnefaglig undersøgelse) was decided.
public struct AssessmentStarted: Content {
  public static let kind = "assessment.started"

  /// Why.
  public var why: String?

  public init(why: String? = nil) {
    self.why = why
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.assessmentStarted, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// The provisional assessment that is due when four months don't suffice.
public struct AssessmentProvisional: Content {
  public static let kind = "assessment.provisional"

  /// What can be said now.
  public var assessment: String?
  /// What is missing, and until when.
  public var missing: String?

  public init(assessment: String? = nil, missing: String? = nil) {
    self.assessment = assessment
    self.missing = missing
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.assessmentProvisional, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("assessment", assessment)
      .observation("missing", missing)
      .list
  }
}

/// The child assessment is finished.
public struct AssessmentFinished: Content {
  public static let kind = "assessment.finished"

  /// What was seen and heard, by whom.
  public var observed: String?
  /// Development and behaviour.
  public var development: String?
  /// The family.
  public var home: String?
  /// School or daycare.
  public var school: String?
  /// Health.
  public var health: String?
  /// Leisure and friends.
  public var leisure: String?
  /// Resources in child, family and network.
  public var resources: String?
  /// What the parents say of it.
  public var family: String?
  /// What the child says of it.
  public var child: String?
  /// The reasoned stand on support.
  public var conclusion: String?

  public init(
    observed: String? = nil, development: String? = nil, home: String? = nil, school: String? = nil,
    health: String? = nil, leisure: String? = nil, resources: String? = nil, family: String? = nil,
    child: String? = nil, conclusion: String? = nil
  ) {
    self.observed = observed
    self.development = development
    self.home = home
    self.school = school
    self.health = health
    self.leisure = leisure
    self.resources = resources
    self.family = family
    self.child = child
    self.conclusion = conclusion
  }

  public func facts(at: When) -> [Fact] {
    [Fact(.assessmentFinished, at: at)]
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .observation("observed", observed)
      .assessment("development", development)
      .assessment("home", home)
      .assessment("school", school)
      .assessment("health", health)
      .assessment("leisure", leisure)
      .assessment("resources", resources)
      .quotation("family", family)
      .quotation("child", child)
      .assessment("conclusion", conclusion)
      .list
  }
}
