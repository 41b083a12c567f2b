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
