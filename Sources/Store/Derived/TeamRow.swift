import CaseFile

/// A team.
public struct TeamRow: DerivedRow {
  public static let table = DerivedTable.teams

  public var id: TeamID
  public var name: String
  public var coordinator: StaffID?

  public init(
    id: TeamID, name: String, coordinator: StaffID? = nil
  ) {
    self.id = id
    self.name = name
    self.coordinator = coordinator
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    name = try reader.next()
    coordinator = try reader.next()
  }

  public var cells: [Cell] {
    [id.cell, name.cell, coordinator.cell]
  }
}
