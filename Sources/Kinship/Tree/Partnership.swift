/// Two people and what they have been to each other, step by step.
public struct Partnership: Codable, Hashable, Sendable {
  public enum Event: String, Codable, Hashable, Sendable, CaseIterable {
    /// A couple, not living together.
    case dating
    case engaged
    /// Living together, unmarried.
    case cohabiting
    case married
    case registered
    /// A relation beside another.
    case affair
    case separated
    case divorced
    case annulled
    case widowed
    /// Over, where they never married.
    case ended
  }

  public struct Step: Codable, Hashable, Sendable {
    public var event: Event
    public var date: FuzzyDate?

    public init(_ event: Event, _ date: FuzzyDate? = nil) {
      self.event = event
      self.date = date
    }
  }

  public var first: KinID
  public var second: KinID
  /// In the order they happened. Empty: they have a child together, or are named as a couple, and no more is known.
  public var history: [Step]

  public init(_ first: KinID, _ second: KinID, _ history: [Step] = []) {
    self.first = first
    self.second = second
    self.history = history
  }

  public init(_ first: KinID, _ second: KinID, _ event: Event, _ date: FuzzyDate? = nil) {
    self.init(first, second, [Step(event, date)])
  }

  public var partners: [KinID] { [first, second] }

  /// What they are now: the last step.
  public var standing: Event? { history.last?.event }

  /// Whether it is over.
  public var isPast: Bool {
    switch standing {
    case .separated, .divorced, .annulled, .widowed, .ended: true
    default: false
    }
  }

  public func other(than id: KinID) -> KinID? { id == first ? second : id == second ? first : nil }

  /// The first dated step, for the order among several partners.
  var sortDay: Int? { history.compactMap { $0.date?.sortDay }.min() }
}
