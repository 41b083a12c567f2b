import CaseFile

/// A duty that is not yet fulfilled, with its due instant. Whether it is broken is told on reading.
public struct DutyRow: DerivedRow {
  public static let table = DerivedTable.duties

  public var caseID: CaseID
  /// The duty by its name in the regime.
  public var duty: String
  /// The id of the fact that it concerns.
  public var about: String?
  public var kind: String
  public var arose: Instant?
  /// Nil where the law sets no limit.
  public var due: Instant?
  public var paragraph: String
  /// From when on there is no use in reminding of it; nil is never.
  public var leaves: Instant?

  public init(
    caseID: CaseID, duty: String, about: String? = nil, kind: String, arose: Instant? = nil, due: Instant? = nil,
    paragraph: String, leaves: Instant? = nil
  ) {
    self.caseID = caseID
    self.duty = duty
    self.about = about
    self.kind = kind
    self.arose = arose
    self.due = due
    self.paragraph = paragraph
    self.leaves = leaves
  }

  public init(_ reader: inout CellReader) throws {
    caseID = try reader.next()
    duty = try reader.next()
    about = try reader.next()
    kind = try reader.next()
    arose = try reader.next()
    due = try reader.next()
    paragraph = try reader.next()
    leaves = try reader.next()
  }

  public var cells: [Cell] {
    [caseID.cell, duty.cell, about.cell, kind.cell, arose.cell, due.cell, paragraph.cell, leaves.cell]
  }
}
