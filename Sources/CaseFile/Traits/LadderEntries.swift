// The intervention ladder as it is used with the family. Support itself is in `support.started`.

/// Where we are going: the step that the support is meant to lead to, as considered with the family. The step must fit the
/// need; nothing asks for the lowest first.
public struct LadderAimed: MadeInMeeting {
  public static let kind = "ladder.aimed"

  /// The aim.
  public var id: String
  /// Step 1-6 of the national intervention ladder.
  public var step: Int
  /// The step that the need points at.
  public var need: Int?
  /// Why this step fits the need.
  public var why: String?
  /// What it is for.
  public var purpose: String?
  /// How long it is expected to take.
  public var months: Int?
  /// What the family thinks of it.
  public var family: String?
  public var meeting: MeetingID?

  public init(
    id: String, step: Int, need: Int? = nil, why: String? = nil, purpose: String? = nil, months: Int? = nil,
    family: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.step = step
    self.need = need
    self.why = why
    self.purpose = purpose
    self.months = months
    self.family = family
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("step", step)
      .particular("need", need)
      .assessment("why", why)
      .agreement("purpose", purpose)
      .particular("months", months)
      .quotation("family", family)
      .list
  }
}

/// A support is set on its step, and why that step fits the need: where the kind alone doesn't say, or it was set wrong.
public struct LadderPlaced: MadeInMeeting {
  public static let kind = "ladder.placed"

  /// The support.
  public var `for`: String
  public var step: Int
  /// The step that the need points at.
  public var need: Int?
  public var why: String?
  /// What the support is for, where it wasn't said when it began.
  public var purpose: String?
  /// How long it is expected to last, where that wasn't said.
  public var months: Int?
  public var meeting: MeetingID?

  public init(
    for reference: String, step: Int, need: Int? = nil, why: String? = nil, purpose: String? = nil,
    months: Int? = nil, meeting: MeetingID? = nil
  ) {
    self.for = reference
    self.step = step
    self.need = need
    self.why = why
    self.purpose = purpose
    self.months = months
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("step", step)
      .particular("need", need)
      .assessment("why", why)
      .assessment("purpose", purpose)
      .particular("months", months)
      .list
  }
}
