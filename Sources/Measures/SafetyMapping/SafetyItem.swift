/// One statement on the safety map (Signs of Safety: three columns, seven kinds).
public struct SafetyItem: Codable, Hashable, Sendable {
  public let id: String
  public let kind: Kind
  public let words: String
  public let by: Scorer
  public let day: DayNumber
  /// Only for a danger statement.
  public let danger: Danger?
  /// Only for a safety goal.
  public let goal: Goal?
  /// Only for a next step.
  public let step: Step?

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case harm
    case danger
    case complicating
    case strength
    case safety
    case goal
    case step

    public var column: Column {
      switch self {
      case .harm, .danger, .complicating: .worried
      case .strength, .safety: .workingWell
      case .goal, .step: .needsToHappen
      }
    }
  }

  public enum Column: String, Codable, Hashable, Sendable, CaseIterable {
    case worried
    case workingWell = "working-well"
    case needsToHappen = "needs-to-happen"
  }

  /// A danger statement in its parts: who is worried, what has happened, what may happen if nothing changes.
  public struct Danger: Codable, Hashable, Sendable {
    public let who: String?
    public let happened: String?
    public let mayHappen: String?

    public init(who: String? = nil, happened: String? = nil, mayHappen: String? = nil) {
      self.who = who
      self.happened = happened
      self.mayHappen = mayHappen
    }
  }

  /// What will be happening instead, seen by whom, and for how long before the case can be closed.
  public struct Goal: Codable, Hashable, Sendable {
    /// The danger statement that it answers.
    public let danger: String?
    public let isTheFamilys: Bool
    /// How everybody will see it.
    public let sign: String?
    public let forDays: Int?

    public init(danger: String? = nil, isTheFamilys: Bool = false, sign: String? = nil, forDays: Int? = nil) {
      self.danger = danger
      self.isTheFamilys = isTheFamilys
      self.sign = sign
      self.forDays = forDays
    }
  }

  public struct Step: Codable, Hashable, Sendable {
    public let who: String?
    public let by: DayNumber?

    public init(who: String? = nil, by: DayNumber? = nil) {
      self.who = who
      self.by = by
    }
  }

  public init(
    id: String, _ kind: Kind, words: String, by: Scorer, day: DayNumber, danger: Danger? = nil, goal: Goal? = nil,
    step: Step? = nil
  ) {
    self.id = id
    self.kind = kind
    self.words = words
    self.by = by
    self.day = day
    self.danger = danger
    self.goal = goal
    self.step = step
  }
}

/// A statement said better, or one that no longer holds; the old words stay beside.
public struct SafetyItemChanged: Codable, Hashable, Sendable {
  public let item: String
  /// Nil where it ends.
  public let words: String?
  public let day: DayNumber
  public let by: Scorer

  public init(item: String, words: String?, day: DayNumber, by: Scorer) {
    self.item = item
    self.words = words
    self.day = day
    self.by = by
  }
}
