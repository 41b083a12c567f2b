// Goals for desired changes, in the family's words.

public enum GoalStanding: String, Codable, Hashable, Sendable, CaseIterable {
  case notBegun = "not-begun"
  case onTheWay = "on-the-way"
  case standingStill = "standing-still"
  case reached
  case letGo = "let-go"
}

/// A change the family wants, and how everybody will see that it has come.
public struct GoalSet: Content {
  public static let kind = "goal.set"

  /// The goal.
  public var id: String
  /// The change, in the family's words.
  public var words: String?
  /// How we will see it.
  public var sign: String?
  /// Whose goal it is.
  public var whose: String?
  /// Who does what.
  public var steps: String?

  public init(id: String, words: String? = nil, sign: String? = nil, whose: String? = nil, steps: String? = nil) {
    self.id = id
    self.words = words
    self.sign = sign
    self.whose = whose
    self.steps = steps
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .quotation("words", words)
      .agreement("sign", sign)
      .particular("whose", whose)
      .agreement("steps", steps)
      .list
  }
}

/// The goal said better; the old words stay beside.
public struct GoalReworded: Content {
  public static let kind = "goal.reworded"

  /// The goal.
  public var `for`: String?
  /// The change, in the family's words.
  public var words: String?
  /// How we will see it.
  public var sign: String?

  public init(for reference: String? = nil, words: String? = nil, sign: String? = nil) {
    self.for = reference
    self.words = words
    self.sign = sign
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .quotation("words", words)
      .agreement("sign", sign)
      .list
  }
}

/// How it goes with a goal.
public struct GoalLooked: Content, MadeInMeeting {
  public static let kind = "goal.looked-at"

  /// The goal.
  public var `for`: String?
  /// Where it stands.
  public var standing: GoalStanding
  /// How the family sees it.
  public var words: String?
  /// What we have seen.
  public var observed: String?
  /// The meeting in which it was looked at.
  public var meeting: MeetingID?

  public init(
    for reference: String? = nil, standing: GoalStanding, words: String? = nil, observed: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.for = reference
    self.standing = standing
    self.words = words
    self.observed = observed
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("standing", standing)
      .quotation("words", words)
      .observation("observed", observed)
      .list
  }
}
