import CaseFile

extension DemoMaker {
  /// Notifications that no case came of, so many that there are as many in all as the department is to have.
  mutating func strangers() -> [Act] {
    guard size.notifications != nil || size.persons != nil else { return [] }
    let maker = HouseholdMaker(material: material, today: today)
    var acts: [Act] = []
    while notifications < (size.notifications ?? 0) * made / size.cases {
      let day = today.adding(days: -chance.number(2...(365 * size.years)))
      guard var course = newcomer(maker, on: day) else { break }
      if persons < (size.persons ?? 0) * made / size.cases {
        acts += register(course.household, on: day, by: course.worker)
      }
      course.passBy()
      acts += course.scribe.finished()
      notifications += 1
    }
    return acts
  }
}

extension Course {
  /// A worry that is looked at and belongs elsewhere, or in which nothing is found.
  mutating func passBy() {
    let received = arrival(on: start)
    let notification = notify(at: received, first: true)
    let at = received.adding(minutes: chance.number(20...1300))
    judge(notification, at: at)
    let day = DanishTime.day(at: at)
    let intake = StreamID.intake(NotificationID(rawValue: notification.id))
    let when = day.adding(days: chance.number(0...2)).office(&chance)
    scribe.write(
      at: max(when, at), by: actor,
      [
        .init(intake, at: .at(max(when, at)), NotificationConfirmed(for: notification.id, how: "Digital Post")),
        .init(
          intake, at: .at(max(when, at)),
          NotificationPassedOn(
            for: notification.id, to: "Åben anonym rådgivning", why: text("screening.none", on: day))),
      ])
  }
}

extension Act.Filing {
  /// A notification as it comes in, before any case.
  var isNewNotification: Bool {
    if case .intake = stream { content is NotificationReceived } else { false }
  }
}
