import CaseFile
import Law
import Store

extension MyDay {
  /// Days ahead that are shown.
  static let ahead = 14
  /// Notifications that are shown; the rest is in the inbox.
  static let shown = 4

  /// A few questions to the store, however many cases there are: of a whole department, only what the page shows.
  static func load(_ visit: Visit) async throws -> MyDay {
    let me = visit.me
    let scope: Scope
    if me.role == .caseworker {
      scope = .mine
    } else if let name = me.team.flatMap({ visit.department.team($0) })?.name {
      scope = .team(name)
    } else {
      scope = .department
    }
    let (rows, inbox) = try await visit.lists.together { lists in
      (try Rows(lists, scope, visit), try Inbox(lists, of: me.team))
    }
    return MyDay(visit, scope: scope, rows: rows, inbox: inbox)
  }

  /// The first of what waits in the inbox, and how much there is.
  struct Inbox: Sendable {
    var waiting: [NotificationLine] = []
    var count = 0
    var unanswered: [NotificationLine] = []

    init(_ lists: any DerivedView, of team: TeamID?) throws {
      count = try lists.count(NotificationFilter(isOpen: true, team: team), upTo: InboxModel.mostCounted)
      for place in [NotificationRow.Place.assess, .link] where waiting.count < MyDay.shown {
        waiting += try lists.notifications(
          NotificationFilter(isOpen: true, place: place, team: team, order: .urgent, limit: MyDay.shown))
      }
      unanswered = try lists.notifications(
        NotificationFilter(team: team, answerFailed: true, order: .answers, limit: MyDay.shown))
    }
  }

  init(_ visit: Visit, scope: Scope, rows: Rows, inbox: Inbox) {
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
    families = rows.silent.map { line in
      Family(
        id: line.row.id, name: child(line.child, line.row), caseworker: caseworker(line.row),
        sinceChild: line.row.lastContactChild.map { today.days(since: $0) },
        sinceFamily: line.row.lastContactFamily.map { today.days(since: $0) }, openedOn: line.row.openedOn,
        isUnborn: line.row.childBirth == nil)
    }.sorted { $0.silence(on: today) > $1.silence(on: today) }
    familyCount = rows.count
    let rules = visit.services.rules
    let marks = LawMarks(visit.engine, t)
    let now = visit.now
    buckets = rows.buckets.filter { $0.count > 0 }.map { bucket in
      Bucket(
        key: bucket.key.rawValue,
        duties: bucket.first.map { line in
          let duty = DutyName(rawValue: line.duty.duty)
          return Due(
            id: line.row.id, name: child(line.child, line.row), caseworker: caseworker(line.row),
            title: duty.map { rules.title(of: $0)[t.local] } ?? line.duty.duty,
            paragraph: marks.cite(line.duty.paragraph, of: line.duty.duty),
            due: line.duty.due, age: line.duty.arose.map { today.days(since: DanishTime.day(at: $0)) },
            isLate: line.duty.due.map { $0 < now } ?? false,
            step: duty.flatMap { DutyStep.address($0, about: line.duty.about, in: line.row.id) })
        }, count: bucket.count)
    }
    steps = rows.steps.compactMap { line in
      line.row.nextStep.map { Date(id: line.row.id, name: child(line.child, line.row), day: $0, birthday: nil) }
    }
    .filter { $0.day.days(since: today) <= Self.ahead }.sorted { $0.day < $1.day }
    birthdays = rows.birthdays.flatMap { line in
      Birthday.ages.compactMap { age -> Date? in
        guard let on = line.row.childBirth?.adding(years: age),
          (0...Self.daysToBirthday).contains(on.days(since: today))
        else { return nil }
        return Date(id: line.row.id, name: child(line.child, line.row), day: on, birthday: age)
      }
    }
    .sorted { $0.day < $1.day }
    meetings = DayMeetings(rows.meetings, of: rows.silent, today: today) { line in
      DayMeetings.Named(
        name: child(line.child, line.row), caseworker: caseworker(line.row),
        isKept: line.row.isRestricted && line.row.caseworker != visit.me.id)
    }
    lines = scope == .mine ? rows.silent : []
  }
}
