/// What a mark on the ruler is about. The two are set apart because they may well differ.
public enum RulerAspect: String, Codable, Hashable, Sendable, CaseIterable {
  case wellbeing
  /// The parents' care.
  case care
}

/// Where it is so. A mark says how things are in one place, not how a child is.
public struct RulerContext: Codable, Hashable, Sendable {
  public let id: String

  public init(_ id: String) { self.id = id }

  public static let home = RulerContext("home")
  public static let school = RulerContext("school")
  public static let dayCare = RulerContext("day-care")
  public static let health = RulerContext("health")
  /// What a municipality starts with; it can name its own.
  public static let standard: [RulerContext] = [.home, .school, .dayCare, .health]
}

/// One person's mark on one ruler on one day.
public struct RulerMark: Codable, Hashable, Sendable {
  public let id: String
  public let aspect: RulerAspect
  public let context: RulerContext
  public let scorer: Scorer
  public let place: Score
  public let scale: RulerScale
  public let day: DayNumber
  /// Why there, in the scorer's words.
  public let reason: String?
  /// Set by somebody as what later marks are compared with; without one, the first mark is.
  public let isBaseline: Bool
  /// An earlier mark that this one puts right.
  public let replaces: String?

  public init(
    id: String, aspect: RulerAspect, context: RulerContext, scorer: Scorer, place: Score,
    scale: RulerScale = .standard, day: DayNumber, reason: String? = nil, isBaseline: Bool = false,
    replaces: String? = nil
  ) {
    self.id = id
    self.aspect = aspect
    self.context = context
    self.scorer = scorer
    self.place = place
    self.scale = scale
    self.day = day
    self.reason = reason
    self.isBaseline = isBaseline
    self.replaces = replaces
  }

  public var height: Double { scale.height(of: place) }
}

/// A statement beside the ruler.
public struct RulerNote: Codable, Hashable, Sendable {
  public let id: String
  public let kind: Kind
  public let context: RulerContext?
  public let words: String
  public let by: Scorer
  public let day: DayNumber

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// What works.
    case protective
    case worry
    /// What must happen.
    case needed
  }

  public init(id: String, _ kind: Kind, context: RulerContext? = nil, words: String, by: Scorer, day: DayNumber) {
    self.id = id
    self.kind = kind
    self.context = context
    self.words = words
    self.by = by
    self.day = day
  }
}

/// A statement that no longer holds; it stays to be seen.
public struct RulerNoteEnded: Codable, Hashable, Sendable {
  public let note: String
  public let day: DayNumber

  public init(note: String, day: DayNumber) {
    self.note = note
    self.day = day
  }
}
