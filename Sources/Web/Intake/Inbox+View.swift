import CaseFile
import HTML
import Store

extension InboxModel {
  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    guard let only = sections.first, only.page != nil else {
      return visit.page(t("intake.title"), nav: .inbox) { view(visit) }
    }
    return visit.page(title(only, t), nav: .inbox, above: Crumb.inbox(t)) { view(visit) }
  }

  private func view(_ visit: Visit) -> Node {
    let t = visit.t
    let isWhole = sections.first?.page == nil
    return group {
      WatchAlerts(visit).strip
      if isWhole {
        div(.class("actions")) {
          a(t("intake.new"), .href(Places.newNotification()), .class("button"))
        }
      }
      if canChoose, isWhole {
        tabs(
          t("intake.whose"),
          [
            (t("intake.whose.team"), Places.inbox(), !showsAll),
            (t("intake.whose.all"), Places.inbox().with("vis", "alle"), showsAll),
          ])
      }
      for section in sections where !section.part.isSeldom || !section.lines.isEmpty || !isWhole {
        draw(section, visit)
      }
    }
  }

  private func title(_ section: Section, _ t: Words) -> String {
    section.part == .recent
      ? t("intake.recent", count: Self.recentDays) : t("intake.\(section.part.key)")
  }

  private func draw(_ section: Section, _ visit: Visit) -> Node {
    let t = visit.t
    let name = title(section, t)
    let shown = section.lines.isEmpty ? nil : number(section, t)
    return card(shown.map { "\(name) (\($0))" } ?? name, id: section.part.key) {
      if section.lines.isEmpty {
        p(t("intake.\(section.part.key).empty"), .class("quiet"))
      } else {
        if section.part == .flood { p(t("intake.flood.lead"), .class("quiet")) }
        stackingTable(
          name,
          heads: [
            t("intake.head.what"), t("intake.head.received"),
            t(section.part == .answer ? "intake.head.answer" : "intake.head.clock"), t("intake.head.child"),
          ],
          rows: section.lines.map { InboxLineView(line: $0, part: section.part, visit: visit).cells })
        more(section, t)
      }
    }
  }

  private func address(_ part: Part, page: Int) -> Address {
    let all = showsAll && canChoose ? Places.inbox().with("vis", "alle") : Places.inbox()
    return all.with("liste", part.rawValue).with("side", String(page))
  }

  /// How many there are, where they are counted.
  private func number(_ section: Section, _ t: Words) -> String? {
    section.count.map {
      $0 > Self.mostCounted ? t("intake.more-than", ["count": String(Self.mostCounted)]) : String($0)
    }
  }

  /// To the whole list, or from page to page.
  private func more(_ section: Section, _ t: Words) -> Node {
    guard let page = section.page else {
      guard section.hasMore else { return .empty }
      let all = number(section, t).map { t("intake.see-all", ["count": $0]) } ?? t("intake.see-more")
      return p { a(all, .href(address(section.part, page: 1))) }
    }
    let pages = section.count.flatMap { $0 > Self.mostCounted ? nil : ($0 + Self.pageSize - 1) / Self.pageSize }
    return HTML.nav(.class("actions"), .aria("label", t("intake.pages"))) {
      if page > 1 { a(t("intake.page.before"), .href(address(section.part, page: page - 1))) }
      span(
        pages.map { t("intake.page", ["page": String(page), "pages": String($0)]) }
          ?? t("intake.page.one", ["page": String(page)]), .class("quiet"))
      if section.hasMore { a(t("intake.page.after"), .href(address(section.part, page: page + 1))) }
    }
  }
}

/// One line of the inbox: what came and how, who has opened it, its clock, and about whom.
struct InboxLineView {
  let line: InboxLine
  let part: InboxModel.Part
  let visit: Visit

  private var t: Words { visit.t }
  private var row: NotificationRow { line.row }

  var cells: [Node] {
    [
      what, .text(row.received.map { t.relative($0, now: visit.now) } ?? t("time.unknown")),
      part == .answer ? answer : clock,
      .text(line.children.isEmpty ? t("intake.no-child") : line.children.joined(separator: ", ")),
    ]
  }

  private var what: Node {
    group {
      a(
        t(row.isUnreadable ? "intake.unreadable" : "intake.from.\(row.fromKind)"),
        .href(Places.notification(line.id)))
      line.clock.danger(t)
      let channel = row.channel.flatMap(Channel.init).map { t("intake.channel.\($0.rawValue)") }
      let known = [channel, line.clock.assessed == nil ? opened : nil].compactMap { $0 }
      if !known.isEmpty { div(.class("quiet")) { known.joined(separator: " · ") } }
    }
  }

  private var opened: String {
    guard let who = row.openedBy else { return t("intake.unopened") }
    let name = visit.name(of: who)
    return row.opened.map { t("intake.opened-at", ["name": name, "when": t.relative($0, now: visit.now)]) }
      ?? t("intake.opened-by", ["name": name])
  }

  private var clock: Node {
    group {
      line.clock.pill(now: visit.now, t)
      if case .running = line.clock.standing(now: visit.now), let due = line.clock.due(now: visit.now, t) {
        span(" \(due)", .class("quiet"))
      }
    }
  }

  private var answer: Node {
    group {
      if row.answerFailed { Pill.late(t("intake.answer.failed")) }
      if let due = row.answerDue {
        " "
        due < visit.now
          ? Pill.late(t("intake.answer.broken", ["date": t.shortDate(DanishTime.day(at: due))]))
          : Pill.open(t("intake.answer.due", ["date": t.shortDate(DanishTime.day(at: due))]))
      }
    }
  }
}
