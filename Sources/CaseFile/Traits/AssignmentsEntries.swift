// Whose case it is, the hand-over, and what happens next.

/// The case has a caseworker and a team.
public struct CaseAssigned: Content {
  public static let kind = "case.assigned"

  /// Who.
  public var caseworker: StaffID
  /// Which team.
  public var team: TeamID
  /// Why this one.
  public var why: String?

  public init(caseworker: StaffID, team: TeamID, why: String? = nil) {
    self.caseworker = caseworker
    self.team = team
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// Another caseworker takes over.
public struct CaseHandedOver: Content {
  public static let kind = "case.handed-over"

  /// Who had it.
  public var from: StaffID?
  /// Who has it now.
  public var to: StaffID
  /// Which team.
  public var team: TeamID
  /// What the new one must know.
  public var note: String?

  public init(from: StaffID? = nil, to: StaffID, team: TeamID, note: String? = nil) {
    self.from = from
    self.to = to
    self.team = team
    self.note = note
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("note", note)
      .list
  }
}

/// What happens next, when, and what follows from it.
public struct NextStepSet: Content {
  public static let kind = "next-step.set"

  /// The step, in plain words.
  public var what: String?
  /// When.
  public var on: Day?
  /// What follows from it for the family.
  public var consequence: String?

  public init(what: String? = nil, on: Day? = nil, consequence: String? = nil) {
    self.what = what
    self.on = on
    self.consequence = consequence
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("what", what)
      .particular("on", on)
      .agreement("consequence", consequence)
      .list
  }
}
