/// Goals for desired changes, each with its history.
public struct Goals: Trait {
  public private(set) var all: [Goal] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    if let set = entry.record(GoalSet.self) { all.append(Goal(set: set)) }
    if let reworded = entry.record(GoalReworded.self) {
      change(reworded.content.for) { $0.rewordings.append(reworded) }
    }
    if let looked = entry.record(GoalLooked.self) { change(looked.content.for) { $0.looks.append(looked) } }
  }

  /// Those that are still worked for.
  public var current: [Goal] { all.filter { ![.reached, .letGo].contains($0.standing) } }

  private mutating func change(_ id: String?, _ change: (inout Goal) -> Void) {
    if let index = all.firstIndex(where: { $0.id == id }) { change(&all[index]) }
  }
}

/// A desired change: the words it has now, how everybody will see it, and where it stands.
public struct Goal: Hashable, Sendable {
  public let set: Record<GoalSet>
  public fileprivate(set) var rewordings: [Record<GoalReworded>] = []
  public fileprivate(set) var looks: [Record<GoalLooked>] = []

  fileprivate init(set: Record<GoalSet>) { self.set = set }

  public var id: String { self.set.content.id }
  /// A rewording can change the words, the sign or both; what it leaves out stands.
  public var words: String? { rewordings.last { $0.content.words != nil }?.content.words ?? self.set.content.words }
  public var sign: String? { rewordings.last { $0.content.sign != nil }?.content.sign ?? self.set.content.sign }
  public var standing: GoalStanding { looks.last?.content.standing ?? .notBegun }
}

extension Goals {
  public func named(_ id: String) -> Goal? { all.first { $0.id == id } }

  @discardableResult
  public func set(_ content: GoalSet) throws(Refusal) -> GoalSet {
    try Refusal.unless(named(content.id) == nil, .alreadyThere)
    return content
  }

  @discardableResult
  public func reword(_ content: GoalReworded) throws(Refusal) -> GoalReworded {
    _ = try Refusal.ifNil(content.for.flatMap(named), .unknownGoal)
    return content
  }

  /// A goal can be looked at after it was reached or let go: things turn.
  @discardableResult
  public func look(_ content: GoalLooked) throws(Refusal) -> GoalLooked {
    _ = try Refusal.ifNil(content.for.flatMap(named), .unknownGoal)
    return content
  }
}
