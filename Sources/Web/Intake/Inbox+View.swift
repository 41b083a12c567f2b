import CaseFile
import HTML

extension InboxModel {
  func reply(_ visit: Visit) -> Reply {
    visit.page(visit.t("intake.title"), nav: .inbox) { view(visit) }
  }

  private func view(_ visit: Visit) -> Node {
    let t = visit.t
    return group {
      div(.class("actions")) {
        a(t("intake.new"), .href(Places.newNotification()), .class("button"))
      }
      if canChoose {
        tabs(
          t("intake.whose"),
          [
            (t("intake.whose.team"), Places.inbox(), !showsAll),
            (t("intake.whose.all"), Places.inbox().with("vis", "alle"), showsAll),
          ])
      }
      section(t("intake.to-assess"), "to-assess", toAssess, empty: t("intake.to-assess.empty"), visit)
      section(t("intake.to-link"), "to-link", toLink, empty: t("intake.to-link.empty"), visit)
      section(
        t("intake.recent", count: Self.recentDays), "recent", recent, empty: t("intake.recent.empty"), visit)
    }
  }

  private func section(_ title: String, _ id: String, _ lines: [Line], empty: String, _ visit: Visit) -> Node {
    let t = visit.t
    return card(lines.isEmpty ? title : "\(title) (\(lines.count))", id: id) {
      if lines.isEmpty {
        p(empty, .class("quiet"))
      } else {
        stackingTable(
          title,
          heads: [t("intake.head.what"), t("intake.head.received"), t("intake.head.clock"), t("intake.head.child")],
          rows: lines.map { row($0, visit) })
      }
    }
  }

  private func row(_ line: Line, _ visit: Visit) -> [Node] {
    let t = visit.t
    let what = group {
      a(t("intake.from.\(line.from)"), .href(Places.notification(line.id)))
      if line.clock.assessed == nil, let who = line.openedBy {
        span(" " + t("intake.opened-by", ["name": visit.name(of: who)]), .class("quiet"))
      }
    }
    let clock = group {
      line.clock.pill(now: visit.now, t)
      if case .running = line.clock.standing(now: visit.now), let due = line.clock.due(now: visit.now, t) {
        span(" \(due)", .class("quiet"))
      }
    }
    return [
      what, .text(line.received.map { t.relative($0, now: visit.now) } ?? t("time.unknown")), clock,
      .text(line.children.isEmpty ? t("intake.no-child") : line.children.joined(separator: ", ")),
    ]
  }
}
