import CaseFile
import HTML

// What has a clock: notifications and duties.
extension MyDay {
  func waitingCard(_ t: Words) -> Node {
    let failed = unansweredCard(t)
    guard !waiting.isEmpty else {
      return group {
        failed
        p(t("day.waiting.none"), .class("quiet"))
      }
    }
    return group {
      failed
      card(t("day.waiting", count: waitingCount), id: "underretninger", "waiting") {
        let shown = waiting.prefix(Self.shown)
        ul(.class("waiting-list")) { for one in shown { waitingLine(one, t) } }
        if waitingCount > shown.count {
          p { a(t("day.waiting.more", count: waitingCount - shown.count), .href(Places.inbox())) }
        }
      }
    }
  }

  /// What was to tell a notifier that the worry has come, or what came of it, couldn't be sent: the limit still runs.
  private func unansweredCard(_ t: Words) -> Node {
    guard !unanswered.isEmpty else { return .empty }
    return card(t("day.unanswered"), id: "ubesvarede", "waiting") {
      ul(.class("waiting-list")) {
        for one in unanswered {
          li {
            span(.class("whom")) {
              a(t("day.waiting.from", ["who": one.from.lowercased()]), .href(one.address), .class("name"))
              span(t("day.unanswered.do"), .class("quiet"))
            }
            if let due = one.answerDue { answerPill(due, t) }
          }
        }
      }
    }
  }

  private func answerPill(_ due: Instant, _ t: Words) -> Node {
    due < now ? Pill.late(t.overdue(due, now: now)) : Pill.soon(t.distanceToDue(due, now: now))
  }

  private func waitingLine(_ one: Waiting, _ t: Words) -> Node {
    li {
      span(.class("whom")) {
        a(one.child ?? t("day.waiting.from", ["who": one.from.lowercased()]), .href(one.address), .class("name"))
        span(one.child == nil ? t("day.waiting.unknown-child") : one.from, .class("quiet"))
        one.clock.danger(t)
      }
      if let deadline = one.deadline {
        clock(deadline, t)
        span(t.relative(deadline, now: now), .class("quiet"))
      } else {
        Pill.calm(t("day.waiting.assessed"))
        if let received = one.received {
          span(t("day.waiting.received", ["when": t.relative(received, now: now)]), .class("quiet"))
        }
      }
    }
  }

  private func clock(_ deadline: Instant, _ t: Words) -> Node {
    let minutes = Int((deadline.milliseconds - now.milliseconds) / 60_000)
    if minutes < 0 { return Pill.late(t("day.waiting.over", ["when": t.distance(deadline, now: now)])) }
    let left = minutes < 60 ? t("day.minutes-left", count: minutes) : t("day.hours-left", count: minutes / 60)
    return (minutes < 360 ? Pill.soon : Pill.open)(left)
  }

  func dutiesCard(_ t: Words) -> Node {
    card(t("day.duties"), id: "frister", "due") {
      if buckets.isEmpty { p(t("day.duties.none"), .class("quiet")) }
      for bucket in buckets {
        h3(t("day.duties.\(bucket.key)", count: bucket.count))
        ul(.class("due-list")) { for due in bucket.duties.prefix(10) { dueLine(due, t) } }
        if bucket.count > 10 {
          disclosure(t("day.duties.more", count: bucket.count - 10)) {
            ul(.class("due-list")) { for due in bucket.duties.dropFirst(10).prefix(100) { dueLine(due, t) } }
          }
        }
      }
    }
  }

  private func dueLine(_ due: Due, _ t: Words) -> Node {
    li {
      span(.class("what")) {
        a(due.name, .href(Places.caseFile(due.id)), .class("name"))
        if let step = due.step { a(due.title, .href(step), .class("title")) } else { span(due.title, .class("title")) }
        span([due.paragraph, due.caseworker].compactMap { $0 }.joined(separator: " · "), .class("quiet"))
      }
      span(.class("when")) {
        if let instant = due.due {
          pill(due, instant)(due.isLate ? t.overdue(instant, now: now) : t.distanceToDue(instant, now: now))
          HTML.time(t.due(instant), .datetime(DanishTime.day(at: instant).description), .class("quiet"))
        } else if let age = due.age {
          span(t("duty.age", count: age), .class("quiet"))
        }
      }
    }
  }

  private func pill(_ due: Due, _ instant: Instant) -> Pill {
    due.isLate ? .late : DanishTime.day(at: instant) <= today ? .soon : .open
  }
}
