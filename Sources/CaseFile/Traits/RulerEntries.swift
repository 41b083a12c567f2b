// The wellbeing ruler: marks by several people, and what is said beside them. High is good.

/// The two are set apart because they may well differ.
public enum RulerSide: String, Codable, Hashable, Sendable, CaseIterable {
  case wellbeing
  /// The parents' care.
  case care
}

public enum RulerStatement: String, Codable, Hashable, Sendable, CaseIterable {
  /// What works and protects.
  case protective
  case worry
  /// What must happen.
  case needed
}

/// Somebody has set a mark on the ruler: how things are, in one place, on one day. It says nothing of how a child is.
public struct RulerMarked: MadeInMeeting {
  public static let kind = "ruler.marked"

  /// The mark.
  public var id: String
  /// The child's wellbeing or the parents' care.
  public var side: RulerSide
  /// Where: `home`, `school`, `day-care`, `health`, or a place that the municipality has named.
  public var context: String
  /// Who set it.
  public var by: Marker
  /// From 1 to the number of steps; a half where half steps are used.
  public var place: Double
  /// How the ruler was divided: 3, 5 or 10.
  public var steps: Int
  public var halfSteps: Bool?
  /// Why there, in the scorer's words.
  public var reason: String?
  /// Set as what later marks are compared with.
  public var baseline: Bool?
  /// An earlier mark that this one puts right.
  public var replaces: String?
  public var meeting: MeetingID?

  public init(
    id: String, side: RulerSide, context: String, by: Marker, place: Double, steps: Int, halfSteps: Bool? = nil,
    reason: String? = nil, baseline: Bool? = nil, replaces: String? = nil, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.side = side
    self.context = context
    self.by = by
    self.place = place
    self.steps = steps
    self.halfSteps = halfSteps
    self.reason = reason
    self.baseline = baseline
    self.replaces = replaces
    self.meeting = meeting
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .choice("side", side)
      .context(context)
      .by(by)
      .place(place, of: steps)
      .words("reason", reason, by: by)
      .yesNo("baseline", baseline)
      .list
  }
}

/// Something said beside the ruler: what works, what worries, what must happen.
public struct RulerNoted: MadeInMeeting {
  public static let kind = "ruler.noted"

  /// The statement.
  public var id: String
  public var about: RulerStatement
  /// Where; nil where it holds everywhere.
  public var context: String?
  public var words: String
  /// Who said it.
  public var by: Marker
  public var meeting: MeetingID?

  public init(
    id: String, about: RulerStatement, context: String? = nil, words: String, by: Marker, meeting: MeetingID? = nil
  ) {
    self.id = id
    self.about = about
    self.context = context
    self.words = words
    self.by = by
    self.meeting = meeting
  }

  public var passages: [Passage] {
    let said = Passages(Self.kind).choice("about", about).context(context).by(by)
    return (about == .needed ? said.agreement("words", words) : said.words("words", words, by: by)).list
  }
}

/// The places that the ruler comes with; the municipality can name its own.
public enum RulerPlace: String, Codable, Hashable, Sendable, CaseIterable {
  case home
  case school
  case dayCare = "day-care"
  case health
}

extension Passages {
  fileprivate func context(_ context: String?) -> Passages {
    if let place = context.flatMap(RulerPlace.init) { return choice("context", place) }
    return particular("context", context)
  }
}
