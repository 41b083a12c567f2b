import CaseFile
import HTML

extension WatchModel {
  func reply(_ visit: Visit) -> Reply {
    visit.watchPage(visit.t("watch.title"), Places.watch) {
      WatchAlerts(visit).node
      WatchView(model: self, visit: visit).node
    }
  }
}

struct WatchView {
  let model: WatchModel
  let visit: Visit
  private var t: Words { visit.t }

  var node: Node {
    div(.class("columns")) {
      div {
        for offer in model.offers { offered(offer) }
        holders
        waiting
      }
      div {
        week
        digest
      }
    }
  }

  private func offered(_ offer: WatchOffered) -> Node {
    card(t("watch.offer.title", ["name": visit.name(of: offer.from)]), "urgent") {
      if let note = offer.note { q(note, .class("wide")) }
      p(t("watch.offer.until", ["when": t.relative(offer.until, now: visit.now)]), .class("quiet"))
      visit.oneButton(t("watch.offer.accept"), Places.acceptWatch(Slug(rawValue: offer.id)))
    }
  }

  private var holders: Node {
    card(t(model.outside ? "watch.now.outside" : "watch.now.day")) {
      if model.holders.isEmpty { p(t("watch.nobody")) }
      ul(.class("rows")) {
        for (member, holder, team) in model.holders {
          li {
            strong(member.name)
            span(
              [
                team, t("watch.until", ["when": t.relative(holder.until, now: visit.now)]),
                holder.taken ? t("watch.taken") : nil,
              ].compactMap { $0 }.joined(separator: " · "), .class("quiet"))
            if let phone = member.mobile ?? member.phone {
              a(
                phone, .href(.telephone(phone)), .aria("label", t("reach.call", ["name": member.name, "phone": phone])))
            }
          }
        }
      }
      div(.class("actions")) {
        if !model.holders.contains(where: { $0.member.id == visit.me.id }) {
          visit.oneButton(t("watch.take"), Places.takeWatch())
        } else {
          a(t("watch.offer"), .href(Places.offerWatch()), .class("button plain"))
        }
      }
    }
  }

  private var waiting: Node {
    card(t("watch.waiting.title", count: model.waiting.count), id: "venter") {
      if model.waiting.isEmpty { p(t("watch.waiting.none")) }
      ul(.class("rows")) {
        for one in model.waiting.prefix(40) { row(one) }
      }
      if model.waiting.count > 40, visit.may(.readInbox) { p { a(t("watch.waiting.all"), .href(Places.inbox())) } }
    }
  }

  private func row(_ one: WatchModel.Waiting) -> Node {
    li {
      // Who keeps the channels running sees what waits, and may not read it.
      if visit.may(.readNotification) {
        a(.href(Places.notification(one.id))) {
          t("intake.from.\(one.from.rawValue)")
          span(" \(one.reference)", .class("quiet"))
        }
      } else {
        strong(one.reference)
      }
      pill(one)
      span(words(one), .class("quiet wide"))
      if one.told != nil, !one.answered, visit.may(.readNotification) {
        visit.oneButton(
          t("watch.have-it"), Places.haveIt(one.id),
          describedBy: t("watch.have-it.for", ["reference": one.reference]))
      }
    }
  }

  private func pill(_ one: WatchModel.Waiting) -> Node {
    if let due = one.due, due <= visit.now { return Pill.late(t("watch.waiting.late")) }
    if one.answered { return Pill.good(t("watch.waiting.answered")) }
    return one.isOpened ? Pill.open(t("watch.waiting.opened")) : Pill.soon(t("watch.waiting.unopened"))
  }

  private func words(_ one: WatchModel.Waiting) -> String {
    [
      t("watch.waiting.for", ["time": NotificationClock.amount(one.minutes, t)]),
      one.due.map { t("watch.waiting.due", ["when": t.relative($0, now: visit.now)]) },
      one.told.map {
        t("watch.waiting.told", ["level": t($0.level), "when": t.relative($0.at, now: visit.now)])
      },
      one.answered
        ? nil : one.next.map { t("watch.waiting.next", ["when": t.relative($0, now: visit.now)]) },
    ].compactMap { $0 }.joined(separator: " · ")
  }

  private var week: Node {
    let last = model.monday.adding(days: 6)
    return card(t("watch.week", ["from": t.dayAndMonth(model.monday), "to": t.dayAndMonth(last)])) {
      stackingTable(
        t("watch.week.table"), heads: [t("watch.head.day"), t("watch.part.day"), t("watch.part.outside")],
        rows: model.week.map { turn in
          [
            group {
              span("\(t("time.weekday.\(turn.day.weekday)")) \(t.dayAndMonth(turn.day))")
              if turn.isHoliday { span(" \(t("watch.holiday"))", .class("quiet")) }
              if turn.isNow {
                " "
                Pill.open(t("watch.head.now"))
              }
            },
            .text(names(turn.byDay, orNobody: turn.isWorkingDay)), .text(names(turn.outside, orNobody: true)),
          ]
        })
      p(.class("actions")) {
        week("watch.week.before", -7)
        week("watch.week.after", 7)
      }
      if visit.may(.planWatch) {
        ul(.class("links")) {
          li { a(t("watch.plan.department"), .href(Places.watchPlan(PlanForm.all))) }
          for team in visit.department.teams {
            li {
              a(
                t("watch.plan.team", ["team": team.name]),
                .href(Places.watchPlan(Slug(rawValue: team.id.rawValue))))
            }
          }
          li { a(t("watch.date.link"), .href(Places.watchDate())) }
        }
      }
    }
  }

  private func week(_ key: String, _ days: Int) -> Node {
    a(t(key), .href(Places.watch().with("uge", model.monday.adding(days: days).description)))
  }

  private func names(_ all: [(team: String?, name: String)], orNobody: Bool) -> String {
    if all.isEmpty { return orNobody ? t("watch.none") : "–" }
    return all.map { one in one.team.map { "\(one.name) (\($0))" } ?? one.name }.joined(separator: ", ")
  }

  private var digest: Node {
    let off = visit.department.rota.withoutDigest.contains(visit.me.id)
    let hour = visit.department.rota.settings.digestAt
    return card(t("watch.digest.title")) {
      p(t(off ? "watch.digest.is-off" : "watch.digest.is-on", ["hour": String(hour)]))
      visit.oneButton(t(off ? "watch.digest.switch-on" : "watch.digest.switch-off"), Places.digest())
    }
  }
}

extension WatchModel.Turn {
  /// Whether the day has working hours at all.
  var isWorkingDay: Bool { !isHoliday && day.weekday < 6 }
}

extension Visit {
  /// A page of the watch, with the tabs that lead to the others.
  func watchPage(_ title: String, _ here: Place<Nothing>, @Markup content: () -> Node) -> Reply {
    let content = content()
    var all: [(String, Place<Nothing>)] = [
      (t("watch.title"), Places.watch), (t("watch.book.title"), Places.watchBook),
      (t("watch.channels.title"), Places.channels), (t("watch.outbox.title"), Places.outbox),
    ]
    if may(.planWatch) { all.append((t("watch.settings.title"), Places.watchSettings)) }
    return page(title, nav: may(.readTeam) ? .team : may(.readInbox) ? .inbox : .setup) {
      tabs(t("watch.tabs"), all.map { ($0.0, $0.1(), $0.1.words == here.words) })
      content
    }
  }
}
