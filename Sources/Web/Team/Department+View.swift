import CaseFile
import HTML

extension DepartmentModel {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.page(t("team.department"), nav: .team) {
      WatchAlerts(visit).strip
      tabs(
        t("team.teams"),
        [(t("team.all"), Places.team(), true)] + teams.map { ($0.team.name, Places.teamOf($0.team.id), false) })
      div(.class("columns")) {
        div {
          DeskView(desk: desk, colleagues: colleagues, visit: visit).node
        }
        div {
          teamsCard(t)
          if visit.may(.readFigures) { p { a(t("figures.title"), .href(Places.figures()), .class("button plain")) } }
          if visit.may(.readTraces) { glassCard(visit) }
          restrictedCard(t)
        }
      }
    }
  }

  private func teamsCard(_ t: Words) -> Node {
    card(t("team.teams")) {
      for line in teams {
        h3 { a(line.team.name, .href(Places.teamOf(line.team.id))) }
        p(
          [
            line.coordinators.isEmpty ? t("team.no-coordinator") : line.coordinators,
            t("team.caseworkers", count: line.caseworkers), t("team.cases", count: line.cases),
            line.overdue == 0 ? t("team.overdue-none") : t("team.overdue", count: line.overdue),
          ].joined(separator: " · "))
      }
    }
  }

  private func glassCard(_ visit: Visit) -> Node {
    let t = visit.t
    return card(t("team.glass.title")) {
      p(t("team.glass.lead", count: BrokenGlass.days), .class("quiet"))
      if glass.isEmpty { p(t("team.glass.none")) }
      ul(.class("rows")) {
        for one in glass {
          li {
            a(one.name, .href(Places.caseFile(one.caseID)))
            span(t.relative(one.first, now: visit.now), .class("quiet"))
            q(one.reason, .class("wide"))
            span("\(one.who) · \(t("team.glass.reads", count: one.reads))", .class("quiet wide"))
          }
        }
      }
    }
  }

  private func restrictedCard(_ t: Words) -> Node {
    card(t("team.restricted.title")) {
      p(t("team.restricted.lead"), .class("quiet"))
      if restricted.isEmpty { p(t("team.restricted.none")) }
      ul(.class("rows")) {
        for one in restricted {
          li {
            a(t("team.restricted-case"), .href(Places.caseFile(one.id)))
            span(
              [one.team, one.caseworker, one.openedOn.map { t.shortDate($0) }].compactMap { $0 }
                .joined(separator: " · "), .class("quiet wide"))
          }
        }
      }
    }
  }
}
