import CaseFile

/// Which open cases: all that is set must hold.
public struct CaseFilter: Hashable, Sendable {
  public var team: TeamID?
  /// Nobody has the case.
  public var isUnassigned: Bool
  /// Any of these has it.
  public var caseworkers: [StaffID]?
  public var isRestricted: Bool
  /// A next step was agreed, for this day or an earlier one.
  public var nextStepUntil: Day?
  /// The child is born on one of these days.
  public var births: [ClosedRange<Day>]?
  public var order: Order
  public var limit: Int?

  public enum Order: Hashable, Sendable {
    case opened
    /// Those first who haven't been spoken with for longest; where nobody has, since the case was opened.
    case silence
    case nextStep
  }

  public init(
    team: TeamID? = nil, isUnassigned: Bool = false, caseworkers: [StaffID]? = nil, isRestricted: Bool = false,
    nextStepUntil: Day? = nil, births: [ClosedRange<Day>]? = nil, order: Order = .opened, limit: Int? = nil
  ) {
    self.team = team
    self.isUnassigned = isUnassigned
    self.caseworkers = caseworkers
    self.isRestricted = isRestricted
    self.nextStepUntil = nextStepUntil
    self.births = births
    self.order = order
    self.limit = limit
  }
}

/// How many open cases somebody has in a team.
public struct CaseCount: Hashable, Sendable {
  public var team: TeamID?
  public var caseworker: StaffID?
  public var count: Int

  public init(team: TeamID?, caseworker: StaffID?, count: Int) {
    self.team = team
    self.caseworker = caseworker
    self.count = count
  }
}

/// Persons of whom some have turned out to be others.
public struct Merges: Sendable {
  /// Under whom somebody is found, where that is somebody else.
  public var into: [PersonID: PersonID]
  /// Everybody who is named.
  public var rows: [PersonID: PersonRow]

  public func canonical(_ id: PersonID) -> PersonID { into[id] ?? id }

  /// Those who are found under somebody.
  public func others(of kept: PersonID) -> [PersonRow] {
    into.filter { $0.value == kept }.compactMap { rows[$0.key] }.sorted { $0.name < $1.name }
  }
}

/// The people around some persons: everybody within some relationships, and everybody's cases.
public struct Families: Sendable {
  /// Everybody of each one's family, the person too.
  public var members: [PersonID: [PersonRow]]
  /// By child.
  public var cases: [PersonID: [CaseLine]]
}
