import CaseFile

extension Course {
  /// Some families have met around a table while support ran, and know when they meet again.
  mutating func meet(today isToday: Bool) {
    if isToday { plan(MeetingID(rawValue: newName()), on: today, at: "13:00", from: today.adding(days: -8)) }
    guard chance.happens(30), let begun = began, child.born != nil else { return }
    let day = max(begun.adding(days: 21), today.adding(days: -chance.number(14...80)))
    guard day < today.adding(days: -2), day.weekday <= 5 else { return }
    let id = MeetingID(rawValue: newName())
    plan(id, on: day, at: "15:00", from: day.adding(days: -8))
    hold(id, on: day, next: isToday ? nil : today.adding(days: chance.number(5...30)))
  }

  /// The day the newest support began.
  private var began: Day? {
    scribe.acts.last { $0.filings.contains { $0.content is SupportStarted } }.map { DanishTime.day(at: $0.recordedAt) }
  }

  private var guests: [MeetingGuest] {
    var all = [household.mother, household.father].map { MeetingGuest(name: $0.full, role: .parent, person: $0.id) }
    if (age(on: today) ?? 0) >= 8 { all.insert(MeetingGuest(name: child.full, role: .child, person: child.id), at: 0) }
    all.append(MeetingGuest(name: worker.name, role: .caseworker))
    if let school = child.school {
      all.append(MeetingGuest(name: "\(school), den voksne der kender \(child.first)", role: .professional))
    }
    if let language = household.language { all.append(MeetingGuest(name: "Tolk, \(language)", role: .interpreter)) }
    return all
  }

  private mutating func plan(_ id: MeetingID, on day: Day, at time: String, from planned: Day) {
    write(
      planned,
      MeetingPlanned(
        id: id, form: .network, on: day, time: time, place: "Hjemme hos \(household.parent.first)",
        leads: worker.name, invited: guests))
  }

  /// Each line is written when it is said, some minutes apart.
  private mutating func hold(_ id: MeetingID, on day: Day, next: Day?) {
    var at = DanishTime.instant(day, hour: 15, minute: 4)
    func written(_ content: any Content, _ scribe: inout Scribe, by actor: Actor, in stream: StreamID) {
      scribe.write(at: at, by: actor, recorded: at, [.init(stream, at: .at(at), content)])
      at = at.adding(minutes: 6)
    }
    let here = guests
    var lines: [any Content] = [
      MeetingOpened(meeting: id, present: here, childPresent: here.contains { $0.role == .child })
    ]
    if let point = text("meeting.point", on: day) {
      let name = newName()
      lines.append(AgendaPointAdded(id: name, meeting: id, words: point, by: household.parent.first))
      lines.append(AgendaPointDone(for: name, meeting: id))
    }
    for goal in goals.prefix(1) { lines.append(AgendaPointDone(for: goal.id, meeting: id)) }
    if let said = text("meeting.said", on: day) {
      lines.append(WordsSaid(meeting: id, by: household.parent.first, words: said))
    }
    if here.contains(where: { $0.role == .child }), let said = text("meeting.child", on: day) {
      lines.append(WordsSaid(meeting: id, by: child.first, child: said))
    }
    for _ in 0..<chance.number(2...3) {
      guard let agreed = record("meeting.agreed", on: day) else { continue }
      lines.append(
        AgreementMade(id: newName(), meeting: id, what: agreed["what"], who: agreed["who"], when: agreed["when"]))
    }
    if let next {
      let plan = MeetingPlanned(
        id: MeetingID(rawValue: newName()), form: .network, on: next, time: "15:00",
        place: "Hjemme hos \(household.parent.first)", leads: worker.name, invited: here)
      lines.append(NextMeetingSet(meeting: id, on: next, time: "15:00", place: plan.place, next: plan.id))
      lines.append(plan)
    }
    lines.append(MinutesRead(meeting: id, approved: true, by: household.parent.first))
    lines.append(MeetingEnded(meeting: id))
    for line in lines { written(line, &scribe, by: actor, in: stream) }
  }
}
