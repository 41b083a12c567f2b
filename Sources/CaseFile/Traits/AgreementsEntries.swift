// What is talked of in a meeting and what is agreed, in the family's words.

/// Something to talk about, put on the agenda by whoever wants it there.
public struct AgendaPointAdded: Content, MadeInMeeting {
  public static let kind = "meeting.point-added"

  /// The point.
  public var id: String
  /// The meeting.
  public var meeting: MeetingID?
  /// What it is about.
  public var words: String?
  /// Who wants to talk about it.
  public var by: String?

  public init(id: String, meeting: MeetingID? = nil, words: String? = nil, by: String? = nil) {
    self.id = id
    self.meeting = meeting
    self.words = words
    self.by = by
  }

  public var passages: [Passage] { Passages(Self.kind).agreement("words", words).particular("by", by).list }
}

/// A point of the agenda, or a goal of the case, has been talked about.
public struct AgendaPointDone: Content, MadeInMeeting {
  public static let kind = "meeting.point-done"

  /// The point, or the goal.
  public var `for`: String?
  /// The meeting.
  public var meeting: MeetingID?

  public init(for reference: String? = nil, meeting: MeetingID? = nil) {
    self.for = reference
    self.meeting = meeting
  }
}

/// Somebody's own words in the meeting. The child's stand apart from the others'.
public struct WordsSaid: Content, MadeInMeeting {
  public static let kind = "meeting.words"

  /// The meeting.
  public var meeting: MeetingID?
  /// Whose words.
  public var by: String?
  /// What was said.
  public var words: String?
  /// What the child said.
  public var child: String?

  public init(meeting: MeetingID? = nil, by: String? = nil, words: String? = nil, child: String? = nil) {
    self.meeting = meeting
    self.by = by
    self.words = words
    self.child = child
  }

  public var passages: [Passage] {
    Passages(Self.kind).particular("by", by).quotation("words", words).quotation("child", child).list
  }
}

/// Who does what, and when: in the family's words.
public struct AgreementMade: Content, MadeInMeeting {
  public static let kind = "meeting.agreed"

  /// The agreement.
  public var id: String
  /// The meeting.
  public var meeting: MeetingID?
  /// What is agreed.
  public var what: String?
  /// Who does it.
  public var who: String?
  /// When, as it was said.
  public var `when`: String?

  public init(
    id: String, meeting: MeetingID? = nil, what: String? = nil, who: String? = nil, when: String? = nil
  ) {
    self.id = id
    self.meeting = meeting
    self.what = what
    self.who = who
    self.when = when
  }

  public var passages: [Passage] {
    Passages(Self.kind).agreement("what", what).particular("who", who).particular("when", `when`).list
  }
}

/// The agreement said better; the old words stay beside.
public struct AgreementReworded: Content, MadeInMeeting {
  public static let kind = "meeting.agreement-reworded"

  /// The agreement.
  public var `for`: String?
  /// The meeting.
  public var meeting: MeetingID?
  /// What is agreed.
  public var what: String?
  /// Who does it.
  public var who: String?
  /// When, as it was said.
  public var `when`: String?

  public init(
    for reference: String? = nil, meeting: MeetingID? = nil, what: String? = nil, who: String? = nil,
    when: String? = nil
  ) {
    self.for = reference
    self.meeting = meeting
    self.what = what
    self.who = who
    self.when = when
  }

  public var passages: [Passage] {
    Passages(Self.kind).agreement("what", what).particular("who", who).particular("when", `when`).list
  }
}

/// The agreement doesn't hold after all; it stays where it stands, struck.
public struct AgreementStruck: Content, MadeInMeeting {
  public static let kind = "meeting.agreement-struck"

  /// The agreement.
  public var `for`: String?
  /// The meeting.
  public var meeting: MeetingID?
  /// Why.
  public var why: String?

  public init(for reference: String? = nil, meeting: MeetingID? = nil, why: String? = nil) {
    self.for = reference
    self.meeting = meeting
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).agreement("why", why).list }
}
