import CaseFile
import HTML

extension CasePage {
  /// People first, paperwork after: who and what next on top; beside, the people and what one can do.
  func view(_ t: Words, receipt: Node) -> Node {
    div(.class("case")) {
      receipt
      if case .past(let known) = moment { pastNotice(known, t) }
      head.view(t)
      div(.class("case-now")) {
        nextCard(t)
        talkedCard(t)
      }
      if moment.isNow {
        if canWrite, let meeting { todaysMeeting(meeting, t) }
        tools.view(id, t)
      }
      div(.class("case-columns")) {
        div(.class("case-side")) {
          peopleCard(t)
          if canWrite { doing.view(t, planName: planName) }
          voiceCard(t)
          siblingsCard(t)
        }
        div(.class("case-main")) {
          law.view(t, now: now)
          pictureCard(t)
          goalsCard(t)
          table.view(t)
          supportCard(t)
          decisionsCard(t)
        }
      }
      timeline.view(id, t, day: day, isNow: moment.isNow, canWrite: canWrite)
      if moment.isNow { foot(t) }
    }
  }

  private func pastNotice(_ known: Day, _ t: Words) -> Node {
    div(.class("notice info")) {
      p(t("case.past.notice", ["day": t.date(day), "known": t.date(known)]))
      p { a(t("case.past.back"), .href(Places.caseFile(id))) }
    }
  }

  private func todaysMeeting(_ meeting: FamilyMeeting, _ t: Words) -> Node {
    Notice.info {
      strong(meeting.plan.content.name ?? t(meeting.form))
      " \(meeting.when(t)) "
      a(t(meeting.openings.isEmpty ? "meetings.go" : "meetings.go-on"), .href(Places.meeting(id, meeting.id)))
    }
  }

  private func nextCard(_ t: Words) -> Node {
    card(t("case.next"), id: "naeste", "next") {
      if let next {
        if let what = next.what { p(what, .class("next-what")) }
        if let on = next.on {
          p(.class(next.isPast ? "next-when past" : "next-when")) {
            HTML.time(t.date(on), .datetime(on.description))
            span(t(next.isPast ? "case.next.was" : "case.next.in", ["when": t.relative(on, today: day)]), .class("rel"))
          }
        }
        if let consequence = next.consequence {
          p(.class("next-then")) {
            strong(t("case.next.then"))
            " \(consequence)"
          }
        }
      } else {
        p(t("case.next.none"), .class("quiet"))
      }
      if canWrite, closed == nil {
        p { a(t(next == nil ? "case.next.set" : "case.next.change"), .href(Places.step(id, .nextStep))) }
      }
    }
  }

  private func talkedCard(_ t: Words) -> Node {
    card(t("case.talked"), id: "talt", "talked") {
      ul(.class("since")) {
        if !head.isUnborn {
          since(t("case.talked.child", ["name": head.firstName]), head.sinceChild, head.lastWithChild, t)
        }
        since(t("case.talked.family"), head.sinceFamily, head.lastWithFamily, t)
      }
      if canWrite, closed == nil {
        p { a(t("case.contact"), .href(Places.step(id, .contact)), .class("button")) }
      }
    }
  }

  private func since(_ label: String, _ days: Int?, _ last: Day?, _ t: Words) -> Node {
    li {
      span(label, .class("label"))
      if let days, let last {
        strong(t.relative(last, today: last.adding(days: days)))
        HTML.time(t.shortDate(last), .datetime(last.description), .class("quiet"))
      } else {
        strong(t("case.talked.never"))
      }
    }
  }

  private func peopleCard(_ t: Words) -> Node {
    card(t("case.people"), id: "mennesker") {
      if people.isEmpty { p(t("case.people.none"), .class("quiet")) }
      ul(.class("person-list")) { for person in people { person.view(t) } }
      h3(team.map { t("case.caseworker-in", ["team": $0]) } ?? t("case.caseworker"))
      if staff.isEmpty { p(t("case.caseworker.none"), .class("quiet")) }
      ul(.class("person-list")) { for person in staff { person.view(t) } }
    }
  }

  private func voiceCard(_ t: Words) -> Node {
    guard let voice, let said = voice.content.said else { return .empty }
    return card(t("case.voice", ["name": head.firstName]), id: "barnets-ord", "voice") {
      blockquote { paragraphs(said) }
      p(t.shortDate(voice.day), .class("quiet"))
    }
  }

  private func siblingsCard(_ t: Words) -> Node {
    guard !siblings.isEmpty else { return .empty }
    return card(t("case.siblings"), id: "soeskende") {
      ul {
        for sibling in siblings {
          li {
            a(sibling.name, .href(Places.caseFile(sibling.id)))
            if !sibling.isOpen { span(" \(t("case.siblings.closed"))", .class("quiet")) }
          }
        }
      }
    }
  }

  private func foot(_ t: Words) -> Node {
    div(.class("case-foot")) {
      a(t("case.print"), .href(Places.casePrint(id)))
      a(t("case.past"), .href(Places.caseAsOf(id)))
      if canSeeLog { a(t("case.log"), .href(Places.caseLog(id))) }
    }
  }
}

/// A text in its paragraphs.
func paragraphs(_ text: String) -> Node {
  .group(text.split(separator: "\n", omittingEmptySubsequences: true).map { p(String($0)) })
}
