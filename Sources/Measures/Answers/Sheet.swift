/// One filled-in sheet, as it was filled in: what stands in an answer is kept even where it can't be read.
public struct Sheet: Codable, Hashable, Sendable {
  public let id: String
  public let instrument: Instrument.Reference
  /// Whose wellbeing it is about: an opaque name.
  public let about: String
  public let scorer: Scorer
  public let view: Viewpoint
  /// Whole years on the day; nil where it isn't known.
  public let age: Int?
  public let day: DayNumber
  /// The number of the meeting it belongs to, from 1.
  public let meeting: Int?
  public let way: Way
  /// By item, or by goal, as typed or marked.
  public let answers: [String: String]
  /// Where the paper has a total and no lines. Its items are then unknown, and aren't made up.
  public let total: String?
  /// Goals' weights in goal attainment scaling; one each where nothing is said.
  public let weights: [String: Double]?
  /// Why it wasn't filled in, where it was left out: a nought must be a real nought.
  public let skipped: String?
  /// An earlier sheet that this one puts right: an error of entry, never a new answer.
  public let replaces: String?

  public init(
    id: String, instrument: Instrument.Reference, about: String, scorer: Scorer, view: Viewpoint, age: Int?,
    day: DayNumber,
    meeting: Int? = nil, way: Way, answers: [String: String] = [:], total: String? = nil,
    weights: [String: Double]? = nil, skipped: String? = nil, replaces: String? = nil
  ) {
    self.id = id
    self.instrument = instrument
    self.about = about
    self.scorer = scorer
    self.view = view
    self.age = age
    self.day = day
    self.meeting = meeting
    self.way = way
    self.answers = answers
    self.total = total
    self.weights = weights
    self.skipped = skipped
    self.replaces = replaces
  }
}
