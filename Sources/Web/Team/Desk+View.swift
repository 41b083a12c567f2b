import CaseFile
import HTML

/// What nobody has taken yet.
struct DeskView {
  let desk: TeamDesk
  let colleagues: Colleagues
  let visit: Visit
  private var t: Words { visit.t }

  var node: Node {
    group {
      notifications
      unallocated
      stranded
    }
  }

  private var notifications: Node {
    card(
      desk.notifications.isEmpty
        ? t("team.notifications.title-none") : t("team.notifications.title", count: desk.notifications.count),
      desk.notifications.contains { !$0.isAssessed } ? "urgent" : ""
    ) {
      if desk.notifications.isEmpty { p(t("team.notifications.none")) }
      ul(.class("rows")) {
        for waiting in desk.notifications.prefix(12) {
          li {
            a(waiting.name ?? t("team.notifications.unknown"), .href(Places.notification(waiting.id)))
            waiting.clock.danger(t)
            if let deadline = waiting.deadline {
              clock(deadline)
            } else {
              Pill.quiet(t("team.notifications.assessed"))
            }
            span(
              [waiting.from, waiting.received.map { t.relative($0, now: visit.now) }].compactMap { $0 }
                .joined(separator: " · "), .class("quiet wide"))
          }
        }
      }
      p { a(t("team.notifications.all"), .href(Places.inbox())) }
    }
  }

  private func clock(_ deadline: Instant) -> Node {
    if deadline < visit.now { return Pill.late(t("team.notifications.over")) }
    return Pill.soon(t("team.notifications.left", ["distance": t.distance(deadline, now: visit.now)]))
  }

  private var unallocated: Node {
    card(
      desk.unallocated.isEmpty
        ? t("team.unallocated.title-none") : t("team.unallocated.title", count: desk.unallocated.count)
    ) {
      if desk.unallocated.isEmpty { p(t("team.unallocated.none")) }
      ul(.class("rows")) {
        for one in desk.unallocated {
          li {
            one.listed.link
            if let day = one.openedOn {
              span(t("team.unallocated.since", ["day": t.relative(day, today: visit.today)]), .class("quiet"))
            }
            allocation(one.listed)
          }
        }
      }
    }
  }

  /// One choice and one button, where the case stands.
  private func allocation(_ listed: ListedCase) -> Node {
    let id = "give-\(listed.id)"
    return form(.method(.post), .action(Places.allocate(listed.id)), .class("inline wide"), .novalidate) {
      FormToken.field(visit.formToken)
      input(.type(.hidden), .name("_act"), .value(visit.services.newID()))
      label(t("team.field.caseworker-for", ["name": listed.name]), .for(id), .class("hidden"))
      select(.id(id), .name("caseworker")) {
        option(t("team.field.choose"), .value(""))
        for one in colleagues.options(t) { option(one.text(t), .value(one.value)) }
      }
      button(t("team.allocate.button"), .type(.submit), .class("button plain"))
    }
  }

  @Markup private var stranded: Node {
    if !desk.stranded.isEmpty {
      card(t("team.stranded.title", count: desk.stranded.count)) {
        p(t("team.stranded.lead"), .class("quiet"))
        ul(.class("rows")) {
          for listed in desk.stranded {
            li {
              listed.link
              span(visit.name(of: listed.caseworker), .class("quiet"))
              a(
                t("team.hand-over.link"), .href(Places.allocate(listed.id)),
                .aria("label", t("team.hand-over.link-for", ["name": listed.name])), .class("act"))
            }
          }
        }
      }
    }
  }
}
