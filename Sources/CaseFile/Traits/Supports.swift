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

  /// Where the child is on the intervention ladder: the highest step of what runs.
  public var ladderStep: Int? { running.compactMap { $0.started.content.ladderStep }.max() }

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

  /// The step of the national intervention ladder that this kind usually sits on; a placement's depends on where
  /// the child lives and is left open.
  public var usualLadderStep: Int? {
    switch self {
    case .earlyHelp: 1
    case .counselling: 2
    case .placement: nil
    default: 3
    }
  }
}
