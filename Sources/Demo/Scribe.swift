import CaseFile

/// Collects the acts of the demo department, in the order they were written down. What lies after now is left out.
struct Scribe {
  let now: Instant
  private(set) var acts: [Act] = []
  private var chance: Chance

  init(now: Instant, seed: UInt64) {
    self.now = now
    chance = Chance(seed)
  }

  /// One act at a moment. Nothing happens where the moment hasn't come.
  @discardableResult
  mutating func write(at: Instant, by actor: Actor, recorded: Instant? = nil, _ filings: [Act.Filing]) -> Bool {
    let recordedAt = max(recorded ?? at.adding(minutes: chance.number(4...90)), at)
    guard recordedAt <= now, !filings.isEmpty else { return false }
    acts.append(Act(id: ActID(rawValue: chance.name()), actor: actor, recordedAt: recordedAt, filings: filings))
    return true
  }

  /// All acts, ordered by when they were written down.
  func finished() -> [Act] { acts.sorted { ($0.recordedAt, $0.id.rawValue) < ($1.recordedAt, $1.id.rawValue) } }
}

extension Day {
  /// A moment in office hours on this day, or on the next day when the office is open.
  func office(_ chance: inout Chance) -> Instant {
    var day = self
    while day.weekday > 5 || day.isClosedForTheYearsEnd { day = day.adding(days: 1) }
    return DanishTime.instant(day, hour: chance.number(8...15), minute: chance.number(0...59))
  }

  private var isClosedForTheYearsEnd: Bool { month == 12 && day >= 24 || month == 1 && day == 1 }
}
