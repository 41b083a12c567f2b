import CaseFile

/// One word that a person is found by.
public struct NameTokenRow: DerivedRow {
  public static let table = DerivedTable.nameTokens

  /// As `NameSearch` spells it.
  public var token: String
  public var person: PersonID

  public init(
    token: String, person: PersonID
  ) {
    self.token = token
    self.person = person
  }

  public init(_ reader: inout CellReader) throws {
    token = try reader.next()
    person = try reader.next()
  }

  public var cells: [Cell] {
    [token.cell, person.cell]
  }
}
