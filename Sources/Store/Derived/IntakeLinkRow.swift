import CaseFile

/// That a notification is filed in a case.
public struct IntakeLinkRow: DerivedRow {
  public static let table = DerivedTable.intakeLinks

  public var notification: NotificationID
  public var caseID: CaseID

  public init(
    notification: NotificationID, caseID: CaseID
  ) {
    self.notification = notification
    self.caseID = caseID
  }

  public init(_ reader: inout CellReader) throws {
    notification = try reader.next()
    caseID = try reader.next()
  }

  public var cells: [Cell] {
    [notification.cell, caseID.cell]
  }
}
