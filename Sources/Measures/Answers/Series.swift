/// One scorer's scores over the meetings, with one instrument, about one person.
public struct Series: Hashable, Sendable {
  public let instrument: Instrument
  /// The goal, where each goal is read on its own; nil where the points are totals.
  public let item: String?
  public let about: String
  public let scorer: Scorer
  public let view: Viewpoint
  /// By the age at the first sheet, so that a birthday doesn't move the border under a course.
  public let norms: Norms?
  /// By day.
  public let points: [Point]

  public struct Point: Hashable, Sendable {
    public let meeting: Int
    public let day: DayNumber
    public let score: Score
    /// The lines of the sheet, where it has them.
    public let items: [String: Score]

    public init(meeting: Int, day: DayNumber, score: Score, items: [String: Score] = [:]) {
      self.meeting = meeting
      self.day = day
      self.score = score
      self.items = items
    }
  }

  public init(
    instrument: Instrument, item: String? = nil, about: String, scorer: Scorer, view: Viewpoint, norms: Norms?,
    points: [Point]
  ) {
    self.instrument = instrument
    self.item = item
    self.about = about
    self.scorer = scorer
    self.view = view
    self.norms = norms
    self.points = points
  }

  public var scores: [Score] { points.map(\.score) }
  public var range: ScoreRange? { item == nil ? instrument.range : instrument.scale.range }
  public var change: Change? { norms.flatMap { ChangeRule($0) }?.change(scores) }
  public var doubts: [Doubt] { norms.map { Doubt.of(scores, norms: $0) } ?? [] }

  /// Meetings counted from the first that was scored, 1 being that one: what expected courses go by.
  func step(of meeting: Int) -> Int { meeting - (points.first?.meeting ?? meeting) + 1 }

  /// A place for each meeting from the first scored to the last, nil where nothing was scored.
  public var byMeeting: [Score?] {
    guard let first = points.first, let last = points.map(\.meeting).max(), last >= first.meeting else { return [] }
    return (first.meeting...last).map { meeting in points.last { $0.meeting == meeting }?.score }
  }
}
