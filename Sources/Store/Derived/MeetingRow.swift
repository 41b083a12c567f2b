import CaseFile

/// A meeting that is still to be held, or goes on: for the day of whoever has the case. What it is called, where it is and
/// who is invited lies in the case alone.
public struct MeetingRow: DerivedRow {
  public static let table = DerivedTable.meetings

  public var caseID: CaseID
  public var meeting: MeetingID
  public var on: Day?
  /// `14:05`
  public var time: String?
  /// Key of the kind of meeting.
  public var form: String
  public var isRunning: Bool

  public init(
    caseID: CaseID, meeting: MeetingID, on: Day?, time: String? = nil, form: String, isRunning: Bool = false
  ) {
    self.caseID = caseID
    self.meeting = meeting
    self.on = on
    self.time = time
    self.form = form
    self.isRunning = isRunning
  }

  init(_ held: FamilyMeeting, in id: CaseID) {
    // No words in the clear: only what is a time of day.
    let time = held.plan.content.time.flatMap { $0.wholeMatch(of: /[0-2]\d:[0-5]\d/) == nil ? nil : $0 }
    self.init(
      caseID: id, meeting: held.id, on: held.on, time: time, form: held.form.rawValue,
      isRunning: held.standing == .running)
  }

  public init(_ reader: inout CellReader) throws {
    caseID = try reader.next()
    meeting = try reader.next()
    on = try reader.next()
    time = try reader.next()
    form = try reader.next()
    isRunning = try reader.next()
  }

  public var cells: [Cell] { [caseID.cell, meeting.cell, on.cell, time.cell, form.cell, isRunning.cell] }
}
