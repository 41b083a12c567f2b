import CaseFile

extension DemoMaker {
  /// What lies in the inbox right now: some in good time, one whose 24 hours have run out, some assessed and not yet
  /// linked, some about children whose cases are running.
  mutating func waiting(_ known: [Course]) -> [Act] {
    let maker = HouseholdMaker(material: material, today: today)
    return (0..<max(1, size.cases / 5000)).flatMap { _ in waiting(known, maker) }
  }

  private mutating func waiting(_ known: [Course], _ maker: HouseholdMaker) -> [Act] {
    var acts: [Act] = []
    for hours in [1, 4, 9, 16, 22, 27] {
      guard let course = newcomer(maker) else { continue }
      acts += arrival(of: course, hours: hours, assessed: false)
    }
    for hours in [19, 31] {
      guard let course = newcomer(maker) else { continue }
      acts += arrival(of: course, hours: hours, assessed: true)
    }
    for hours in [2, 12, 20] {
      guard let course = chance.pick(known) else { continue }
      acts += arrival(of: course, hours: hours, assessed: false)
    }
    return acts
  }

  /// A family that nobody in the department has met.
  mutating func newcomer(_ maker: HouseholdMaker, on day: Day? = nil) -> Course? {
    let day = day ?? today
    guard let theme = chance.pick(material.themes.filter { !$0.isUnborn }, by: \.share),
      let household = maker.make(ages: Array(ages(theme).prefix(1)), on: day, theme: theme, &chance),
      let team = desk.team(ofDistrict: household.district.id, &chance), let worker = desk.caseworkers(of: team).first,
      let child = household.children.first
    else { return nil }
    return Course(
      material: material, desk: desk, household: household, child: child, caseID: CaseID(rawValue: chance.name()),
      start: day, team: team, worker: worker, siblings: [], scribe: Scribe(now: now, seed: chance.next()),
      chance: Chance(chance.next()))
  }

  private mutating func arrival(of course: Course, hours: Int, assessed: Bool) -> [Act] {
    var course = course
    course.scribe = Scribe(now: now, seed: chance.next())
    let received = now.adding(minutes: -hours * 60 - chance.number(3...40))
    let notification = course.notify(at: received, first: true)
    if assessed { course.judge(notification, at: now.adding(minutes: -chance.number(30...300))) }
    return course.scribe.finished()
  }
}

extension Course {
  /// The 24-hour assessment alone: whom it is about has not been found yet.
  mutating func judge(_ notification: NotificationReceived, at: Instant) {
    let day = DanishTime.day(at: at)
    scribe.write(
      at: at, by: actor, recorded: at.adding(minutes: 2),
      [
        .init(
          .intake(NotificationID(rawValue: notification.id)), at: .at(at),
          NotificationAssessed(
            for: notification.id, acute: false, assessment: text("acute.no", on: day),
            next: text("acute.no-next", on: day), assessor: worker.id))
      ])
  }
}
