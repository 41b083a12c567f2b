/// Where the child is going on the intervention ladder, and on which step each support was set.
public struct Ladder: Trait {
  public private(set) var aims: [Record<LadderAimed>] = []
  public private(set) var placements: [Record<LadderPlaced>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    aims.take(entry)
    placements.take(entry)
  }

  public var aim: Record<LadderAimed>? { aims.last }

  /// The step that a support was last set on.
  public func placed(_ support: String) -> Record<LadderPlaced>? { placements.last { $0.content.for == support } }
}

extension Ladder {
  @discardableResult
  public func aim(_ content: LadderAimed) throws(Refusal) -> LadderAimed {
    try Refusal.unless(!aims.contains { $0.content.id == content.id }, .alreadyThere)
    try Self.isStep(content.step, content.need)
    return content
  }

  @discardableResult
  public func place(_ content: LadderPlaced, supports: Supports) throws(Refusal) -> LadderPlaced {
    _ = try Refusal.ifNil(supports.named(content.for), .unknownSupport)
    try Self.isStep(content.step, content.need)
    return content
  }

  private static func isStep(_ steps: Int?...) throws(Refusal) {
    for step in steps { try Refusal.unless((1...6).contains(step ?? 1), .noSuchStep) }
  }
}
