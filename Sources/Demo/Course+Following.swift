import CaseFile

extension Course {
  var today: Day { DanishTime.day(at: scribe.now) }

  /// Contacts, follow-ups and reviews while the support runs, and its end.
  mutating func accompany(_ support: String, kind: SupportKind, from day: Day) {
    let ends = chance.happens(ending(kind, from: day)) ? day.adding(days: chance.number(110...560)) : nil
    let last = min(ends ?? today, today)
    contacts(from: day, to: last, every: chance.pick([14, 18, 24, 30, 40]) ?? 24)
    followUps(support, kind: kind, from: day, to: last)
    reviews(from: day, to: last)
    if kind == .placement { supervise(support, from: day, to: last) }
    if chance.happens(9) { handOver(on: day.adding(days: chance.number(60...300))) }
    guard let ends, ends <= today else {
      if chance.happens(85) {
        write(
          today.adding(days: -chance.number(1...9)), nextStep(.help, on: today.adding(days: chance.number(-2...21))))
      }
      return
    }
    write(ends, SupportEnded(for: support, reason: text("support.ended", on: ends)))
    end(on: ends.adding(days: chance.number(3...30)), reason: chance.happens(75) ? .goalsReached : .supportNotNeeded)
  }

  /// How many of a hundred have ended: of what began more than five years ago, nearly all.
  private func ending(_ kind: SupportKind, from day: Day) -> Int {
    let isOld = today.days(since: day) > 5 * 365
    return kind == .placement ? (isOld ? 70 : 25) : (isOld ? 97 : 62)
  }

  mutating func end(on day: Day, reason: ClosingReason) {
    write(
      day,
      CaseClosed(
        reason: reason, assessment: text("closing.\(reason.rawValue)", on: day), family: text("closing.family", on: day)
      ))
  }

  private mutating func contacts(from day: Day, to last: Day, every days: Int) {
    var on = day.adding(days: chance.number(3...days))
    while on < last {
      let form = chance.pick([ContactForm.visit, .call, .call, .meeting, .message]) ?? .call
      let with: [ContactParty] =
        switch form {
        case .visit: chance.happens(80) ? [.child, .custodyHolder] : [.custodyHolder]
        case .meeting: [.custodyHolder, .network, .professional]
        default: chance.happens(20) && (age(on: on) ?? 0) >= 11 ? [.child] : [.custodyHolder]
        }
      contact(on: on, form: form, with: with)
      on = on.adding(days: chance.number(max(5, days - 8)...(days + 18)))
    }
  }

  private mutating func followUps(_ support: String, kind: SupportKind, from day: Day, to last: Day) {
    var on = day.adding(days: chance.happens(84) ? chance.number(60...88) : chance.number(95...140))
    while on <= last {
      let next = on.adding(days: chance.pick([60, 84, 90, 90, 120]) ?? 90)
      if chance.happens(55) { hear(about: .followUp, for: support, on: on.adding(days: -3)) }
      let told = record("followUps", on: on)
      write(
        on,
        FollowUpHeld(
          for: support, goals: standing(told?["result"]), family: told?["family"],
          child: text("voice.said", on: on), assessment: told?["assessment"], next: next,
          reason: text("followUp.reason", on: on)),
        nextStep(.help, on: on.adding(days: chance.number(10...25))))
      if chance.happens(25) {
        adjust(support, kind: kind, on: on.adding(days: 4))
      }
      on = next.adding(days: chance.happens(80) ? chance.number(-8...3) : chance.number(10...50))
    }
  }

  /// What takes a decision to begin takes one to change.
  private mutating func adjust(_ support: String, kind: SupportKind, on day: Day) {
    let change = text("support.adjusted", on: day)
    guard kind.needsDecision else {
      write(day, SupportAdjusted(for: support, change: change))
      return
    }
    let decision = newName()
    hear(about: .decision, for: decision, on: day.adding(days: -1))
    write(
      day,
      DecisionMade(
        id: decision, about: .support, outcome: .granted, support: kind,
        provision: Self.provision(kind, newLaw: isNewLaw(on: day)), purpose: purpose,
        duration: "som hidtil aftalt", reasons: change, appealGuidance: true, affectsChild: true,
        told: (age(on: day) ?? 0) >= 10 ? [.custodyHolder, .child] : [.custodyHolder],
        consent: "\(household.parent.first) mundtligt"),
      SupportAdjusted(for: support, change: change, decision: decision),
      PlanDecided(for: decision, needed: false, reason: text("plan.not-needed", on: day)))
  }

  /// How it goes with the goals, as the follow-up found it.
  private func standing(_ result: String?) -> String {
    let standing: GoalStanding = result == "good" ? .onTheWay : .standingStill
    return goals.compactMap { goal in
      guard let words = goal.record["words"], let seen = Self.seen(goal.record, standing) else { return nil }
      return "\(words): \(seen)."
    }.joined(separator: "\n")
  }

  private mutating func reviews(from day: Day, to last: Day) {
    guard let coordinator = desk.coordinator(of: team) else { return }
    var on = day.adding(days: chance.number(30...52))
    while on <= last {
      write(on, by: .staff(coordinator.id), ReviewHeld(assessment: text("review", on: on)))
      on = on.adding(days: chance.happens(92) ? chance.number(44...54) : chance.number(70...110))
    }
  }

  private mutating func supervise(_ support: String, from day: Day, to last: Day) {
    var on = day.adding(days: chance.number(90...150))
    while on <= last {
      write(
        on,
        SupervisionVisit(
          for: support, childTalkedWith: chance.happens(88), staffPresent: chance.happens(15),
          observed: record("contacts", on: on) { $0["form"] == "visit" }?["observed"], said: text("voice.said", on: on))
      )
      on = on.adding(days: chance.number(140...210))
    }
  }

  private mutating func handOver(on day: Day) {
    guard let other = chance.pick(desk.caseworkers(of: team).filter { $0.id != worker.id }) else { return }
    write(day, CaseHandedOver(from: other.id, to: worker.id, team: team, note: text("handOver", on: day)))
  }
}
