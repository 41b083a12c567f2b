import CaseFile

/// A relationship between two persons, seen from the first.
public struct RelationRow: DerivedRow {
  public static let table = DerivedTable.relations

  public var person: PersonID
  public var other: PersonID
  /// Key: `parent`, `sibling` …
  public var kind: String

  /// The first has turned out to be the other, and is found under the other.
  public static let mergedInto = "merged-into"

  public init(
    person: PersonID, other: PersonID, kind: String
  ) {
    self.person = person
    self.other = other
    self.kind = kind
  }

  public init(_ reader: inout CellReader) throws {
    person = try reader.next()
    other = try reader.next()
    kind = try reader.next()
  }

  public var cells: [Cell] {
    [person.cell, other.cell, kind.cell]
  }
}
