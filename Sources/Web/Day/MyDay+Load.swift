import CaseFile
import Law
import Store

extension MyDay {
  /// Days ahead that are shown.
  static let ahead = 14
  /// Notifications that are shown; the rest is in the inbox.
  static let shown = 4

  /// Three questions to the store, however many cases there are.
  static func load(_ visit: Visit) async throws -> MyDay {
    let me = visit.me
    var filter = DutyFilter(dueBefore: DanishTime.end(of: visit.today.adding(days: ahead)), asOf: visit.now)
    let scope: Scope
    let cases: [CaseLine]
    if me.role == .caseworker {
      scope = .mine
      filter.caseworker = me.id
      cases = try await visit.lists.cases(of: me.id)
    } else if let team = me.team, let name = visit.department.team(team)?.name {
      scope = .team(name)
      filter.team = team
      cases = try await visit.lists.cases(of: team)
    } else {
      scope = .department
      cases = try await visit.lists.openCases()
    }
    let duties = try await visit.lists.duties(filter)
    return MyDay(visit, scope: scope, cases: cases, duties: duties, inbox: try await Inbox.load(visit))
  }

  /// The first of what waits in the inbox, and how much there is.
  struct Inbox: Sendable {
    var waiting: [NotificationLine] = []
    var count = 0
    var unanswered: [NotificationLine] = []

    static func load(_ visit: Visit) async throws -> Inbox {
      let team = visit.me.team
      var inbox = Inbox()
      inbox.count = try await visit.lists.count(NotificationFilter(isOpen: true, team: team))
      for place in [NotificationRow.Place.assess, .link] where inbox.waiting.count < MyDay.shown {
        inbox.waiting += try await visit.lists.notifications(
          NotificationFilter(isOpen: true, place: place, team: team, order: .urgent, limit: MyDay.shown))
      }
      inbox.unanswered = try await visit.lists.notifications(
        NotificationFilter(team: team, answerFailed: true, order: .answers, limit: MyDay.shown))
      return inbox
    }
  }

  init(_ visit: Visit, scope: Scope, cases lines: [CaseLine], duties: [DutyLine], inbox: Inbox) {
    let t = visit.t
    let today = visit.today
    func child(_ row: PersonRow?, _ line: CaseRow) -> String {
      // The child of a restricted case is named to its own caseworker only: who else may isn't known from a row.
      if line.isRestricted, line.caseworker != visit.me.id { return t("day.restricted") }
      return row?.name.nonEmpty ?? t("case.unnamed-child")
    }
    func caseworker(_ row: CaseRow) -> String? {
      scope == .mine ? nil : row.caseworker.map { visit.name(of: $0) } ?? t("day.unassigned")
    }
    self.today = today
    now = visit.now
    name = visit.me.name.split(separator: " ").first.map(String.init) ?? visit.me.name
    self.scope = scope
    waiting = inbox.waiting.filter(\.row.isFirst).map { Waiting($0, t) }
    waitingCount = inbox.count
    unanswered = inbox.unanswered.filter(\.row.isFirst).map { Waiting($0, t) }
    families = lines.map { line in
      Family(
        id: line.row.id, name: child(line.child, line.row), caseworker: caseworker(line.row),
        sinceChild: line.row.lastContactChild.map { today.days(since: $0) },
        sinceFamily: line.row.lastContactFamily.map { today.days(since: $0) }, openedOn: line.row.openedOn,
        isUnborn: line.row.childBirth == nil)
    }.sorted { $0.silence(on: today) > $1.silence(on: today) }
    let rules = visit.services.rules
    let marks = LawMarks(visit.engine, t)
    let now = visit.now
    buckets = Self.buckets(
      // What had to come before something that has been done can't be done any more: it stands in the case.
      duties.filter { !($0.duty.kind == DutyKind.blocking.rawValue && $0.duty.due.map { $0 <= now } ?? false) }
        .map { line in
          let duty = DutyName(rawValue: line.duty.duty)
          return Due(
            id: line.row.id, name: child(line.child, line.row), caseworker: caseworker(line.row),
            title: duty.map { rules.title(of: $0)[t.local] } ?? line.duty.duty,
            paragraph: marks.cite(line.duty.paragraph, of: line.duty.duty),
            due: line.duty.due, age: line.duty.arose.map { today.days(since: DanishTime.day(at: $0)) },
            isLate: line.duty.due.map { $0 < now } ?? false,
            step: duty.flatMap { DutyStep.address($0, about: line.duty.about, in: line.row.id) })
        }, today: today)
    steps = lines.compactMap { line in
      line.row.nextStep.map { Date(id: line.row.id, name: child(line.child, line.row), day: $0, birthday: nil) }
    }
    .filter { $0.day.days(since: today) <= Self.ahead }.sorted { $0.day < $1.day }
    birthdays = lines.flatMap { line in
      Birthday.ages.compactMap { age -> Date? in
        guard let on = line.row.childBirth?.adding(years: age), (0...60).contains(on.days(since: today)) else {
          return nil
        }
        return Date(id: line.row.id, name: child(line.child, line.row), day: on, birthday: age)
      }
    }
    .sorted { $0.day < $1.day }
    self.lines = lines
  }

  /// Overdue first, then today, this week, the days after, and what has no limit.
  static func buckets(_ duties: [Due], today: Day) -> [Bucket] {
    let endOfWeek = today.adding(days: 7 - today.weekday)
    let grouped = Dictionary(grouping: duties) { due -> String in
      guard let instant = due.due else { return "soonest" }
      if due.isLate { return "late" }
      let day = DanishTime.day(at: instant)
      return day <= today ? "today" : day <= endOfWeek ? "week" : "later"
    }
    return ["late", "today", "week", "later", "soonest"].compactMap { key in
      grouped[key].map { Bucket(key: key, duties: $0) }
    }
  }
}
