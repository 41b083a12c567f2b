/// A measuring instrument as data: what it asks about (by name, never in its own words), on what scale, how it is
/// scored, and which figures hold for whom. The wording is a `TextPack`, kept apart, because most wording is licensed.
public struct Instrument: Codable, Hashable, Sendable {
  public let id: String
  /// The version of this description, not of the form.
  public let version: String
  /// The name it goes by, a proper name that isn't translated.
  public let name: String
  public let purpose: Purpose
  /// When in a meeting it is filled in.
  public let occasion: Occasion
  /// In the order of the form; empty where each of the case's own goals is an item.
  public let items: [Item]
  /// How many of the case's own goals are scaled; nil where the items are the instrument's.
  public let goals: GoalItems?
  public let scale: Scale
  public let scoring: Scoring
  /// Of the total; nil where nothing is totalled. Goal attainment's T always lies within 10 and 90.
  public let range: ScoreRange?
  public let direction: Direction
  /// Figures by age and by who sees; never overlapping.
  public let groups: [NormGroup]
  public let licence: LicenceTerms

  public enum Purpose: String, Codable, Hashable, Sendable {
    case outcome
    /// How the conversation and those in it go together.
    case alliance
    case wellbeing
    case family
    case goals
  }

  public enum Occasion: String, Codable, Hashable, Sendable { case start, end, any }

  public enum Direction: String, Codable, Hashable, Sendable {
    case higherIsBetter = "higher-is-better"
    case lowerIsBetter = "lower-is-better"
  }

  public struct Item: Codable, Hashable, Sendable {
    public let id: String
    public init(id: String) { self.id = id }
  }

  public struct GoalItems: Codable, Hashable, Sendable {
    public let most: Int?
    public init(most: Int? = nil) { self.most = most }
  }

  public init(
    id: String, version: String, name: String, purpose: Purpose, occasion: Occasion, items: [String],
    goals: GoalItems? = nil, scale: Scale, scoring: Scoring, range: ScoreRange?, direction: Direction,
    groups: [NormGroup], licence: LicenceTerms
  ) {
    self.id = id
    self.version = version
    self.name = name
    self.purpose = purpose
    self.occasion = occasion
    self.items = items.map(Item.init)
    self.goals = goals
    self.scale = scale
    self.scoring = scoring
    self.range = range
    self.direction = direction
    self.groups = groups
    self.licence = licence
  }

  public var reference: Reference { Reference(id: id, version: version) }

  /// Which description a sheet was read under.
  public struct Reference: Codable, Hashable, Sendable {
    public let id: String
    public let version: String

    public init(id: String, version: String) {
      self.id = id
      self.version = version
    }
  }
}

extension Instrument {
  /// What an item is called where its own words may not be shown: by its number, or by a word of ours.
  public func name(of item: String) -> Phrase {
    if item.first == "q", let number = Int(item.dropFirst()) {
      return Phrase("item.numbered", ["number": .count(number)])
    }
    return Phrase("item.\(item)")
  }
}
