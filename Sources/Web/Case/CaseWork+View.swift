import CaseFile
import HTML

// The picture, the goals, the help and the decisions.
extension CasePage {
  func pictureCard(_ t: Words) -> Node {
    guard let picture else { return .empty }
    return card(t("case.picture"), id: "billede", "picture") {
      div(.class("three")) {
        column("worries", picture.worries, t)
        column("works", picture.works, t)
        column("needs", picture.needs, t)
      }
      if let conclusion = picture.conclusion {
        disclosure(t("case.picture.conclusion")) { paragraphs(conclusion) }
      }
      p(t("case.picture.from", ["date": t.shortDate(picture.day)]), .class("quiet"))
    }
  }

  private func column(_ name: String, _ text: String?, _ t: Words) -> Node {
    div(.class("column \(name)")) {
      h3(t("case.picture.\(name)"))
      if let text { paragraphs(text) } else { p(t("case.picture.nothing"), .class("quiet")) }
    }
  }

  func goalsCard(_ t: Words) -> Node {
    guard !goals.isEmpty || !endedGoals.isEmpty else { return .empty }
    return card(t("case.goals"), id: "maal") {
      ul(.class("goals")) { for goal in goals { goalLine(goal, t) } }
      if !endedGoals.isEmpty {
        disclosure(t("case.goals.ended", count: endedGoals.count)) {
          ul(.class("goals")) { for goal in endedGoals { goalLine(goal, t) } }
        }
      }
    }
  }

  private func goalLine(_ goal: Goal, _ t: Words) -> Node {
    li {
      p(.class("goal-words")) {
        q(goal.words ?? t("case.goals.unworded"))
        pill(goal.standing)(t(goal.standing))
      }
      if let sign = goal.sign { p(t("case.goals.sign", ["sign": sign]), .class("goal-sign")) }
      p(.class("quiet")) {
        if let look = goal.looks.last {
          t("case.goals.looked", ["when": t.relative(look.day, today: day)])
        } else {
          t("case.goals.set", ["date": t.shortDate(goal.set.day)])
        }
        if canWrite, closed == nil {
          " "
          a(
            t("case.goals.look"), .href(lookAt(goal)),
            .aria("label", t("case.goals.look-at", ["goal": goal.words ?? ""])))
        }
      }
    }
  }

  private func lookAt(_ goal: Goal) -> Address {
    Places.step(id, .goalLook, for: goal.id)
  }

  private func pill(_ standing: GoalStanding) -> Pill {
    switch standing {
    case .onTheWay, .reached: .good
    case .standingStill: .soon
    case .notBegun: .open
    case .letGo: .quiet
    }
  }

  func supportCard(_ t: Words) -> Node {
    guard !supports.isEmpty || !endedSupports.isEmpty else { return .empty }
    return card(t("case.support"), id: "indsats") {
      if supports.isEmpty { p(t("case.support.none"), .class("quiet")) }
      ul(.class("supports")) { for support in supports { supportLine(support, t) } }
      if !endedSupports.isEmpty {
        disclosure(t("case.support.ended", count: endedSupports.count)) {
          ul(.class("supports")) { for support in endedSupports { supportLine(support, t) } }
        }
      }
    }
  }

  private func supportLine(_ support: Support, _ t: Words) -> Node {
    let content = support.started.content
    return li {
      p(.class("support-kind")) {
        strong(t(support.kind))
        if let provider = content.provider { span(" · \(provider)") }
      }
      if let purpose = content.purpose { p(purpose) }
      p(.class("quiet")) { supportFacts(support, t).joined(separator: " · ") }
    }
  }

  private func supportFacts(_ support: Support, _ t: Words) -> [String] {
    let content = support.started.content
    var facts = [t("case.support.since", ["date": t.shortDate(support.started.day)])]
    if let ended = support.ended {
      facts.append(t("case.support.ended-on", ["date": t.shortDate(ended.day)]))
    } else if let until = content.until {
      let key = until < day ? "case.support.until-past" : "case.support.until"
      facts.append(t(key, ["date": t.shortDate(until)]))
    }
    if !support.adjustments.isEmpty { facts.append(t("case.support.adjusted", count: support.adjustments.count)) }
    if let step = content.ladderStep { facts.append(t("case.support.ladder", ["step": String(step)])) }
    if let price = content.pricePerMonth { facts.append(t("case.support.price", ["price": t.money(price * 100)])) }
    return facts
  }

  func decisionsCard(_ t: Words) -> Node {
    guard !decisions.isEmpty || !offers.isEmpty else { return .empty }
    return card(t("case.decisions"), id: "afgoerelser") {
      ul(.class("decisions")) { for decision in decisions.prefix(2) { decisionLine(decision, t) } }
      if decisions.count > 2 {
        disclosure(t("case.decisions.more", count: decisions.count - 2)) {
          ul(.class("decisions")) { for decision in decisions.dropFirst(2) { decisionLine(decision, t) } }
        }
      }
      for offer in offers {
        p(
          t("case.decisions.declined", ["what": t(offer.content.support), "date": t.shortDate(offer.day)]),
          .class("quiet"))
      }
    }
  }

  private func decisionLine(_ decision: Record<DecisionMade>, _ t: Words) -> Node {
    let content = decision.content
    return li {
      p {
        strong([t(content.about), content.support.map { t($0) }].compactMap { $0 }.joined(separator: ": "))
        if let outcome = content.outcome { Pill.quiet(t(outcome)) }
      }
      if let purpose = content.purpose { p(purpose) }
      p(
        [t.shortDate(decision.day), content.provision, content.duration].compactMap { $0 }.joined(separator: " · "),
        .class("quiet"))
    }
  }
}
