import CaseFile

/// The questions that lists ask. An engine answers each with its own SQL.
public protocol DerivedView {
  func cases(of caseworker: StaffID, includingClosed: Bool) throws -> [CaseLine]
  func cases(of team: TeamID, includingClosed: Bool) throws -> [CaseLine]
  func cases(ofChild person: PersonID) throws -> [CaseLine]
  func cases(_ ids: [CaseID]) throws -> [CaseLine]
  /// Every open case.
  func openCases() throws -> [CaseLine]
  /// Open cases.
  func cases(_ filter: CaseFilter) throws -> [CaseLine]
  func cases(ofChildren people: [PersonID]) throws -> [CaseLine]
  /// Meetings in such cases that aren't over, until a day, in the order of the calendar.
  func meetings(of caseworker: StaffID, until day: Day) throws -> [MeetingRow]
  func meetings(of team: TeamID, until day: Day) throws -> [MeetingRow]
  /// Open cases by team and caseworker.
  func caseCounts() throws -> [CaseCount]
  func count(_ filter: DutyFilter) throws -> Int
  /// How many cases of each team have such duties.
  func casesWithDuties(_ filter: DutyFilter) throws -> [TeamID?: Int]
  func duties(_ filter: DutyFilter) throws -> [DutyLine]
  func notifications(_ filter: NotificationFilter) throws -> [NotificationLine]
  /// How many there are, whatever the filter's limit; no more than `most` are gone through.
  func count(_ filter: NotificationFilter, upTo most: Int) throws -> Int
  func links(of notification: NotificationID) throws -> [CaseID]
  func links(of caseID: CaseID) throws -> [NotificationID]
  /// Everybody who has, for each of the words, a name that begins with it.
  func people(withNames words: [String], limit: Int) throws -> [PersonRow]
  func people(cpr: CPRHash) throws -> [PersonRow]
  func people(_ ids: [PersonID]) throws -> [PersonRow]
  func people(bornOn day: Day, limit: Int) throws -> [PersonRow]
  /// Relationships in which the person stands on either side, turned so that the person is the first.
  func relations(of person: PersonID) throws -> [RelationRow]
  /// The same for several persons at once; each relationship stands once for each of them.
  func relations(of people: Set<PersonID>) throws -> [RelationRow]
  /// Those merged into somebody or from somebody, the one that went first.
  func merges(of people: Set<PersonID>) throws -> [RelationRow]
  /// What is to be sent and hasn't been, oldest first.
  func waitingMessages(limit: Int) throws -> [MessageRow]
  /// Open notifications without an assessment, oldest first.
  func unassessed(limit: Int) throws -> [NotificationID]
  /// When notifications came, and on which channel, oldest first.
  func arrivals(since: Instant) throws -> [Arrival]
  /// What was marked in many cases, for figures.
  func measured(_ filter: MeasureFilter) throws -> MeasuredCases
  func staff() throws -> [StaffRow]
  func teams() throws -> [TeamRow]
  /// Everything derived from a stream, in one order: what a rebuild must come to.
  func derived(from stream: String) throws -> DerivedRows
  /// The streams that something is derived from.
  func derivedSources() throws -> [String]
}

/// A case in a list, with the child it is about.
public struct CaseLine: Hashable, Sendable {
  public var row: CaseRow
  /// Nil where the person is not in the register.
  public var child: PersonRow?

  public init(row: CaseRow, child: PersonRow?) {
    self.row = row
    self.child = child
  }
}

/// A duty in a list, with its case and child.
public struct DutyLine: Hashable, Sendable {
  public var duty: DutyRow
  public var row: CaseRow
  public var child: PersonRow?

  public init(duty: DutyRow, row: CaseRow, child: PersonRow?) {
    self.duty = duty
    self.row = row
    self.child = child
  }
}

/// A notification in a list, with the child where it is known, and the child's case.
public struct NotificationLine: Hashable, Sendable {
  public var row: NotificationRow
  public var child: PersonRow?
  /// The case that it is filed in: whose it is, and whether it is kept from others.
  public var casefile: CaseRow?

  public init(row: NotificationRow, child: PersonRow?, casefile: CaseRow? = nil) {
    self.row = row
    self.child = child
    self.casefile = casefile
  }

  public var team: TeamID? { casefile?.team }
}

/// Which duties: all that is set must hold. Of open cases only.
public struct DutyFilter: Hashable, Sendable {
  public var dueBefore: Instant?
  public var caseworker: StaffID?
  public var team: TeamID?
  public var caseID: CaseID?
  /// Also those that have no limit.
  public var includesOpenEnded: Bool
  /// Those that nag at this moment: that have arisen, and aren't over or past doing. Nil is all.
  public var asOf: Instant?
  public var dueFrom: Instant?
  /// Only those that have no limit.
  public var isOpenEnded: Bool
  /// Without what had to come before something that has been by `asOf`: it can't be done any more.
  public var isDoable: Bool
  public var limit: Int?

  public init(
    dueBefore: Instant? = nil, caseworker: StaffID? = nil, team: TeamID? = nil, caseID: CaseID? = nil,
    includesOpenEnded: Bool = true, asOf: Instant? = nil, dueFrom: Instant? = nil, isOpenEnded: Bool = false,
    isDoable: Bool = false, limit: Int? = nil
  ) {
    self.dueFrom = dueFrom
    self.isOpenEnded = isOpenEnded
    self.isDoable = isDoable
    self.limit = limit
    self.dueBefore = dueBefore
    self.caseworker = caseworker
    self.team = team
    self.caseID = caseID
    self.includesOpenEnded = includesOpenEnded
    self.asOf = asOf
  }
}

/// Which notifications: all that is set must hold.
public struct NotificationFilter: Hashable, Sendable {
  public enum Order: Hashable, Sendable {
    case oldest
    case newest
    /// Danger now first, then what is due first.
    case urgent
    /// Answers that couldn't be sent first, then what has to be answered first.
    case answers
  }

  public var id: NotificationID?
  public var isOpen: Bool?
  public var place: NotificationRow.Place?
  /// Of this team, or of nobody's yet: filed with no child, or in a case without a team.
  public var team: TeamID?
  /// About any of these children.
  public var children: [PersonID]?
  public var receivedFrom: Instant?
  /// Only those whose notifier hasn't been told yet that it came, or couldn't be.
  public var awaitsAnswer: Bool
  /// Only those whose answer couldn't be sent.
  public var answerFailed: Bool
  /// Only those that are one of very many from one place, or only the others.
  public var isFlood: Bool?
  /// Only those that nobody has opened.
  public var isUnopened: Bool
  public var order: Order
  /// Of notifications, however many children each is about.
  public var limit: Int
  public var offset: Int

  public init(
    id: NotificationID? = nil, isOpen: Bool? = nil, place: NotificationRow.Place? = nil, team: TeamID? = nil,
    children: [PersonID]? = nil, receivedFrom: Instant? = nil, awaitsAnswer: Bool = false, answerFailed: Bool = false,
    isFlood: Bool? = nil, isUnopened: Bool = false, order: Order = .oldest, limit: Int = 500, offset: Int = 0
  ) {
    self.id = id
    self.isOpen = isOpen
    self.place = place
    self.team = team
    self.children = children
    self.receivedFrom = receivedFrom
    self.awaitsAnswer = awaitsAnswer
    self.answerFailed = answerFailed
    self.isFlood = isFlood
    self.isUnopened = isUnopened
    self.order = order
    self.limit = limit
    self.offset = offset
  }
}
