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

extension Guards {
  /// Closes the case for all but those named; that somebody is.
  @discardableResult
  public func restrict(_ content: CaseRestricted) throws(Refusal) -> CaseRestricted {
    try Refusal.unless(!content.to.isEmpty, .restrictionNamesNobody)
    return content
  }

  @discardableResult
  public func lift(_ content: RestrictionLifted) throws(Refusal) -> RestrictionLifted {
    try Refusal.unless(restriction != nil, .notRestricted)
    return content
  }

  @discardableResult
  public func grant(_ content: AccessGranted, today: Day) throws(Refusal) -> AccessGranted {
    if let until = content.until { try Refusal.unless(until >= today, .untilPassed, dates: ["date": until]) }
    return content
  }

  /// Nobody breaks the glass without saying why.
  @discardableResult
  public func breakGlass(_ content: GlassBroken) throws(Refusal) -> GlassBroken {
    try Refusal.unless(content.reason?.contains { !$0.isWhitespace } == true, .reasonMissing)
    return content
  }
}
