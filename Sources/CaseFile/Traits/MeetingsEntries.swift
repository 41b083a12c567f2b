// The meeting with the family: planned, held, and what was agreed in it. What is agreed is the minutes; there is no
// other paper.

public enum MeetingForm: String, Codable, Hashable, Sendable, CaseIterable {
  case network
  case homeVisit = "home-visit"
  case family
  case followUp = "follow-up"
  case teamWithFamily = "team-with-family"
  case other
}

/// What somebody is at a meeting.
public enum MeetingRole: String, Codable, Hashable, Sendable, CaseIterable {
  case child
  case parent
  case family
  case network
  case professional
  case caseworker
  case interpreter
  case other
}

/// Somebody who is invited to a meeting or took part in it. The name stands as it was said there, also where the
/// register knows the person.
public struct MeetingGuest: Codable, Hashable, Sendable {
  public var name: String
  public var role: MeetingRole
  public var person: PersonID?

  public init(name: String, role: MeetingRole, person: PersonID? = nil) {
    self.name = name
    self.role = role
    self.person = person
  }
}

/// A meeting is planned. Planned again under the same name it is moved: the newest plan holds.
public struct MeetingPlanned: Content {
  public static let kind = "meeting.planned"

  /// The meeting.
  public var id: MeetingID
  /// What kind of meeting it is.
  public var form: MeetingForm
  /// What the family calls it.
  public var name: String?
  /// The day.
  public var on: Day?
  /// The time of day, as `14:05`.
  public var time: String?
  /// Where.
  public var place: String?
  /// Who leads it.
  public var leads: String?
  /// Who is invited.
  public var invited: [MeetingGuest]?
  /// The cases of the children that it concerns, where they are several: what is written is filed in each.
  public var cases: [CaseID]?

  public init(
    id: MeetingID, form: MeetingForm, name: String? = nil, on: Day? = nil, time: String? = nil, place: String? = nil,
    leads: String? = nil, invited: [MeetingGuest]? = nil, cases: [CaseID]? = nil
  ) {
    self.id = id
    self.form = form
    self.name = name
    self.on = on
    self.time = time
    self.place = place
    self.leads = leads
    self.invited = invited
    self.cases = cases
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("form", form)
      .particular("name", name)
      .particular("on", on)
      .particular("time", time)
      .particular("place", place)
      .particular("leads", leads)
      .particular("invited", names(invited))
      .list
  }
}

/// A planned meeting comes to nothing.
public struct MeetingCalledOff: Content, MadeInMeeting {
  public static let kind = "meeting.called-off"

  /// The meeting.
  public var meeting: MeetingID?
  /// Why.
  public var why: String?

  public init(meeting: MeetingID? = nil, why: String? = nil) {
    self.meeting = meeting
    self.why = why
  }

  public var passages: [Passage] { Passages(Self.kind).particular("why", why).list }
}

/// The meeting begins. Said again, it tells who is here now: the newest holds.
public struct MeetingOpened: Content, MadeInMeeting {
  public static let kind = "meeting.opened"

  /// The meeting.
  public var meeting: MeetingID?
  /// Who takes part, the interpreter too.
  public var present: [MeetingGuest]?
  /// Whether the child takes part.
  public var childPresent: Bool?

  public init(meeting: MeetingID? = nil, present: [MeetingGuest]? = nil, childPresent: Bool? = nil) {
    self.meeting = meeting
    self.present = present
    self.childPresent = childPresent
  }

  public var passages: [Passage] {
    Passages(Self.kind).particular("present", names(present)).yesNo("child-present", childPresent).list
  }
}

/// The minutes were read aloud from the screen, and what was said to them.
public struct MinutesRead: Content, MadeInMeeting {
  public static let kind = "meeting.minutes-read"

  /// The meeting.
  public var meeting: MeetingID?
  /// Whether those who are here agree that this is what was agreed.
  public var approved: Bool?
  /// What is to be understood otherwise, in the words of whoever said so.
  public var correction: String?
  /// Who said so.
  public var by: String?

  public init(meeting: MeetingID? = nil, approved: Bool? = nil, correction: String? = nil, by: String? = nil) {
    self.meeting = meeting
    self.approved = approved
    self.correction = correction
    self.by = by
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .yesNo("approved", approved)
      .quotation("correction", correction)
      .particular("by", by)
      .list
  }
}

/// The next time is agreed.
public struct NextMeetingSet: Content, MadeInMeeting {
  public static let kind = "meeting.next-set"

  /// The meeting in which it was agreed.
  public var meeting: MeetingID?
  /// The day.
  public var on: Day?
  /// The time of day, as `14:05`.
  public var time: String?
  /// Where.
  public var place: String?
  /// The meeting that is planned by it.
  public var next: MeetingID?

  public init(
    meeting: MeetingID? = nil, on: Day? = nil, time: String? = nil, place: String? = nil, next: MeetingID? = nil
  ) {
    self.meeting = meeting
    self.on = on
    self.time = time
    self.place = place
    self.next = next
  }

  public var passages: [Passage] {
    Passages(Self.kind).particular("on", on).particular("time", time).particular("place", place).list
  }
}

/// The meeting is over: what was agreed is the minutes.
public struct MeetingEnded: Content, MadeInMeeting {
  public static let kind = "meeting.ended"

  /// The meeting.
  public var meeting: MeetingID?

  public init(meeting: MeetingID? = nil) { self.meeting = meeting }
}

private func names(_ guests: [MeetingGuest]?) -> String? { guests?.map(\.name).joined(separator: ", ") }
