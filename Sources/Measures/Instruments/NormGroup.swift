/// Whose wellbeing a person marks.
public enum Viewpoint: String, Codable, Hashable, Sendable, CaseIterable {
  /// One's own.
  case own
  /// That of the child or young person, as somebody else sees it.
  case other
}

/// The figures that hold for one age group seen from one viewpoint. Age is that of the person it is about.
public struct NormGroup: Codable, Hashable, Sendable {
  public let id: String
  /// Whole years, both included; nil is no limit.
  public let from: Int?
  public let to: Int?
  public let views: [Viewpoint]
  /// The border between the range of people who seek help and that of people who don't.
  public let cutOff: Sourced<Score>?
  /// Points from which a change is more than chance can well explain.
  public let reliableChange: Sourced<Score>?
  /// The standard deviation that a single case's change is divided by.
  public let spread: Sourced<Score>?
  /// Above this first score, courses say nothing of change and are left out of figures.
  public let ceiling: Sourced<Score>?
  /// An item below this is worth asking about.
  public let itemFloor: Sourced<Score>?
  /// A fall since last time from which it is worth asking.
  public let fall: Sourced<Score>?
  /// Bands of the score, worst first, as WHO-5's: each from its score up to the next one's.
  public let bands: [Band]?

  public struct Band: Codable, Hashable, Sendable {
    public let id: String
    public let from: Score
    public let source: String
    public let sureness: Sureness
  }

  public init(
    id: String, from: Int? = nil, to: Int? = nil, views: [Viewpoint] = [.own], cutOff: Sourced<Score>? = nil,
    reliableChange: Sourced<Score>? = nil, spread: Sourced<Score>? = nil, ceiling: Sourced<Score>? = nil,
    itemFloor: Sourced<Score>? = nil, fall: Sourced<Score>? = nil, bands: [Band]? = nil
  ) {
    self.id = id
    self.from = from
    self.to = to
    self.views = views
    self.cutOff = cutOff
    self.reliableChange = reliableChange
    self.spread = spread
    self.ceiling = ceiling
    self.itemFloor = itemFloor
    self.fall = fall
    self.bands = bands
  }

  public func holds(age: Int, view: Viewpoint) -> Bool {
    views.contains(view) && age >= from ?? .min && age <= to ?? .max
  }

  func meets(_ other: NormGroup) -> Bool {
    !Set(views).isDisjoint(with: other.views) && from ?? .min <= other.to ?? .max && other.from ?? .min <= to ?? .max
  }

  /// The band a score falls in.
  public func band(of score: Score) -> String? { bands?.last { $0.from <= score }?.id }
}
