/// Whose case it is, and what happens next.
public struct Assignments: Trait {
  public private(set) var assigned: [Record<CaseAssigned>] = []
  public private(set) var handOvers: [Record<CaseHandedOver>] = []
  public private(set) var nextStep: Record<NextStepSet>?
  public private(set) var caseworker: StaffID?
  public private(set) var team: TeamID?

  public init() {}

  public mutating func take(_ entry: Entry) {
    assigned.take(entry)
    handOvers.take(entry)
    nextStep.take(entry)
    if let content = entry.content as? CaseAssigned {
      caseworker = content.caseworker
      team = content.team
    } else if let content = entry.content as? CaseHandedOver {
      caseworker = content.to
      team = content.team
    }
  }
}

extension Assignments {
  /// All who have had the case.
  public var everybody: Set<StaffID> {
    Set(assigned.map(\.content.caseworker) + handOvers.map(\.content.to) + handOvers.compactMap(\.content.from))
  }

  /// Gives the case its caseworker; who has it already is not given it again.
  @discardableResult
  public func assign(_ content: CaseAssigned) throws(Refusal) -> CaseAssigned {
    try Refusal.unless(content.caseworker != caseworker || content.team != team, .alreadyAssigned)
    return content
  }

  @discardableResult
  public func handOver(_ content: CaseHandedOver) throws(Refusal) -> CaseHandedOver {
    try Refusal.unless(content.to != caseworker || content.team != team, .handedToSame)
    return content
  }
}
