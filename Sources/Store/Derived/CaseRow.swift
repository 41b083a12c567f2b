import CaseFile

/// A line in a list of cases.
public struct CaseRow: DerivedRow {
  public static let table = DerivedTable.cases

  public var id: CaseID
  public var child: PersonID
  public var team: TeamID?
  public var caseworker: StaffID?
  public var openedOn: Day?
  public var closedOn: Day?
  /// Kept from everybody but those named.
  public var isRestricted: Bool
  public var childBirth: Day?
  public var lastContactChild: Day?
  public var lastContactFamily: Day?
  public var nextStep: Day?
  /// Key of the text catalogue.
  public var stage: String
  /// Since when another rhythm of follow-up waits for the coordinator's answer.
  public var waitingCadence: Day?
  /// Why it is closed, as a key.
  public var closing: String?

  public init(
    id: CaseID, child: PersonID, team: TeamID? = nil, caseworker: StaffID? = nil, openedOn: Day? = nil,
    closedOn: Day? = nil, isRestricted: Bool = false, childBirth: Day? = nil, lastContactChild: Day? = nil,
    lastContactFamily: Day? = nil, nextStep: Day? = nil, stage: String,
    waitingCadence: Day? = nil, closing: String? = nil
  ) {
    self.id = id
    self.child = child
    self.team = team
    self.caseworker = caseworker
    self.openedOn = openedOn
    self.closedOn = closedOn
    self.isRestricted = isRestricted
    self.childBirth = childBirth
    self.lastContactChild = lastContactChild
    self.lastContactFamily = lastContactFamily
    self.nextStep = nextStep
    self.stage = stage
    self.waitingCadence = waitingCadence
    self.closing = closing
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    child = try reader.next()
    team = try reader.next()
    caseworker = try reader.next()
    openedOn = try reader.next()
    closedOn = try reader.next()
    isRestricted = try reader.next()
    childBirth = try reader.next()
    lastContactChild = try reader.next()
    lastContactFamily = try reader.next()
    nextStep = try reader.next()
    stage = try reader.next()
    waitingCadence = try reader.next()
    closing = try reader.next()
  }

  public var cells: [Cell] {
    [
      id.cell, child.cell, team.cell, caseworker.cell, openedOn.cell, closedOn.cell, isRestricted.cell,
      childBirth.cell, lastContactChild.cell, lastContactFamily.cell, nextStep.cell, stage.cell,
      waitingCadence.cell, closing.cell,
    ]
  }
}
