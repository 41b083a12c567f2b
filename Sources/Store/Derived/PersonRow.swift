import CaseFile

/// Somebody in the register, as far as lists and search need it.
public struct PersonRow: DerivedRow {
  public static let table = DerivedTable.people

  public var id: PersonID
  public var name: String
  public var birth: Day?
  public var cpr: CPRHash?
  /// Protected address: 0 none, 1 not shown in lists, 2 only to those who have the case.
  public var protection: Int

  public init(
    id: PersonID, name: String, birth: Day? = nil, cpr: CPRHash? = nil, protection: Int = 0
  ) {
    self.id = id
    self.name = name
    self.birth = birth
    self.cpr = cpr
    self.protection = protection
  }

  public init(_ reader: inout CellReader) throws {
    id = try reader.next()
    name = try reader.next()
    birth = try reader.next()
    cpr = try reader.next()
    protection = try reader.next()
  }

  public var cells: [Cell] {
    [id.cell, name.cell, birth.cell, cpr.cell, protection.cell]
  }
}
