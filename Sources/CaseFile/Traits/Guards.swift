/// Who may come in beyond the caseworker, the team and the leader.
public struct Guards: Trait {
  private var restrictions: [Record<CaseRestricted>] = []
  private var lifts: [Record<RestrictionLifted>] = []
  public private(set) var grants: [Record<AccessGranted>] = []
  public private(set) var brokenGlass: [Record<GlassBroken>] = []

  public init() {}

  public mutating func take(_ entry: Entry) {
    restrictions.take(entry)
    lifts.take(entry)
    grants.take(entry)
    brokenGlass.take(entry)
  }

  /// The restriction that holds.
  public var restriction: Record<CaseRestricted>? {
    guard let last = restrictions.last, last.sequence > lifts.last?.sequence ?? 0 else { return nil }
    return last
  }

  /// Whether somebody was let in for a time that isn't over on this day.
  public func isGranted(_ staff: StaffID, on day: Day) -> Bool {
    grants.contains { $0.content.to == staff && $0.content.until.map { day <= $0 } ?? true }
  }

  /// Whether somebody has broken the glass and the door hasn't closed again.
  public func hasBrokenGlass(_ staff: StaffID, at now: Instant) -> Bool {
    brokenGlass.contains { $0.actor == .staff(staff) && now < $0.content.until }
  }
}
