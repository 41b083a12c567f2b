import CaseFile

/// The questions that lists ask. An engine answers each with its own SQL.
public protocol DerivedView {
  func cases(of caseworker: StaffID, includingClosed: Bool) throws -> [CaseLine]
  func cases(of team: TeamID, includingClosed: Bool) throws -> [CaseLine]
  func cases(ofChild person: PersonID) throws -> [CaseLine]
  func cases(_ ids: [CaseID]) throws -> [CaseLine]
  /// Every open case.
  func openCases() throws -> [CaseLine]
  func duties(_ filter: DutyFilter) throws -> [DutyLine]
  func notifications(_ filter: NotificationFilter) throws -> [NotificationLine]
  func links(of notification: NotificationID) throws -> [CaseID]
  func links(of caseID: CaseID) throws -> [NotificationID]
  /// Everybody who has, for each of the words, a name that begins with it.
  func people(withNames words: [String], limit: Int) throws -> [PersonRow]
  func people(cpr: CPRHash) throws -> [PersonRow]
  func people(_ ids: [PersonID]) throws -> [PersonRow]
  func people(bornOn day: Day, limit: Int) throws -> [PersonRow]
  /// Relationships in which the person stands on either side, turned so that the person is the first.
  func relations(of person: PersonID) throws -> [RelationRow]
  /// What is to be sent and hasn't been, oldest first.
  func waitingMessages(limit: Int) throws -> [MessageRow]
  /// Open notifications without an assessment, oldest first.
  func unassessed(limit: Int) throws -> [NotificationID]
  /// When notifications came, and on which channel, oldest first.
  func arrivals(since: Instant) throws -> [Arrival]
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

/// A notification in a list, with the child where it is known.
public struct NotificationLine: Hashable, Sendable {
  public var row: NotificationRow
  public var child: PersonRow?

  public init(row: NotificationRow, child: PersonRow?) {
    self.row = row
    self.child = child
  }
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

  public init(
    dueBefore: Instant? = nil, caseworker: StaffID? = nil, team: TeamID? = nil, caseID: CaseID? = nil,
    includesOpenEnded: Bool = true, asOf: Instant? = nil
  ) {
    self.dueBefore = dueBefore
    self.caseworker = caseworker
    self.team = team
    self.caseID = caseID
    self.includesOpenEnded = includesOpenEnded
    self.asOf = asOf
  }
}

/// Which notifications: all that is set must hold. Oldest first.
public struct NotificationFilter: Hashable, Sendable {
  public var id: NotificationID?
  public var isOpen: Bool?
  public var team: TeamID?
  /// About any of these children.
  public var children: [PersonID]?
  public var receivedFrom: Instant?
  public var limit: Int

  public init(
    id: NotificationID? = nil, isOpen: Bool? = nil, team: TeamID? = nil, children: [PersonID]? = nil,
    receivedFrom: Instant? = nil, limit: Int = 500
  ) {
    self.id = id
    self.isOpen = isOpen
    self.team = team
    self.children = children
    self.receivedFrom = receivedFrom
    self.limit = limit
  }
}
