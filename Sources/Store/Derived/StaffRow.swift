import CaseFile

/// Somebody who works in the department.
public struct StaffRow: DerivedRow {
  public static let table = DerivedTable.staff

  public var id: StaffID
  public var name: String
  /// Key of the role.
  public var role: String
  public var team: TeamID?
  public var isActive: Bool

  public init(
    id: StaffID, name: String, role: String, team: TeamID? = nil, isActive: Bool
  ) {
    self.id = id
    self.name = name
    self.role = role
    self.team = team
    self.isActive = isActive
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    name = try reader.next()
    role = try reader.next()
    team = try reader.next()
    isActive = try reader.next()
  }

  public var cells: [Cell] {
    [id.cell, name.cell, role.cell, team.cell, isActive.cell]
  }
}
