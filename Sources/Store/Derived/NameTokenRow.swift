import CaseFile

/// One word that a person is found by.
public struct NameTokenRow: DerivedRow {
  public static let table = DerivedTable.nameTokens

  /// As `NameSearch` spells it.
  public var token: String
  public var person: PersonID
  /// What the person is called: the order of what is found.
  public var name: String

  public init(token: String, person: PersonID, name: String) {
    self.token = token
    self.person = person
    self.name = name
  }

  public init(_ reader: inout CellReader) throws {
    token = try reader.next()
    person = try reader.next()
    name = try reader.next()
  }

  public var cells: [Cell] {
    [token.cell, person.cell, name.cell]
  }
}
