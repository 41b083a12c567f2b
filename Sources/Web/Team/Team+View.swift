import CaseFile
import HTML

extension TeamModel {
  func reply(_ visit: Visit) -> Reply {
    visit.page(title, nav: .team) {
      WatchAlerts(visit).strip
      if !others.isEmpty {
        tabs(
          visit.t("team.teams"),
          [(visit.t("team.all"), Places.team(), false)]
            + others.map { ($0.name, Places.teamOf($0.id), $0.name == title) })
      }
      TeamView(model: self, visit: visit).node
    }
  }
}

/// People first: who waits, which families we haven't spoken with, and then the paperwork.
struct TeamView {
  let model: TeamModel
  let visit: Visit
  private var t: Words { visit.t }

  var node: Node {
    div(.class("columns")) {
      div {
        DeskView(desk: model.desk, colleagues: model.colleagues, visit: visit).node
        answers
        quiet
        people
      }
      div {
        reviews
        duties(t("team.soon.title"), model.soon, t("team.soon.none"))
        duties(t("team.broken.title"), model.broken, t("team.broken.none"))
      }
    }
  }

  @Markup private var answers: Node {
    if !model.seconds.isEmpty {
      card(t("team.second.card")) {
        p(t("team.second.card-lead"), .class("quiet"))
        ul(.class("rows")) {
          for second in model.seconds {
            li {
              second.listed.link
              if let due = second.due { TeamClock.pill(due, visit) }
              a(
                t("team.second.name"), .href(Places.secondAssessor(second.listed.id, second.notification)),
                .aria("label", t("team.second.name-for", ["name": second.listed.name])), .class("act"))
            }
          }
        }
      }
    }
    if !model.cadences.isEmpty {
      card(t("team.cadence.card")) {
        ul(.class("rows")) {
          for cadence in model.cadences {
            li {
              cadence.listed.link
              span(t("team.cadence.since", ["day": t.relative(cadence.since, today: visit.today)]), .class("quiet"))
              a(
                t("team.cadence.answer"), .href(Places.answerCadence(cadence.listed.id)),
                .aria("label", t("team.cadence.answer-for", ["name": cadence.listed.name])), .class("act"))
            }
          }
        }
      }
    }
  }

  private var quiet: Node {
    card(t("team.quiet.title")) {
      if model.quiet.isEmpty {
        p(t("team.quiet.none", count: QuietFamily.from))
      } else {
        p(t("team.quiet.lead", count: QuietFamily.from), .class("quiet"))
        more(model.quiet, of: 6) { family in
          li {
            family.listed.link
            span(t(family.isNever ? "team.quiet.never" : "team.quiet.days", count: family.days))
            span(
              [
                family.daysSinceChild.map { t("team.quiet.child", count: $0) } ?? t("team.quiet.child-never"),
                visit.name(of: family.listed.caseworker),
              ].joined(separator: " · "), .class("quiet wide"))
          }
        }
      }
    }
  }

  private var people: Node {
    card(t("team.people.title")) {
      p(t("team.people.lead"), .class("quiet"))
      ul(.class("rows")) {
        for member in model.colleagues.ofTeam {
          li {
            a(member.name, .href(Places.caseload(member.id)))
            span(t("team.cases", count: model.colleagues.counts[member.id] ?? 0))
          }
        }
      }
    }
  }

  private var reviews: Node {
    card(t("team.reviews.title")) {
      if model.reviews.isEmpty {
        p(t("team.reviews.none"))
      } else {
        p(t("team.reviews.lead"), .class("quiet"))
        more(model.reviews, of: 6) { duty in
          li {
            a(duty.listed.name, .href(Places.step(duty.listed.id, .review)))
            if let due = duty.due { TeamClock.pill(due, visit) }
            span(duty.caseworker, .class("quiet wide"))
          }
        }
      }
    }
  }

  private func duties(_ title: String, _ duties: [TeamDuty], _ none: String) -> Node {
    card(title) {
      if duties.isEmpty {
        p(none)
      } else {
        more(duties, of: 6) { duty in
          li {
            duty.listed.link
            if let due = duty.due { TeamClock.pill(due, visit) }
            span(duty.title, .class("wide"))
            span("\(duty.paragraph) · \(duty.caseworker)", .class("quiet wide"))
          }
        }
      }
    }
  }

  /// The first of a list, and the rest behind a line that opens it.
  private func more<Item>(_ items: [Item], of count: Int, _ draw: (Item) -> Node) -> Node {
    group {
      ul(.class("rows")) { for item in items.prefix(count) { draw(item) } }
      if items.count > count {
        disclosure(t("team.more", count: items.count - count)) {
          ul(.class("rows")) { for item in items.dropFirst(count) { draw(item) } }
        }
      }
    }
  }
}

/// How a deadline stands, as a word: over, or how long is left.
enum TeamClock {
  static func pill(_ due: Instant, _ scene: any SignedIn) -> Node {
    let t = scene.t
    let day = DanishTime.day(at: due)
    if due < scene.now {
      let days = scene.today.days(since: day)
      return Pill.late(days == 0 ? t("team.due.over-today") : t("team.due.over", count: days))
    }
    if due < scene.now.adding(hours: 48) { return Pill.soon(t.distanceToDue(due, now: scene.now)) }
    return Pill.calm(t.relative(day, today: scene.today))
  }
}
