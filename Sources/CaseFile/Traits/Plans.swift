/// The plan and what was decided about it.
public struct Plans: Trait {
  public private(set) var decided: [Record<PlanDecided>] = []
  public private(set) var made: [Record<PlanMade>] = []
  public private(set) var revised: [Record<PlanRevised>] = []
  public private(set) var delivered: [Record<PlanDelivered>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    decided.take(entry)
    made.take(entry)
    revised.take(entry)
    delivered.take(entry)
  }
}
