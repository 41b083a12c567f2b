// Safety mapping with the family (Signs of Safety): what is said in three columns, and each person's place on the line.

/// The seven kinds of statement on a safety map.
public enum SafetyStatement: String, Codable, Hashable, Sendable, CaseIterable {
  case harm
  case danger
  case complicating
  case strength
  case safety
  case goal
  case step
}

/// Something said on the safety map.
public struct SafetySaid: MadeInMeeting {
  public static let kind = "safety-map.said"

  /// The statement.
  public var id: String
  public var about: SafetyStatement
  /// What was said; of a danger, what may happen to the child if nothing changes.
  public var words: String
  /// Who said it.
  public var by: Marker
  /// Of a danger: who is worried.
  public var who: String?
  /// Of a danger: what has happened, plainly and with examples.
  public var happened: String?
  /// Of a goal: the danger that it answers.
  public var danger: String?
  /// Of a goal: whether it is the family's own.
  public var familys: Bool?
  /// Of a goal: how everybody will see it.
  public var sign: String?
  /// Of a goal: for how many weeks it is to be so before the case can be closed.
  public var weeks: Int?
  /// Of a next step: who does it.
  public var doer: String?
  /// Of a next step: when at the latest.
  public var until: Day?
  public var meeting: MeetingID?

  public init(
    id: String, about: SafetyStatement, words: String, by: Marker, who: String? = nil, happened: String? = nil,
    danger: String? = nil, familys: Bool? = nil, sign: String? = nil, weeks: Int? = nil, doer: String? = nil,
    until: Day? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.about = about
    self.words = words
    self.by = by
    self.who = who
    self.happened = happened
    self.danger = danger
    self.familys = familys
    self.sign = sign
    self.weeks = weeks
    self.doer = doer
    self.until = until
    self.meeting = meeting
  }

  public var passages: [Passage] {
    let said = Passages(Self.kind).choice("about", about).by(by).particular("who", who)
      .observation("happened", happened)
    let agreed = [.goal, .step].contains(about)
    return (agreed ? said.agreement("words", words) : said.words("words", words, by: by))
      .yesNo("familys", familys)
      .agreement("sign", sign)
      .particular("weeks", weeks)
      .particular("doer", doer)
      .particular("until", until)
      .list
  }
}

/// A statement said better; the old words stay beside.
public struct SafetyReworded: MadeInMeeting {
  public static let kind = "safety-map.reworded"

  /// The statement.
  public var `for`: String
  public var words: String
  /// Who said it so.
  public var by: Marker
  public var meeting: MeetingID?

  public init(for reference: String, words: String, by: Marker, meeting: MeetingID? = nil) {
    self.for = reference
    self.words = words
    self.by = by
    self.meeting = meeting
  }

  public var passages: [Passage] { Passages(Self.kind).by(by).words("words", words, by: by).list }
}

/// Somebody's place on the safety line: 0, so bad that the children can't live at home; 10, everybody knows that they are
/// safe enough for the case to be closed.
public struct SafetyMarked: MadeInMeeting {
  public static let kind = "safety-map.marked"

  /// The mark.
  public var id: String
  public var by: Marker
  /// From 0 to 10, in halves.
  public var place: Double
  /// Why there, and not lower or higher.
  public var reason: String?
  /// An earlier mark of the same person that this one puts right.
  public var replaces: String?
  public var meeting: MeetingID?

  public init(
    id: String, by: Marker, place: Double, reason: String? = nil, replaces: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.by = by
    self.place = place
    self.reason = reason
    self.replaces = replaces
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind).by(by).place(place, of: 10).words("reason", reason, by: by).list
  }
}
