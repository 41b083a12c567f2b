/// Provisional decisions, the committee, the appeals board, and duties that authorities have set.
public struct Coercion: Trait {
  public private(set) var effected: [Record<ProvisionalDecisionEffected>] = []
  public private(set) var notified: [Record<ProvisionalDecisionNotified>] = []
  public private(set) var committee: [Record<CommitteeDecided>] = []
  public private(set) var board: [Record<BoardDecided>] = []
  public private(set) var imposed: [Record<DutyImposed>] = []
  public private(set) var met: [Record<DutyMet>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    effected.take(entry)
    notified.take(entry)
    committee.take(entry)
    board.take(entry)
    imposed.take(entry)
    met.take(entry)
  }
}

extension Coercion {
  /// Meets a duty that an authority has set; once.
  @discardableResult
  public func meet(_ content: DutyMet) throws(Refusal) -> DutyMet {
    if let before = met.first(where: { $0.content.for == content.for }) {
      throw Refusal(.alreadyMet, dates: ["date": before.day])
    }
    return content
  }
}
