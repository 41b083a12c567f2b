import CaseFile
import Law
import Store

/// The coordinator's page: what waits for an answer of theirs, and how the team's families and duties stand.
struct TeamModel: Sendable {
  let title: String
  let colleagues: Colleagues
  var desk: TeamDesk
  var quiet: [QuietFamily] = []
  var cadences: [(listed: ListedCase, since: Day)] = []
  var seconds: [(listed: ListedCase, notification: NotificationID, due: Instant?)] = []
  var reviews: [TeamDuty] = []
  var broken: [TeamDuty] = []
  var soon: [TeamDuty] = []
  /// Teams to go to, for who leads several.
  var others: [Team] = []

  static func load(_ visit: Visit, _ team: TeamID?) async throws -> TeamModel {
    let mine = if let team { try await visit.lists.cases(of: team) } else { [CaseLine]() }
    let counts = try await visit.lists.caseCounts()
    var model = TeamModel(
      title: team.flatMap { visit.department.team($0)?.name } ?? visit.t("nav.team"),
      colleagues: Colleagues(department: visit.department, team: team, counts: counts),
      desk: try await TeamDesk.load(visit, counts, team: team))
    model.quiet = QuietFamily.among(mine, visit)
    model.cadences = mine.compactMap { line in
      line.row.waitingCadence.map { (ListedCase(line, visit), $0) }
    }.sorted { $0.since < $1.since }
    if visit.me.role == .leader { model.others = visit.department.teams }
    let week = DanishTime.end(of: visit.today.adding(days: 7))
    let lines = try await visit.lists.duties(
      DutyFilter(dueBefore: week, team: team, includesOpenEnded: false, asOf: visit.now))
    model.sort(team == nil ? [] : lines, visit)
    return model
  }

  private mutating func sort(_ lines: [DutyLine], _ visit: Visit) {
    let marks = LawMarks(visit.engine, visit.t)
    for line in lines {
      let duty = TeamDuty(line, marks, visit)
      switch DutyName(rawValue: line.duty.duty) {
      case .policyReview: reviews.append(duty)
      case .notificationSecondAssessor:
        guard let about = line.duty.about else { continue }
        seconds.append((duty.listed, NotificationID(rawValue: about), line.duty.due))
      case nil: continue
      default: if duty.isBroken { broken.append(duty) } else { soon.append(duty) }
      }
    }
    // What was passed lately can be mended soonest.
    broken.sort { ($1.due ?? .max) < ($0.due ?? .max) }
  }
}

/// What nobody has taken yet, and cases whose caseworker has stopped.
struct TeamDesk: Sendable {
  struct Waiting: Sendable {
    let id: NotificationID
    let name: String?
    let from: String
    let received: Instant?
    let clock: NotificationClock
    var isAssessed: Bool { clock.assessed != nil }
    var deadline: Instant? { clock.runsOut }
    /// Danger first, then what runs out first, then what came first.
    var place: (Int, Instant, Instant) { (clock.isDanger ? 0 : 1, deadline ?? .max, received ?? .max) }
  }

  var notifications: [Waiting] = []
  var unallocated: [(listed: ListedCase, openedOn: Day?)] = []
  /// Cases of those who have stopped.
  var stranded: [ListedCase] = []

  static func load(_ visit: Visit, _ counts: [CaseCount], team: TeamID?) async throws -> TeamDesk {
    var desk = TeamDesk()
    let waiting = try await visit.lists.openNotifications()
    let known = try await visit.lists.cases(ofChildren: waiting.compactMap(\.row.child))
    let open = known.filter { $0.row.closedOn == nil }
    let byChild = Dictionary(open.map { ($0.row.child, $0.row) }, uniquingKeysWith: { first, _ in first })
    for line in waiting {
      let row = line.row.child.flatMap { byChild[$0] }
      // A child that has a case in another team is that team's.
      if let other = row?.team, team != nil, other != team { continue }
      let hidden = row?.isRestricted == true && row?.caseworker != visit.me.id
      desk.notifications.append(
        Waiting(
          id: line.row.id, name: hidden ? nil : line.child?.name, from: visit.t("notifier-kind.\(line.row.fromKind)"),
          received: line.row.received, clock: NotificationClock(line.row)))
    }
    desk.notifications.sort { $0.place < $1.place }
    func concerns(_ line: CaseLine) -> Bool { team == nil || line.row.team == nil || line.row.team == team }
    desk.unallocated = try await visit.lists.cases(CaseFilter(isUnassigned: true)).filter(concerns)
      .map { (ListedCase($0, visit), $0.row.openedOn) }
    let working = Set(visit.department.staff.filter(\.works).map(\.id))
    let gone = Set(counts.compactMap(\.caseworker)).subtracting(working)
    if !gone.isEmpty {
      desk.stranded = try await visit.lists.cases(CaseFilter(caseworkers: Array(gone))).filter(concerns)
        .map { ListedCase($0, visit) }
    }
    return desk
  }
}

/// A family that nobody has spoken with for long, longest first.
struct QuietFamily: Sendable {
  let listed: ListedCase
  /// Days since anybody of the family was spoken with; where nobody was, since the case was opened.
  let days: Int
  let daysSinceChild: Int?
  let isNever: Bool

  /// From when on it is told: a month.
  static let from = 30

  static func among(_ lines: [CaseLine], _ scene: any SignedIn) -> [QuietFamily] {
    lines.compactMap { line -> QuietFamily? in
      let last = [line.row.lastContactFamily, line.row.lastContactChild].compactMap { $0 }.max()
      guard let day = last ?? line.row.openedOn else { return nil }
      let days = scene.today.days(since: day)
      guard days >= from else { return nil }
      return QuietFamily(
        listed: ListedCase(line, scene), days: days,
        daysSinceChild: line.row.lastContactChild.map { scene.today.days(since: $0) }, isNever: last == nil)
    }.sorted { ($1.days, $0.listed.id.rawValue) < ($0.days, $1.listed.id.rawValue) }
  }
}

/// A duty of one of the team's cases.
struct TeamDuty: Sendable {
  let listed: ListedCase
  let title: String
  let paragraph: String
  let due: Instant?
  let isBroken: Bool
  let caseworker: String

  init(_ line: DutyLine, _ marks: LawMarks, _ scene: any SignedIn) {
    listed = ListedCase(line.row, line.child, scene)
    let name = DutyName(rawValue: line.duty.duty)
    title = name.map { scene.services.rules.title(of: $0)[scene.t.local] } ?? line.duty.duty
    paragraph = marks.cite(line.duty.paragraph, of: line.duty.duty)
    due = line.duty.due
    isBroken = line.duty.due.map { $0 < scene.now } ?? false
    caseworker = scene.name(of: line.row.caseworker)
  }
}
