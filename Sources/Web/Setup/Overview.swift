import CaseFile
import HTML

/// What the installation's choices are, in short, and where each is changed.
struct SetupOverview {
  let working: Int
  let teams: Int
  let ownLimits: Int
  let approvals: Int
  let rules: RuleVersion
  let latest: [SetupChange]

  static func load(_ visit: Visit) async throws -> SetupOverview {
    let (department, today) = (visit.department, visit.today)
    return SetupOverview(
      working: department.staff.count(where: \.works), teams: department.teams.count,
      ownLimits: department.policy.count,
      approvals: department.approvals.count { $0.works(on: today) },
      rules: RuleVersion(visit),
      latest: Array(try await SetupHistory.load(visit).changes.prefix(5)))
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("nav.setup"), Places.setup) {
      div(.class("columns")) {
        div {
          card(t("setup.people")) {
            p { a(t("setup.people.staff", count: working), .href(Places.setupStaff())) }
            p { a(t("setup.people.teams", count: teams), .href(Places.setupTeams())) }
          }
          card(t("setup.choices")) {
            p { a(t("setup.choices.policy", count: ownLimits), .href(Places.setupPolicy())) }
            p { a(t("setup.choices.approvals", count: approvals), .href(Places.setupApprovals())) }
            if visit.may(.changePolicy) { p { a(t("setup.door"), .href(Places.setupDoor())) } }
            if visit.may(.changePolicy) { p { a(t("setup.answers"), .href(Places.setupAnswers())) } }
          }
          rules.card(visit)
        }
        card(t("setup.latest")) {
          SetupHistory(changes: latest).list(t)
          p { a(t("setup.history.all"), .href(Places.setupHistory())) }
        }
      }
    }
  }
}
