// How the municipality has set up the tools on the table.

/// How the wellbeing ruler is divided, and where it is set.
public struct RulerSet: Content {
  public static let kind = "ruler.set"

  /// 3, 5 or 10.
  public var steps: Int
  public var halfSteps: Bool
  /// `home`, `school`, `day-care`, `health`, and places of the municipality's own by the names it calls them.
  public var contexts: [String]
  /// Where it was decided.
  public var why: String?

  public init(steps: Int, halfSteps: Bool, contexts: [String], why: String? = nil) {
    self.steps = steps
    self.halfSteps = halfSteps
    self.contexts = contexts
    self.why = why
  }

  public var passages: [Passage] {
    let all = Passages(Self.kind).particular("steps", steps).yesNo("half-steps", halfSteps)
    return contexts.reduce(all) { list, name in
      RulerPlace(rawValue: name).map { list.choice("contexts", $0) } ?? list.particular("contexts", name)
    }.assessment("why", why).list
  }
}

/// On which steps of the intervention ladder a kind of support can sit, and what it costs there: the municipality's own.
public struct LadderSet: Content {
  public static let kind = "ladder.set"

  public var support: SupportKind
  /// Several where the kind alone doesn't say.
  public var steps: [Int]
  /// Kroner a month from a day on, by step; none is built in.
  public var prices: [LadderOwnPrice]?
  /// Where it was decided.
  public var why: String?

  public init(support: SupportKind, steps: [Int], prices: [LadderOwnPrice]? = nil, why: String? = nil) {
    self.support = support
    self.steps = steps
    self.prices = prices
    self.why = why
  }

  public var passages: [Passage] {
    let all = steps.reduce(Passages(Self.kind).choice("support", support)) { $0.particular("steps", $1) }
    return (prices ?? []).reduce(all) { $0.particular("prices", $1.perMonth) }.assessment("why", why).list
  }
}

/// What a kind of support costs on one step.
public struct LadderOwnPrice: Codable, Hashable, Sendable {
  public var step: Int
  /// Kroner a month.
  public var perMonth: Int
  /// The first day.
  public var from: Day

  public init(step: Int, perMonth: Int, from: Day) {
    self.step = step
    self.perMonth = perMonth
    self.from = from
  }
}

/// The tools as the department has set them up, folded.
public struct ToolSettings: Hashable, Sendable {
  public private(set) var ruler: Record<RulerSet>?
  /// All that was set for the ladder: later entries hold, earlier prices still count for earlier days.
  public private(set) var ladder: [Record<LadderSet>] = []

  public init() {}

  mutating func take(_ entry: Entry) {
    ruler.take(entry)
    ladder.take(entry)
  }

  /// The latest for a kind of support.
  public func ladder(_ support: SupportKind) -> Record<LadderSet>? { ladder.last { $0.content.support == support } }
}

extension Department {
  @discardableResult
  public func set(_ content: RulerSet) throws(Refusal) -> RulerSet {
    try Refusal.unless([3, 5, 10].contains(content.steps) && !content.contexts.isEmpty, .noSuchRuler)
    let names = content.contexts.map { $0.lowercased() }
    try Refusal.unless(
      !names.contains { $0.allSatisfy(\.isWhitespace) } && Set(names).count == names.count, .noSuchRuler)
    return content
  }

  @discardableResult
  public func set(_ content: LadderSet) throws(Refusal) -> LadderSet {
    let steps = content.steps + (content.prices ?? []).map(\.step)
    try Refusal.unless(!content.steps.isEmpty && steps.allSatisfy((1...6).contains), .noSuchStep)
    try Refusal.unless((content.prices ?? []).allSatisfy { $0.perMonth >= 0 }, .noSuchLimit)
    return content
  }
}
