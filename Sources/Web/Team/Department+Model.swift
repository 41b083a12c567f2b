import CaseFile
import Store

/// The leader's page: every team, what nobody has taken, emergency access with its reasons, and restricted cases.
struct DepartmentModel: Sendable {
  struct TeamLine: Sendable {
    let team: Team
    let coordinators: String
    let caseworkers: Int
    let cases: Int
    let overdue: Int
  }

  struct RestrictedCase: Sendable {
    let id: CaseID
    let team: String
    let caseworker: String
    let openedOn: Day?
  }

  let desk: TeamDesk
  let colleagues: Colleagues
  var teams: [TeamLine] = []
  var glass: [BrokenGlass] = []
  var restricted: [RestrictedCase] = []

  static func load(_ visit: Visit) async throws -> DepartmentModel {
    let counts = try await visit.lists.caseCounts()
    var model = DepartmentModel(
      desk: try await TeamDesk.load(visit, counts, team: nil),
      colleagues: Colleagues(department: visit.department, team: nil, counts: counts))
    let overdue = try await visit.lists.casesWithDuties(
      DutyFilter(dueBefore: visit.now, includesOpenEnded: false, asOf: visit.now))
    let cases = counts.reduce(into: [:]) { $0[$1.team, default: 0] += $1.count }
    let staff = visit.department.staff.filter(\.works)
    model.teams = visit.department.teams.sorted { $0.name < $1.name }.map { team in
      let own = staff.filter { $0.team == team.id }
      return TeamLine(
        team: team, coordinators: own.filter { $0.role == .teamCoordinator }.map(\.name).joined(separator: ", "),
        caseworkers: own.count { $0.role == .caseworker }, cases: cases[team.id] ?? 0,
        overdue: overdue[team.id] ?? 0)
    }
    model.restricted = try await visit.lists.cases(CaseFilter(isRestricted: true)).map { line in
      RestrictedCase(
        id: line.row.id, team: line.row.team.flatMap { visit.department.team($0)?.name } ?? "–",
        caseworker: visit.name(of: line.row.caseworker), openedOn: line.row.openedOn)
    }
    if visit.may(.readTraces) { model.glass = try await BrokenGlass.latest(visit) }
    return model
  }
}

/// That somebody opened a case in an emergency: who, which, why, and how often they looked.
struct BrokenGlass: Sendable {
  let who: String
  let caseID: CaseID
  let name: String
  let reason: String
  let first: Instant
  let reads: Int

  /// How far back the leader's page looks.
  static let days = 30

  static func latest(_ visit: Visit) async throws -> [BrokenGlass] {
    let from = DanishTime.start(of: visit.today.adding(days: -days))
    let rows = try await visit.traces(AuditFilter(kinds: [.breakGlass], from: from, limit: 500))
    return try await among(rows, visit)
  }

  static func among(_ rows: [AuditRow], _ visit: Visit) async throws -> [BrokenGlass] {
    struct Key: Hashable {
      let who: StaffID?
      let stream: StreamID?
      let reason: String
    }
    let groups = Dictionary(grouping: rows) { row in
      Key(who: row.event.who?.staff, stream: row.event.stream, reason: row.event.detail ?? "")
    }
    let ids = groups.keys.compactMap(\.stream?.caseID)
    let lines = try await visit.lists.cases(Array(Set(ids)))
    let names = Dictionary(lines.map { ($0.row.id, ListedCase($0, visit).name) }, uniquingKeysWith: { a, _ in a })
    return groups.compactMap { key, rows -> BrokenGlass? in
      guard let id = key.stream?.caseID, let first = rows.map(\.event.at).min() else { return nil }
      return BrokenGlass(
        who: visit.name(of: key.who), caseID: id, name: names[id] ?? visit.t("common.unknown-person"),
        reason: key.reason, first: first, reads: rows.count)
    }.sorted { ($1.first, $0.who) < ($0.first, $1.who) }
  }
}

extension StreamID {
  /// The case, where it is a case's.
  var caseID: CaseID? { if case .child(let id) = self { id } else { nil } }
}
