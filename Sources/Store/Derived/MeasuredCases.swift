import CaseFile

/// Which cases the department's figures are made from. Restricted cases are never among them.
public struct MeasureFilter: Hashable, Sendable {
  /// Closed from this day; running cases are always among them.
  public var closedFrom: Day?
  public var closedUntil: Day?
  public var team: TeamID?

  public init(closedFrom: Day? = nil, closedUntil: Day? = nil, team: TeamID? = nil) {
    self.closedFrom = closedFrom
    self.closedUntil = closedUntil
    self.team = team
  }
}

/// What was marked in many cases, without a name: for figures, and only for those.
public struct MeasuredCases: Hashable, Sendable {
  /// The closed ones, measured in or not.
  public var closed: [Closed]
  /// Of these, and of the running ones.
  public var sheets: [MeasureRow]

  public struct Closed: Hashable, Sendable {
    public var id: CaseID
    public var openedOn: Day?
    public var closedOn: Day
    /// Why, as a key.
    public var reason: String?

    public init(id: CaseID, openedOn: Day?, closedOn: Day, reason: String?) {
      self.id = id
      self.openedOn = openedOn
      self.closedOn = closedOn
      self.reason = reason
    }
  }

  public init(closed: [Closed], sheets: [MeasureRow]) {
    self.closed = closed
    self.sheets = sheets
  }
}
