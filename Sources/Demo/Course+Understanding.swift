import CaseFile

extension Course {
  /// Getting to know the family: visits, the assessment made with them, goals.
  mutating func understand(_ outcome: ScreeningOutcome) {
    let visit = start.adding(days: chance.number(4...9))
    contact(on: visit, form: .visit, with: [.child, .custodyHolder])
    let done: Day
    switch outcome {
    case .assessment: done = assessFully(from: visit)
    default: done = clarify(from: visit)
    }
    guard done <= DanishTime.day(at: scribe.now) else { return }
    setGoals(on: done.adding(days: chance.number(0...6)))
    decide(on: done.adding(days: chance.number(2...8)))
  }

  private mutating func clarify(from visit: Day) -> Day {
    let begun = start.adding(days: chance.number(4...11))
    write(
      begun,
      ClarificationStarted(about: text("clarification.about", on: begun), who: text("clarification.who", on: begun)))
    let done = visit.adding(days: chance.happens(85) ? chance.number(4...13) : chance.number(15...30))
    write(
      done, brief(on: done),
      ClarificationFinished(
        observed: text("brief.observed", on: done), family: text("brief.family", on: done),
        conclusion: text("clarified", on: done)),
      nextStep(.decide, on: done.adding(days: chance.number(5...14))))
    return done
  }

  /// A child assessment takes months, and help is not to wait for it: the caseworker's own talks begin at once.
  private mutating func helpMeanwhile(from day: Day) {
    guard chance.happens(80) else { return }
    let from = day.adding(days: chance.number(6...24))
    let talks = newName()
    write(from, SupportStarted(id: talks, support: .counselling, provider: worker.name))
    write(from.adding(days: chance.number(40...70)), SupportEnded(for: talks, reason: text("support.ended", on: from)))
  }

  private mutating func brief(on day: Day) -> BriefAssessmentMade {
    BriefAssessmentMade(
      observed: sentences("brief.observed", 2, on: day), worries: sentences("brief.worries", 3, on: day),
      works: sentences("brief.works", 3, on: day), needs: sentences("brief.needs", 2, on: day),
      family: sentences("brief.family", 2, on: day),
      child: text("voice.said", on: day), conclusion: text("brief.conclusion", on: day))
  }

  private mutating func assessFully(from visit: Day) -> Day {
    let begun = start.adding(days: chance.number(6...12))
    write(
      begun, AssessmentStarted(why: text("assessment.why", on: begun)),
      AssessmentPlanned(
        what: text("assessment.plan", on: begun), with: text("clarification.who", on: begun),
        by: begun.adding(days: 100)))
    helpMeanwhile(from: begun)
    let done = begun.adding(days: chance.happens(86) ? chance.number(45...110) : chance.number(125...190))
    contact(on: begun.adding(days: chance.number(14...30)), form: .meeting, with: [.custodyHolder, .professional])
    hear(about: .assessment, for: nil, on: begun.adding(days: chance.number(20...40)))
    if done.days(since: start) > 122, chance.happens(50) {
      write(
        start.adding(days: 118),
        AssessmentProvisional(
          assessment: text("brief.conclusion", on: done), missing: text("assessment.missing", on: done)))
    }
    write(
      done,
      AssessmentFinished(
        observed: sentences("brief.observed", 2, on: done), development: sentences("brief.worries", 3, on: done),
        home: text("assessment.home", on: done), school: text("assessment.school", on: done),
        health: text("assessment.health", on: done), leisure: text("assessment.leisure", on: done),
        resources: sentences("brief.works", 3, on: done), family: sentences("brief.family", 2, on: done),
        child: text("voice.said", on: done), conclusion: text("brief.conclusion", on: done)))
    return done
  }

  private mutating func setGoals(on day: Day) {
    for _ in 0..<chance.number(1...2) {
      guard let goal = record("goals", on: day) else { continue }
      let set = GoalSet(
        id: newName(), words: goal["words"], sign: goal["sign"], whose: goal["whose"], steps: goal["steps"])
      goals.append((set.id, goal))
      write(day, set)
      for look in [90, 180, 270] where chance.happens(75) {
        let later = day.adding(days: look + chance.number(-10...15))
        let standing = chance.pick([GoalStanding.onTheWay, .onTheWay, .standingStill, .reached]) ?? .onTheWay
        write(
          later,
          GoalLooked(
            for: set.id, standing: standing, words: nil, observed: Self.seen(goal, standing)))
        if standing == .reached { break }
      }
    }
  }

  static func seen(_ goal: Shelf.Record, _ standing: GoalStanding) -> String? {
    switch standing {
    case .reached: goal["reached"]
    case .standingStill: goal["standingStill"]
    case .onTheWay: goal["onTheWay"]
    case .notBegun, .letGo: nil
    }
  }

  mutating func contact(on day: Day, form: ContactForm, with parties: [ContactParty]) {
    let at = day.office(&chance)
    let told = record("contacts", on: day) { $0["form"] == form.rawValue }
    let with = told?["with"]?.split(separator: ",").compactMap { ContactParty(rawValue: String($0)) }
    let content = ContactMade(
      form: form, with: with ?? parties, observed: told?["observed"], said: told?["said"], note: nil,
      agreed: told?["agreed"])
    let together = form == .visit || form == .meeting
    let concerned = together && content.with?.contains(.custodyHolder) == true ? [caseID] + siblings : [caseID]
    var audience = Audience.family
    if chance.happens(2) {
      audience = .withheld(
        Withholding(
          .thirdPerson, reason: text("withheld", on: day) ?? "Oplysninger om en tredje person",
          until: day.adding(days: 180)))
    }
    scribe.write(at: at, by: actor, concerned.map { .init(.child($0), at: .at(at), audience: audience, content) })
  }

  mutating func hear(about: HearingAbout, for reference: String?, on day: Day) {
    let age = age(on: day) ?? -1
    guard age >= 0 else { return }
    if age < 3 {
      let why = record("notHeard", on: day)
      write(day, ChildNotHeard(for: reference, reason: why?["reason"], instead: why?["instead"]))
    } else {
      write(
        day,
        ChildHeard(
          about: about, for: reference, said: text("voice.said", on: day), observed: text("voice.observed", on: day),
          weighed: text("voice.weighed", on: day), parentsPresent: chance.happens(30),
          where: text("voice.where", on: day)))
    }
  }
}
