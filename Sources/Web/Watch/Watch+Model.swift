import CaseFile
import Law

/// The page of the watch: who has it, what waits, and the week's rota.
struct WatchModel {
  struct Turn {
    let day: Day
    let isHoliday: Bool
    /// The team is nil for the whole department.
    let byDay: [(team: String?, name: String)]
    let outside: [(team: String?, name: String)]
    let isNow: Bool
  }

  struct Waiting {
    let id: NotificationID
    /// What alarms and mails call it.
    let reference: String
    let from: NotifierKind
    let minutes: Int
    let due: Instant?
    let isOpened: Bool
    /// Whom it was last told, and when.
    let told: WatchedNotification.Raised?
    let answered: Bool
    let next: Instant?
  }

  let holders: [(member: StaffMember, holder: Rota.Holder, team: String?)]
  let offers: [WatchOffered]
  let waiting: [Waiting]
  let week: [Turn]
  let monday: Day
  let outside: Bool

  static func load(_ visit: Visit) async throws -> WatchModel {
    let scene = visit.watchScene
    let (rota, now) = (scene.rota, visit.now)
    let escalation = scene.escalation
    let waiting = try await scene.waiting().filter { !$0.state.isAssessed }.map { one in
      Waiting(
        id: one.state.id, reference: one.reference, from: one.from,
        minutes: max(0, Int((now.milliseconds - one.state.received.milliseconds) / 60_000)), due: one.state.due,
        isOpened: one.state.opened != nil, told: one.state.raised.last { $0.at == one.state.raised.map(\.at).max() },
        answered: one.state.answered.max().map { last in one.state.raised.allSatisfy { $0.at <= last } } ?? false,
        next: escalation.next(one.state, now: now))
    }
    let shift = rota.shift(at: now, isWorkingDay: DanishCalendar.isWorkingDay)
    let asked = visit.query["uge"].flatMap { Day($0) } ?? shift.day
    let monday = asked.adding(days: 1 - asked.weekday)
    let scopes: [(TeamID?, String?)] = [(nil, nil)] + scene.department.teams.map { ($0.id, $0.name) }
    func names(_ day: Day, _ part: WatchPart) -> [(team: String?, name: String)] {
      scopes.compactMap { team, name in
        rota.planned(day, part, of: team).flatMap { scene.department.member($0) }
          .flatMap { $0.works ? (name, $0.name) : nil }
      }
    }
    let week = (0..<7).map { monday.adding(days: $0) }.map { day in
      let works = DanishCalendar.isWorkingDay(day)
      return Turn(
        day: day, isHoliday: DanishCalendar.isHoliday(day), byDay: works ? names(day, .day) : [],
        outside: names(day, .outside), isNow: day == shift.day)
    }
    return WatchModel(
      holders: scene.holders.compactMap { holder in
        scene.department.member(holder.staff).map {
          ($0, holder, holder.team.flatMap { scene.department.team($0)?.name })
        }
      },
      offers: rota.openOffers(at: now).map(\.content).filter { $0.to == visit.me.id },
      waiting: waiting, week: week, monday: monday, outside: shift.part == .outside)
  }
}
