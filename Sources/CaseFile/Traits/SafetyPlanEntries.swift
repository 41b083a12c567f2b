// The safety plan: who does what, when, so that the child is safe every day.

/// An agreement of the safety plan, in the words of those who agreed.
public struct SafetyAgreed: MadeInMeeting {
  public static let kind = "safety-plan.agreed"

  /// The agreement.
  public var id: String
  public var who: String
  public var what: String
  /// As said: "hver aften", "når mor har drukket".
  public var when: String?
  public var from: Day
  /// The last day.
  public var until: Day?
  /// What to do if it can't be kept.
  public var otherwise: String?
  /// An earlier agreement that this one takes the place of.
  public var replaces: String?
  public var meeting: MeetingID?

  public init(
    id: String, who: String, what: String, when: String? = nil, from: Day, until: Day? = nil,
    otherwise: String? = nil, replaces: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.who = who
    self.what = what
    self.when = when
    self.from = from
    self.until = until
    self.otherwise = otherwise
    self.replaces = replaces
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("who", who)
      .agreement("what", what)
      .agreement("when", when)
      .particular("from", from)
      .particular("until", until)
      .agreement("otherwise", otherwise)
      .list
  }
}
