/// What was marked at the meetings, and how the case's goals are scaled.
public struct Feedback: Trait {
  /// Every sheet, put right or not, in the order in which they were written down.
  public private(set) var sheets: [Record<MeasureTaken>] = []
  /// By goal; the latest holds.
  public private(set) var scalings: [String: Record<GoalScaled>] = [:]
  /// Courses that don't count in the department's figures, and why.
  public private(set) var leftOut: [MeasureCourse: Record<CourseLeftOut>] = [:]

  public init() {}

  public mutating func take(_ entry: Entry) {
    sheets.take(entry)
    if let scaled = entry.record(GoalScaled.self), let goal = scaled.content.for { scalings[goal] = scaled }
    if let out = entry.record(CourseLeftOut.self) { leftOut[out.content.course] = out }
    if let back = entry.record(CourseTakenIn.self) { leftOut[back.content.course] = nil }
  }

  /// Those that hold: what was put right stands in the file and isn't counted. By the day they were filled in.
  public var standing: [Record<MeasureTaken>] {
    let corrected = Set(sheets.compactMap(\.content.for))
    return sheets.filter { !corrected.contains($0.content.id) }
      .sorted { ($0.day, $0.sequence) < ($1.day, $1.sequence) }
  }

  public func sheet(_ id: String) -> Record<MeasureTaken>? { sheets.first { $0.content.id == id } }

  /// The sheet that was put in this one's place; nil where it holds.
  public func correction(of id: String) -> Record<MeasureTaken>? { sheets.last { $0.content.for == id } }

  /// Which meeting each standing sheet belongs to, counted from 1: sheets of one meeting, or of one day where no meeting
  /// is named, belong together.
  public var meetings: [String: Int] {
    var named: [Day: MeetingID] = [:]
    for sheet in standing { if let meeting = sheet.content.meeting { named[sheet.day] = meeting } }
    var numbers: [String: Int] = [:]
    var sheets: [String: Int] = [:]
    for sheet in standing {
      let meeting = sheet.content.meeting ?? named[sheet.day]
      let key = meeting?.rawValue ?? sheet.day.description
      let number = numbers[key] ?? numbers.count + 1
      numbers[key] = number
      sheets[sheet.content.id] = number
    }
    return sheets
  }
}

extension Feedback {
  /// A sheet says something, or says why not; what it puts right is there and wasn't put right before.
  @discardableResult
  public func take(_ content: MeasureTaken) throws(Refusal) -> MeasureTaken {
    try Refusal.unless(sheet(content.id) == nil, .alreadyThere)
    if let corrected = content.for {
      try Refusal.unless(sheet(corrected) != nil && correction(of: corrected) == nil, .unknownMeasure)
    }
    try Refusal.unless(
      !content.marks.isEmpty || content.total != nil || content.skipped != nil, .measureEmpty)
    return content
  }

  @discardableResult
  public func leaveOut(_ content: CourseLeftOut) throws(Refusal) -> CourseLeftOut {
    try Refusal.unless(standing.contains { $0.content.course == content.course }, .unknownMeasure)
    try Refusal.unless(leftOut[content.course] == nil, .alreadyThere)
    try Refusal.unless(!content.why.allSatisfy(\.isWhitespace), .nothingSaid)
    return content
  }

  @discardableResult
  public func takeIn(_ content: CourseTakenIn) throws(Refusal) -> CourseTakenIn {
    _ = try Refusal.ifNil(leftOut[content.course], .unknownMeasure)
    return content
  }

  @discardableResult
  public func scale(_ content: GoalScaled, goals: Goals) throws(Refusal) -> GoalScaled {
    _ = try Refusal.ifNil(content.for.flatMap(goals.named), .unknownGoal)
    return content
  }
}
