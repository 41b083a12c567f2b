// Feedback measures: what the child, the parents and others mark at a meeting. The instrument is named, never quoted.

/// Whose mark it is.
public enum MeasureRater: String, Codable, Hashable, Sendable, CaseIterable {
  case child
  case parent
  /// Somebody of the family's own network.
  case network
  case caseworker
  /// Teacher, health visitor, family therapist.
  case professional
}

/// Whose wellbeing is marked.
public enum MeasureView: String, Codable, Hashable, Sendable, CaseIterable {
  /// One's own.
  case own
  /// The child's, as somebody else sees it.
  case other
}

/// When in the meeting.
public enum MeasureOccasion: String, Codable, Hashable, Sendable, CaseIterable {
  case start
  case end
}

/// How the marks came in.
public enum MeasureWay: String, Codable, Hashable, Sendable, CaseIterable {
  /// On a screen that was handed over.
  case screen
  /// Written down from a sheet of paper.
  case paper
}

/// The instrument and the version of its description that the sheet was read by.
public struct MeasureInstrument: Codable, Hashable, Sendable {
  public var id: String
  public var version: String
  /// Its proper name, as the sheet said it.
  public var name: String

  public init(id: String, version: String, name: String) {
    self.id = id
    self.version = version
    self.name = name
  }
}

/// The mark on one line, as it was set or typed.
public struct MeasureMark: Codable, Hashable, Sendable {
  /// The line; or one of the case's own goals.
  public var item: String
  /// In the instrument's own units: `7.3` is 73 millimetres.
  public var mark: String
  /// How much a goal weighs beside the others, where it does.
  public var weight: Int?

  public init(_ item: String, _ mark: String, weight: Int? = nil) {
    self.item = item
    self.mark = mark
    self.weight = weight
  }
}

/// Somebody has filled in a sheet, or said that they would rather not.
public struct MeasureTaken: MadeInMeeting {
  public static let kind = "measure.taken"

  /// The sheet.
  public var id: String
  /// The sheet that this one puts right; both are kept.
  public var `for`: String?
  public var instrument: MeasureInstrument
  public var rater: MeasureRater
  /// Which parent, which teacher; nil where the role says enough.
  public var person: PersonID?
  public var view: MeasureView
  /// Whole years on the day, of the one it is about.
  public var age: Int?
  public var occasion: MeasureOccasion?
  public var way: MeasureWay
  /// In the order of the sheet.
  public var marks: [MeasureMark]
  /// The sum, where the paper has no lines to be read.
  public var total: String?
  /// Why nothing was marked.
  public var skipped: String?
  /// What the one who marked said of it.
  public var words: String?
  public var meeting: MeetingID?

  public init(
    id: String, for corrected: String? = nil, instrument: MeasureInstrument, rater: MeasureRater,
    person: PersonID? = nil, view: MeasureView = .own, age: Int? = nil, occasion: MeasureOccasion? = nil,
    way: MeasureWay, marks: [MeasureMark] = [], total: String? = nil, skipped: String? = nil, words: String? = nil,
    meeting: MeetingID? = nil
  ) {
    self.id = id
    self.for = corrected
    self.instrument = instrument
    self.rater = rater
    self.person = person
    self.view = view
    self.age = age
    self.occasion = occasion
    self.way = way
    self.marks = marks
    self.total = total
    self.skipped = skipped
    self.words = words
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("instrument", instrument.name)
      .choice("rater", rater)
      .choice("view", view)
      .choice("occasion", occasion)
      .choice("way", way)
      .particular("marks", marks.map { $0.mark.replacing(".", with: ",") }.joined(separator: " · "))
      .particular("total", total)
      .observation("skipped", skipped)
      .quotation("words", words)
      .list
  }
}

/// What each step of goal attainment scaling means for one of the case's own goals.
public struct GoalScaled: MadeInMeeting {
  public static let kind = "goal.scaled"

  /// The goal.
  public var `for`: String?
  /// −2: much less than hoped.
  public var muchLess: String?
  /// −1: less than hoped, and where most goals begin.
  public var less: String?
  /// 0: as hoped.
  public var hoped: String?
  /// +1: more than hoped.
  public var more: String?
  /// +2: much more than hoped.
  public var muchMore: String?
  /// How much it weighs beside the other goals; 1 where nothing is said.
  public var weight: Int?
  public var meeting: MeetingID?

  public init(
    for reference: String? = nil, muchLess: String? = nil, less: String? = nil, hoped: String? = nil,
    more: String? = nil, muchMore: String? = nil, weight: Int? = nil, meeting: MeetingID? = nil
  ) {
    self.for = reference
    self.muchLess = muchLess
    self.less = less
    self.hoped = hoped
    self.more = more
    self.muchMore = muchMore
    self.weight = weight
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("much-less", muchLess)
      .agreement("less", less)
      .agreement("hoped", hoped)
      .agreement("more", more)
      .agreement("much-more", muchMore)
      .particular("weight", weight)
      .list
  }
}
