import CaseFile

/// A sheet of a feedback measure that holds, as the department's figures need it: what was marked, never by whose name and
/// never what was said of it.
public struct MeasureRow: DerivedRow {
  public static let table = DerivedTable.measures

  public var caseID: CaseID
  public var instrument: String
  public var version: String
  public var rater: String
  /// Which of several with the same role.
  public var person: PersonID?
  public var view: String
  public var age: Int?
  public var day: Day
  /// The meeting's number in the case, from 1.
  public var meeting: Int
  /// `strength=4.3 safety=6`: what it adds up to is reckoned by whoever asks. Where somebody has left its
  /// course out of the figures, `left-out` stands first.
  public var marks: String
  public var total: String?

  public init(
    caseID: CaseID, instrument: String, version: String, rater: String, person: PersonID?, view: String, age: Int?,
    day: Day, meeting: Int, marks: String, total: String?
  ) {
    self.caseID = caseID
    self.instrument = instrument
    self.version = version
    self.rater = rater
    self.person = person
    self.view = view
    self.age = age
    self.day = day
    self.meeting = meeting
    self.marks = marks
    self.total = total
  }

  private static let leftOut = "left-out"
  public var isLeftOut: Bool { marks.split(separator: " ").first.map { $0 == Self.leftOut } ?? false }

  init(_ sheet: Record<MeasureTaken>, meeting: Int, in caseID: CaseID, isLeftOut: Bool = false) {
    let content = sheet.content
    self.init(
      caseID: caseID, instrument: content.instrument.id, version: content.instrument.version,
      rater: content.rater.rawValue, person: content.person, view: content.view.rawValue, age: content.age,
      day: sheet.day, meeting: meeting,
      marks: ((isLeftOut ? [Self.leftOut] : []) + content.marks.map { "\($0.item)=\($0.mark)" })
        .joined(separator: " "),
      total: content.total)
  }

  public init(_ reader: inout CellReader) throws {
    caseID = try reader.next()
    instrument = try reader.next()
    version = try reader.next()
    rater = try reader.next()
    person = try reader.next()
    view = try reader.next()
    age = try reader.next()
    day = try reader.next()
    meeting = try reader.next()
    marks = try reader.next()
    total = try reader.next()
  }

  public var cells: [Cell] {
    [
      caseID.cell, instrument.cell, version.cell, rater.cell, person.cell, view.cell, age.cell, day.cell, meeting.cell,
      marks.cell, total.cell,
    ]
  }

  /// The marks by line.
  public var answers: [String: String] {
    let pairs = marks.split(separator: " ").compactMap { pair -> (String, String)? in
      let halves = pair.split(separator: "=", maxSplits: 1)
      return halves.count == 2 ? (String(halves[0]), String(halves[1])) : nil
    }
    return Dictionary(pairs, uniquingKeysWith: { _, last in last })
  }
}
