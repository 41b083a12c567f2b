import CaseFile
import Law
import Store

extension MyDay {
  /// How far ahead a birthday that changes rights is told.
  static let daysToBirthday = 60

  /// When a duty is due, as the page gathers them.
  enum BucketKey: String, CaseIterable, Sendable { case late, today, week, later, soonest }

  /// What the lists say, so much of it as the page shows, and how much there is.
  struct Rows: Sendable {
    struct Part: Sendable {
      let key: BucketKey
      let first: [DutyLine]
      let count: Int
    }

    let silent: [CaseLine]
    let count: Int
    let steps: [CaseLine]
    let birthdays: [CaseLine]
    let meetings: [MeetingRow]
    let buckets: [Part]

    init(_ lists: any DerivedView, _ scope: Scope, _ visit: Visit) throws {
      let me = visit.me
      switch (scope, me.team) {
      case (.mine, _):
        let cases = try lists.cases(of: me.id, includingClosed: false)
        let meetings = try lists.meetings(of: me.id, until: visit.today.adding(days: MyDay.ahead))
        try self.init(lists, visit, cases: cases, meetings) { $0.caseworker = me.id }
      case (.team, let team?):
        let cases = try lists.cases(of: team, includingClosed: false)
        let meetings = try lists.meetings(of: team, until: visit.today.adding(days: MyDay.ahead))
        try self.init(lists, visit, cases: cases, meetings) { $0.team = team }
      default: try self.init(ofAll: lists, visit)
      }
    }

    /// Of one's own cases, or the team's: few enough to be read as they are.
    init(
      _ lists: any DerivedView, _ visit: Visit, cases: [CaseLine], _ meetings: [MeetingRow],
      _ choose: (inout DutyFilter) -> Void
    ) throws {
      self.meetings = meetings
      (silent, count, steps, birthdays) = (cases, cases.count, cases, cases)
      let today = visit.today
      var filter = DutyFilter(
        dueBefore: DanishTime.end(of: today.adding(days: MyDay.ahead)), asOf: visit.now, isDoable: true)
      choose(&filter)
      let grouped = Dictionary(grouping: try lists.duties(filter)) {
        MyDay.key(of: $0.duty.due, now: visit.now, today: today)
      }
      buckets = BucketKey.allCases.map { key in
        Part(key: key, first: grouped[key] ?? [], count: grouped[key]?.count ?? 0)
      }
    }

    /// Of the whole department: the first of each list.
    init(ofAll lists: any DerivedView, _ visit: Visit) throws {
      let today = visit.today
      silent = try lists.cases(CaseFilter(order: .silence, limit: 66))
      count = try lists.caseCounts().reduce(0) { $0 + $1.count }
      steps = try lists.cases(
        CaseFilter(nextStepUntil: today.adding(days: MyDay.ahead), order: .nextStep, limit: 12))
      let births = Birthday.ages.map { age in
        today.adding(years: -age).adding(days: -1)...today.adding(days: MyDay.daysToBirthday + 1).adding(years: -age)
      }
      birthdays = try lists.cases(CaseFilter(births: births))
      // Whose a meeting is belongs to a team: a whole department has too many to be anybody's day.
      meetings = []
      var buckets: [Part] = []
      for key in BucketKey.allCases {
        var filter = key.filter(now: visit.now, today: today)
        let all = try lists.count(filter)
        filter.limit = 110
        buckets.append(Part(key: key, first: all == 0 ? [] : try lists.duties(filter), count: all))
      }
      self.buckets = buckets
    }
  }

  /// Overdue first, then today, this week, the days after, and what has no limit.
  static func key(of due: Instant?, now: Instant, today: Day) -> BucketKey {
    guard let due else { return .soonest }
    if due < now { return .late }
    let day = DanishTime.day(at: due)
    return day <= today ? .today : day <= endOfWeek(today) ? .week : .later
  }

  fileprivate static func endOfWeek(_ today: Day) -> Day { today.adding(days: 7 - today.weekday) }
}

extension MyDay.BucketKey {
  /// The same as SQL can be asked it.
  fileprivate func filter(now: Instant, today: Day) -> DutyFilter {
    var filter = DutyFilter(includesOpenEnded: false, asOf: now, isDoable: true)
    func between(_ from: Instant?, _ to: Instant) {
      filter.dueFrom = from.map { max($0, now) }
      filter.dueBefore = to
    }
    // A limit that is not in hours ends with a day's last millisecond.
    func after(_ day: Day) -> Instant { DanishTime.start(of: day.adding(days: 1)) }
    let ahead = DanishTime.end(of: today.adding(days: MyDay.ahead))
    switch self {
    case .late: between(nil, now)
    case .today: between(now, after(today))
    case .week: between(after(today), after(MyDay.endOfWeek(today)))
    case .later: between(after(MyDay.endOfWeek(today)), ahead)
    case .soonest: (filter.includesOpenEnded, filter.isOpenEnded) = (true, true)
    }
    return filter
  }
}
