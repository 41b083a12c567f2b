import CaseFile
import HTML

extension MyDay {
  func view(_ visit: Visit) -> Node {
    let t = visit.t
    return div(.class("day")) {
      p(greeting(t), .class("lead"))
      DayWatch(visit).view(visit)
      waitingCard(t)
      div(.class("day-columns")) {
        div(.class("day-main")) {
          meetings.card(t)
          familiesCard(t)
          dutiesCard(t)
        }
        div(.class("day-side")) {
          contactCard(visit)
          stepsCard(t)
          birthdaysCard(t)
        }
      }
    }
  }

  private func greeting(_ t: Words) -> String {
    let hour = DanishTime.clock(at: now).hour
    let part = hour < 10 ? "morning" : hour < 18 ? "day" : "evening"
    let hello = t("day.greeting.\(part)", ["name": name, "date": t.date(today)])
    switch scope {
    case .mine: return hello
    case .team(let team): return "\(hello) \(t("day.scope.team", ["team": team]))"
    case .department: return "\(hello) \(t("day.scope.department"))"
    }
  }

  private func familiesCard(_ t: Words) -> Node {
    card(t(scope == .mine ? "day.families" : "day.families.team"), id: "familier", "families") {
      if families.isEmpty { p(t("day.families.none"), .class("quiet")) }
      ul(.class("family-list")) { for family in families.prefix(6) { familyLine(family, t) } }
      if familyCount > 6 {
        disclosure(t("day.families.more", count: familyCount - 6)) {
          ul(.class("family-list")) { for family in families.dropFirst(6).prefix(60) { familyLine(family, t) } }
        }
      }
    }
  }

  private func familyLine(_ family: Family, _ t: Words) -> Node {
    li {
      span(.class("whom")) {
        a(family.name, .href(Places.caseFile(family.id)), .class("name"))
        if let caseworker = family.caseworker { span(caseworker, .class("quiet")) }
      }
      span(.class("silence")) {
        strong(silence(family, t))
        span(child(family, t), .class("quiet"))
      }
      a(
        t("day.write"), .href(Places.step(family.id, .contact)), .class("button plain small"),
        .aria("label", t("day.write-about", ["name": family.name])))
    }
  }

  private func silence(_ family: Family, _ t: Words) -> String {
    guard let days = family.sinceFamily else { return t("day.never") }
    return t("day.talked", ["when": t.relative(today.adding(days: -days), today: today)])
  }

  private func child(_ family: Family, _ t: Words) -> String {
    guard let days = family.sinceChild else {
      if family.isUnborn { return "" }
      if family.sinceFamily == nil, let opened = family.openedOn {
        return t("day.opened", ["when": t.relative(opened, today: today)])
      }
      return t("day.child-never")
    }
    return days == family.sinceFamily
      ? t("day.child-same") : t("day.child", ["when": t.relative(today.adding(days: -days), today: today)])
  }

  private func stepsCard(_ t: Words) -> Node {
    card(t("day.steps"), id: "skridt") {
      if steps.isEmpty { p(t("day.steps.none"), .class("quiet")) }
      ul(.class("dates")) { for step in steps.prefix(12) { dateLine(step, t) } }
    }
  }

  private func birthdaysCard(_ t: Words) -> Node {
    guard !birthdays.isEmpty else { return .empty }
    return card(t("day.birthdays"), id: "foedselsdage") {
      ul(.class("dates")) { for birthday in birthdays.prefix(8) { dateLine(birthday, t) } }
    }
  }

  private func dateLine(_ date: Date, _ t: Words) -> Node {
    li {
      a(date.name, .href(Places.caseFile(date.id)), .class("name"))
      HTML.time(t.relative(date.day, today: today), .datetime(date.day.description))
      if let age = date.birthday {
        span(t("day.birthday", ["age": String(age), "what": t("birthday.\(age)")]), .class("quiet"))
      } else {
        span(t.dayAndMonth(date.day), .class("quiet"))
      }
    }
  }
}
