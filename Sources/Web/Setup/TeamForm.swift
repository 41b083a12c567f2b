import CaseFile
import HTML

/// The teams, with the districts that belong to each.
struct TeamList {
  let teams: [(team: Team, coordinators: String, working: Int)]

  init(_ visit: Visit) {
    let working = visit.department.staff.filter(\.works)
    teams = visit.department.teams.sorted { $0.name < $1.name }.map { team in
      let own = working.filter { $0.team == team.id }
      return (team, own.filter { $0.role == .teamCoordinator }.map(\.name).joined(separator: ", "), own.count)
    }
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.teams"), Places.setupTeams) {
      if visit.may(.changeStaff) { p { a(t("setup.teams.new"), .href(Places.setupNewTeam()), .class("button")) } }
      for (team, coordinators, working) in teams {
        card(team.name) {
          definitions([
            (t("setup.teams.coordinator"), .text(coordinators.orNil ?? t("setup.teams.nobody"))),
            (t("setup.teams.working"), .text(t("setup.people.staff", count: working))),
            (t("setup.teams.districts"), .text(team.districts.joined(separator: ", ").orNil ?? t("setup.teams.none"))),
          ])
          if visit.may(.changeStaff) {
            p {
              a(
                t("setup.teams.change"), .href(Places.setupTeam(team.id)),
                .aria("label", t("setup.teams.change-title", ["name": team.name])))
            }
          }
        }
      }
    }
  }
}

enum TeamForm {
  private static func form(_ name: String) -> Form {
    Form(
      name,
      [
        .line("name", "setup.teams.name").needed(),
        .text("districts", "setup.teams.districts", rows: 5).help("setup.teams.districts-help"),
      ])
  }

  static func new(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form("setup-new-team"), title: visit.t("setup.teams.new"), address: Places.setupNewTeam(),
      back: Places.setupTeams())
    page.seen = visit.department.version
    return page
  }

  static func takeNew(_ visit: Visit) async throws -> Reply {
    try await visit.take(new(visit)) { answers in
      let id = TeamID(rawValue: visit.act.rawValue)
      try await visit.fileInDepartment(
        TeamFormed(team: id, name: answers.text("name") ?? "", districts: districts(answers)))
      return .saved(Places.setupTeams())
    }
  }

  static func change(_ visit: Visit, _ id: TeamID) throws -> FormPage {
    guard let team = visit.department.team(id) else { throw WebError.notFound }
    var page = FormPage(
      form("setup-team"), title: visit.t("setup.teams.change-title", ["name": team.name]),
      address: Places.setupTeam(id), back: Places.setupTeams())
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.prefill.set("name", team.name)
    page.prefill.set("districts", team.districts.joined(separator: "\n"))
    return page
  }

  static func takeChange(_ visit: Visit, _ id: TeamID) async throws -> Reply {
    guard let team = visit.department.team(id) else { throw WebError.notFound }
    return try await visit.take(try change(visit, id)) { answers in
      let (name, districts) = (answers.text("name") ?? team.name, districts(answers))
      let changed = TeamChanged(
        team: id, name: name == team.name ? nil : name, districts: districts == team.districts ? nil : districts)
      guard changed != TeamChanged(team: id) else { throw FieldError("", visit.t("setup.nothing-changed")) }
      try await visit.fileInDepartment(changed)
      return .saved(Places.setupTeams())
    }
  }

  /// One on each line.
  private static func districts(_ answers: Answers) -> [String] {
    (answers.text("districts") ?? "").split(separator: "\n").map { String($0).trimmingSpaces }.filter { !$0.isEmpty }
  }
}
