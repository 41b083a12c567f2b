import CaseFile

extension Course {
  /// The first notification, its assessment, the case opened, the screening. Nil where it hasn't come that far.
  mutating func receive() -> ScreeningOutcome? {
    let received = arrival(on: start)
    let reference = notify(at: received, first: true)
    let opened = assess(reference, received: received, first: true)
    guard let opened else { return nil }
    let outcome = screen(on: DanishTime.day(at: opened).adding(days: chance.number(2...9)))
    if outcome != ScreeningOutcome.none { further() }
    return outcome
  }

  /// A notification comes at any hour, most of them in the day.
  mutating func arrival(on day: Day) -> Instant {
    chance.happens(82)
      ? day.office(&chance) : DanishTime.instant(day, hour: chance.number(16...23), minute: chance.number(0...59))
  }

  mutating func notify(at received: Instant, first: Bool) -> NotificationReceived {
    let day = DanishTime.day(at: received)
    let age = age(on: day)
    let telling = household.theme.notifiers(age: age)
    let fitting = material.notifiers.filter { Ages($0.ages)?.fit(age) ?? false }
    let told = fitting.filter { line in telling.contains { $0.rawValue == line.kind } }
    let who = chance.pick(told.isEmpty ? fitting : told, by: \.share)
    let kind = who.flatMap { NotifierKind(rawValue: $0.kind) } ?? .other
    let wording = Wording(household: household, child: child, age: age, caseworker: worker.name, on: day)
    let words = notification(from: kind, on: day)
    let name = sender(of: words ?? "", among: who).map(wording.fill)
    let isOral = chance.happens(22)
    let content = NotificationReceived(
      id: newName(), from: kind, professional: who?.professional ?? false, oral: isOral,
      ongoingSupport: first ? false : nil, about: child.full,
      words: words,
      notifier: kind == .anonymous ? nil : name,
      reach: kind == .anonymous ? nil : "00 20 \(chance.number(10...99)) \(chance.number(10...99))",
      channel: isOral ? .telephone : channel(of: kind))
    scribe.write(
      at: received, by: .system, recorded: received.adding(minutes: 2),
      [.init(.intake(NotificationID(rawValue: content.id)), at: .at(received), content)])
    return content
  }

  /// How those who write usually do.
  private func channel(of kind: NotifierKind) -> Channel {
    switch kind {
    case .school, .daycare: .system
    case .police, .court, .municipality, .health: .mail
    case .family, .child, .anonymous, .other: .web
    }
  }

  /// What the notifier writes: of the theme, or, when the case has had that already, of a child one knows.
  private mutating func notification(from kind: NotifierKind, on day: Day) -> String? {
    let name = "notifications.\(kind.rawValue)"
    let own = household.theme.shelf.texts(name, age: age(on: day))
    let known = material.common.texts(name, age: age(on: day))
    return own.allSatisfy(used.contains) && !known.isEmpty
      ? chance.pick(known).map { wording(on: day).fill($0) } : text(name, on: day)
  }

  /// A name that fits what is written: who writes from the dental clinic works there.
  private mutating func sender(of words: String, among line: Material.NotifierShare?) -> String? {
    guard let line else { return nil }
    let told = words.lowercased()
    let named = line.names.filter { name in
      let first = name.split(whereSeparator: { !$0.isLetter }).first.map { $0.lowercased().prefix(6) } ?? ""
      return first.count > 3 && told.contains(first)
    }
    if !named.isEmpty { return chance.pick(named) }
    return ["school", "daycare", "family", "police"].contains(line.kind) ? chance.pick(line.names) : line.names.first
  }

  /// Assesses, links, confirms. Returns when the case knew of it.
  mutating func assess(_ notification: NotificationReceived, received: Instant, first: Bool) -> Instant? {
    let intake = StreamID.intake(NotificationID(rawValue: notification.id))
    let hours = chance.happens(94) ? chance.number(1...20) : chance.number(26...70)
    let at = received.adding(minutes: hours * 60 + chance.number(0...55))
    let day = DanishTime.day(at: at)
    let acute = chance.happens(household.theme.isViolence ? 60 : 5)
    let second = first ? nil : desk.caseworkers(of: team).first { $0.id != worker.id }?.id
    let assessment = NotificationAssessed(
      for: notification.id, acute: acute, assessment: text(acute ? "acute.yes" : "acute.no", on: day),
      next: text(acute ? "acute.yes-next" : "acute.no-next", on: day), assessor: worker.id, secondAssessor: second)
    var filings: [Act.Filing] = [.init(intake, at: .at(at), assessment)]
    if first { filings += opening(notification, at: at) }
    filings += [
      .init(intake, at: .at(at), NotificationLinked(for: notification.id, casefile: caseID, child: child.id)),
      .init(stream, at: .at(received), notification),
      .init(stream, at: .at(at), assessment),
    ]
    guard scribe.write(at: at, by: actor, recorded: at.adding(minutes: 3), filings) else { return nil }
    if notification.from != .anonymous, chance.happens(95) {
      let when = day.adding(days: chance.number(1...4)).office(&chance)
      let confirmed = NotificationConfirmed(for: notification.id, how: chance.happens(80) ? "Digital Post" : "Telefon")
      scribe.write(
        at: when, by: actor, [.init(stream, at: .at(when), confirmed), .init(intake, at: .at(when), confirmed)])
    }
    if notification.professional == true, chance.happens(78) {
      let when = day.adding(days: chance.number(10...40)).office(&chance)
      let told = NotificationOutcomeTold(for: notification.id, told: text("told", on: day))
      scribe.write(at: when, by: actor, [.init(stream, at: .at(when), told), .init(intake, at: .at(when), told)])
    }
    return at
  }

  private mutating func opening(_ notification: NotificationReceived, at: Instant) -> [Act.Filing] {
    let apart = household.apart
    let withMother = household.motherWorries || !apart
    var contents: [any Content] = [
      CaseOpened(
        child: child.id, born: child.born, due: child.due, mother: child.born == nil ? household.mother.id : nil),
      CaseAssigned(caseworker: worker.id, team: team),
      MemberJoined(
        person: household.mother.id, role: .mother, custody: child.born == nil ? nil : true, household: withMother),
      MemberJoined(
        person: household.father.id, role: .father, custody: child.born == nil ? nil : !apart || chance.happens(70),
        household: !withMother || !apart),
    ]
    for sibling in household.children where sibling.id != child.id {
      contents.append(MemberJoined(person: sibling.id, role: .sibling, household: true))
    }
    return contents.map { .init(stream, at: .at(at), $0) }
  }

  /// Later notifications on the same child, as often as the national figures have it.
  private mutating func further() {
    let counts = material.notificationsPerChild.sorted { $0.key < $1.key }
    let many = chance.pick(counts, by: \.value)?.key ?? 1
    for _ in 1..<max(2, many + 1) where many > 1 {
      let received = arrival(on: start.adding(days: chance.number(12...340)))
      let again = notify(at: received, first: false)
      guard assess(again, received: received, first: false) != nil, chance.happens(93) else { continue }
      rescreen(on: DanishTime.day(at: received).adding(days: chance.number(2...9)))
    }
  }

  /// A worry in a case where help is given already: most often the help takes it in.
  private mutating func rescreen(on day: Day) {
    write(
      day,
      ScreeningDone(
        outcome: .none, works: text("brief.works", on: day), worries: text("brief.worries", on: day),
        reasons: text("screening.known-case", on: day) ?? "Bekymringen indgår i den hjælp, familien allerede får."))
  }

  private mutating func screen(on day: Day) -> ScreeningOutcome? {
    let isViolent = chance.happens(household.theme.isViolence ? 95 : 2)
    // Clarification is barnets lov's; before it, everything beyond a look was a child assessment.
    let clarifies = isNewLaw(on: day) && !isViolent && chance.happens(76)
    let outcome: ScreeningOutcome = chance.happens(20) ? .none : clarifies ? .clarification : .assessment
    let screening = ScreeningDone(
      outcome: outcome, works: text("brief.works", on: day), worries: text("brief.worries", on: day),
      reasons: text(outcome == .none ? "screening.none" : "screening.reasons", on: day))
    let known = outcome == .none ? nil : NeedKnown(why: text("screening.known", on: day))
    write(day, known, screening)
    guard day.office(&chance) <= scribe.now else { return nil }
    if outcome == .none {
      write(
        day.adding(days: chance.number(2...9)),
        CaseClosed(reason: .supportNotNeeded, assessment: text("closing.support-not-needed", on: day)))
    } else {
      write(day, nextStep(.begin, on: day.adding(days: chance.number(4...12))))
      if isViolent {
        write(day, ViolenceKnown(what: text("violence", on: day), source: nil))
      }
    }
    return outcome
  }

  /// What happens next: while the family is got to know, when something is decided, or while help is given.
  enum Phase: String { case begin, decide, help }

  mutating func nextStep(_ phase: Phase, on day: Day) -> NextStepSet {
    let step = record("nextSteps", on: day) { $0["when"] == phase.rawValue }
    return NextStepSet(what: step?["what"], on: day, consequence: step?["consequence"])
  }
}
