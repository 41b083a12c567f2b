/// The duty rota: who has the watch, by the weekly plan, by dates of their own, and by who took over.
///
/// Which days are working days is the calendar's to say; it is an argument, so that this room needs none.
public struct Rota: Hashable, Sendable {
  public private(set) var plans: [TeamID?: Record<WatchPlanned>] = [:]
  public private(set) var dates: [Slot: Record<WatchDateSet>] = [:]
  public private(set) var offers: [Record<WatchOffered>] = []
  public private(set) var takings: [Record<WatchTaken>] = []
  public private(set) var chosen: Record<WatchSettingsSet>?
  public private(set) var withoutDigest: Set<StaffID> = []

  public init() {}

  public var settings: WatchSettings { chosen?.content.settings ?? WatchSettings() }

  /// A shift of a date, of the department or a team.
  public struct Slot: Hashable, Sendable {
    public let team: TeamID?
    public let day: Day
    public let part: WatchPart
  }

  /// A stretch of watch: it begins on a day and ends when the next begins.
  public struct Shift: Hashable, Sendable {
    public let day: Day
    public let part: WatchPart
    public let from: Instant
    public let until: Instant
  }

  /// Who has the watch, and why.
  public struct Holder: Hashable, Sendable {
    public let team: TeamID?
    public let staff: StaffID
    public let until: Instant
    public let taken: Bool
  }

  mutating func take(_ entry: Entry) {
    switch entry.content {
    case let content as WatchPlanned: plans[content.team] = entry.record()
    case let content as WatchDateSet:
      dates[Slot(team: content.team, day: content.on, part: content.part)] = entry.record()
    case is WatchOffered: offers.take(entry)
    case is WatchTaken: takings.take(entry)
    case is WatchSettingsSet: chosen.take(entry)
    case let content as DigestChosen:
      if content.wanted { withoutDigest.remove(content.staff) } else { withoutDigest.insert(content.staff) }
    default: break
    }
  }

  /// The shift that runs at a moment. On a working day the day's runs in working hours; all else belongs to the
  /// outside shift of the day on which it began: a night to its evening, a holiday from its morning to the next.
  public func shift(at now: Instant, isWorkingDay: (Day) -> Bool) -> Shift {
    let clock = DanishTime.clock(at: now)
    let (from, to) = (settings.dayFrom, settings.dayTo)
    func at(_ day: Day, _ hour: Int) -> Instant { DanishTime.instant(day, hour: hour) }
    let works = isWorkingDay(clock.day)
    if works, clock.hour >= from, clock.hour < to {
      return Shift(day: clock.day, part: .day, from: at(clock.day, from), until: at(clock.day, to))
    }
    let begins = clock.hour < from ? clock.day.adding(days: -1) : clock.day
    return Shift(
      day: begins, part: .outside, from: at(begins, isWorkingDay(begins) ? to : from),
      until: at(begins.adding(days: 1), from))
  }

  /// Whose a shift is by plan and date, whatever has been taken over since.
  public func planned(_ day: Day, _ part: WatchPart, of team: TeamID?) -> StaffID? {
    if let own = dates[Slot(team: team, day: day, part: part)]?.content.staff { return own }
    return plans[team]?.content.shifts.last { $0.weekday == day.weekday && $0.part == part }?.staff
  }

  /// Who has the watch of the department or of a team at a moment.
  public func holder(of team: TeamID? = nil, at now: Instant, isWorkingDay: (Day) -> Bool) -> Holder? {
    let taken = takings.last { taking in
      guard let from = taking.happenedAt.earliest, taking.content.team == team else { return false }
      return from <= now && now < taking.content.until
    }
    if let taken { return Holder(team: team, staff: taken.content.by, until: taken.content.until, taken: true) }
    let shift = shift(at: now, isWorkingDay: isWorkingDay)
    return planned(shift.day, shift.part, of: team).map {
      Holder(team: team, staff: $0, until: shift.until, taken: false)
    }
  }

  /// Everybody who has the watch: the department's; where it has none, those of the teams.
  public func holders(at now: Instant, teams: [TeamID], isWorkingDay: (Day) -> Bool) -> [Holder] {
    if let one = holder(at: now, isWorkingDay: isWorkingDay) { return [one] }
    return teams.compactMap { holder(of: $0, at: now, isWorkingDay: isWorkingDay) }
  }

  /// The offers that nobody has taken and whose shift still runs.
  public func openOffers(at now: Instant) -> [Record<WatchOffered>] {
    offers.filter { offer in
      now < offer.content.until
        && !takings.contains { taking in
          taking.content.team == offer.content.team && taking.sequence > offer.sequence
        }
    }
  }
}
