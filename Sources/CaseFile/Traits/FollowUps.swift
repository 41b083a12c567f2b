/// Follow-up, its rhythm, supervision visits and case reviews.
public struct FollowUps: Trait {
  public private(set) var held: [Record<FollowUpHeld>] = []
  public private(set) var visits: [Record<SupervisionVisit>] = []
  public private(set) var reviews: [Record<ReviewHeld>] = []
  public private(set) var proposals: [Record<CadenceProposed>] = []
  public private(set) var approvals: [Record<CadenceApproved>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    held.take(entry)
    visits.take(entry)
    reviews.take(entry)
    proposals.take(entry)
    approvals.take(entry)
  }

  /// Weeks between follow-ups as approved; nil where nothing else than law and policy holds.
  public var weeksBetween: Int? { approvals.last?.content.weeks }

  /// A proposed rhythm that the coordinator hasn't answered.
  public var waitingProposal: Record<CadenceProposed>? {
    guard let last = proposals.last, last.sequence > approvals.last?.sequence ?? 0 else { return nil }
    return last
  }

  /// The day that was set for the next follow-up.
  public var next: Day? { held.last?.content.next }
}

extension FollowUps {
  /// The next follow-up is set for a day after this one.
  @discardableResult
  public func hold(_ content: FollowUpHeld, at when: When) throws(Refusal) -> FollowUpHeld {
    if let next = content.next, let held = when.date {
      try Refusal.unless(next > held, .nextNotAfter, dates: ["date": held])
    }
    return content
  }

  @discardableResult
  public func propose(_ content: CadenceProposed) throws(Refusal) -> CadenceProposed {
    try Refusal.unless(content.weeks >= 1, .noSuchCadence)
    return content
  }

  @discardableResult
  public func approve(_ content: CadenceApproved) throws(Refusal) -> CadenceApproved {
    try Refusal.unless(content.weeks >= 1, .noSuchCadence)
    return content
  }
}
