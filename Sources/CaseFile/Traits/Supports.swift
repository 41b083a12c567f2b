/// Support, running and ended.
public struct Supports: Trait {
  public private(set) var all: [Support] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    if let started = entry.record(SupportStarted.self) { all.append(Support(started: started)) }
    if let adjusted = entry.record(SupportAdjusted.self) {
      change(adjusted.content.for) { $0.adjustments.append(adjusted) }
    }
    if let ended = entry.record(SupportEnded.self) { change(ended.content.for) { $0.ended = ended } }
  }

  public var running: [Support] { all.filter { $0.ended == nil } }

  public func named(_ id: String) -> Support? { all.last { $0.id == id } }

  private mutating func change(_ id: String?, _ change: (inout Support) -> Void) {
    if let index = all.lastIndex(where: { $0.id == id }) { change(&all[index]) }
  }
}

/// One support and its course.
public struct Support: Hashable, Sendable {
  public let started: Record<SupportStarted>
  public fileprivate(set) var adjustments: [Record<SupportAdjusted>] = []
  public fileprivate(set) var ended: Record<SupportEnded>?

  fileprivate init(started: Record<SupportStarted>) { self.started = started }

  public var id: String { started.content.id }
  public var kind: SupportKind { started.content.support }
  public var isRunning: Bool { ended == nil }
}

extension SupportKind {
  /// Given by the caseworker or offered to everybody, without a decision (serviceloven § 11 stk. 3, barnets lov § 30).
  public var needsDecision: Bool { ![.counselling, .earlyHelp].contains(self) }
}

extension Supports {
  /// Starts support. Support without a decision can be filed, for it happens; the law engine says what it lacks.
  @discardableResult
  public func start(_ content: SupportStarted, at when: When, decisions: Decisions) throws(Refusal) -> SupportStarted {
    if let id = content.decision {
      try Refusal.unless(decisions.referred(id).content.outcome != .refused, .decisionRefused)
    }
    if let step = content.ladderStep { try Refusal.unless((1...6).contains(step), .noSuchStep) }
    if let until = content.until, let start = when.date {
      try Refusal.unless(until >= start, .untilBeforeStart, dates: ["date": start])
    }
    return content
  }

  /// Adjusts support that runs: by a decision made after it started, or by agreement where it needs none. Merged
  /// family-oriented support needs none where the municipality has an approval for it.
  @discardableResult
  public func adjust(
    _ content: SupportAdjusted, decisions: Decisions, approved: Bool
  ) throws(Refusal) -> SupportAdjusted {
    let support = try running(content.for)
    if let id = content.decision {
      try Refusal.unless(decisions.referred(id).sequence > support.started.sequence, .adjustmentNeedsDecision)
    } else if support.kind == .mergedFamilyOriented {
      try Refusal.unless(approved, .mergedNeedsApproval)
    } else {
      try Refusal.unless(!support.kind.needsDecision, .adjustmentNeedsDecision)
    }
    return content
  }

  @discardableResult
  public func end(_ content: SupportEnded) throws(Refusal) -> SupportEnded {
    _ = try running(content.for)
    return content
  }

  private func running(_ id: String?) throws(Refusal) -> Support {
    let support = try Refusal.ifNil(id.flatMap(named), .unknownSupport)
    if let ended = support.ended { throw Refusal(.alreadyEnded, dates: ["date": ended.day]) }
    return support
  }
}
