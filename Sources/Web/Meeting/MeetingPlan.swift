import CaseFile
import HTML
import Store

/// Planning a meeting, or moving one: what kind, when, where, and who is invited.
enum MeetingPlan {
  static func form(_ people: MeetingPeople, siblings: [StepDesk.Sibling], _ t: Words) -> Form {
    var fields: [Field] = [
      .choice("form", "entry.meeting.planned.form", MeetingForm.self).needed(),
      .moment("on", "meetings.when"),
      .line("place", "entry.meeting.planned.place"),
    ]
    fields += people.fields("invited", "meetings.invite", t)
    if !siblings.isEmpty {
      let others = siblings.map { Field.Option($0.id.rawValue, text: $0.name) }
      fields.append(.several("also", "meetings.also", others).help("meetings.also.help"))
    }
    fields.append(
      .group(
        "meetings.more",
        [
          .line("name", "entry.meeting.planned.name").help("meetings.name.help"),
          .line("leads", "entry.meeting.planned.leads"),
        ]))
    return Form("moede-plan", fields)
  }

  /// A new meeting, today unless another day is chosen.
  static func page(_ room: CaseVisit) async throws -> FormPage {
    let people = try await MeetingPeople(room)
    let siblings = try await StepDesk(.contact, room, reference: nil).siblings
    var page = FormPage(
      form(people, siblings: siblings, room.t), title: room.t("meetings.plan"), address: Places.meetingPlan(room.id),
      back: Places.meetings(room.id))
    page.about = [room.id.rawValue]
    page.above = MeetingList.way(people.childName, room)
    page.prefill.set("on", room.today)
    page.prefill.set("invited", people.values(named: MeetingInvitations.wished(room.file)))
    page.notice = try await MeetingInvitations(room).gate.notice(room)
    page.button = "meetings.plan.save"
    return page
  }

  static func page(again held: MeetingRoom) -> FormPage {
    let (room, plan) = (held.room, held.meeting.plan.content)
    var page = FormPage(
      form(held.people, siblings: [], room.t), title: room.t("meetings.replan"),
      address: Places.meetingReplan(held.place), back: Places.meetings(room.id))
    page.about = [room.id.rawValue, held.id.rawValue]
    page.seen = room.file.version
    page.above = MeetingList.way(held.people.childName, room)
    page.prefill.set("form", plan.form.rawValue)
    page.prefill.set("on", plan.on?.description)
    page.prefill.set("on-time", plan.time)
    page.prefill.set("place", plan.place)
    page.prefill.set("name", plan.name)
    page.prefill.set("leads", plan.leads)
    page.prefill.set("invited", held.people.values(of: plan.invited ?? []))
    return page
  }

  static func take(_ room: CaseVisit) async throws -> Reply {
    let people = try await MeetingPeople(room)
    let invitations = try await MeetingInvitations(room)
    return try await room.take(try await page(room)) { answers in
      var opened = [room.opened]
      for id in answers.chosen("also") {
        opened.append(try await room.open(CaseID(rawValue: id), for: .writeContact))
      }
      let id = MeetingID(rawValue: room.act.rawValue)
      let plan = try plan(id, answers, people, cases: opened.count > 1 ? opened.map(\.file.id) : nil)
      try invitations.check(plan.invited ?? [], room.t)
      // Who is invited stands on this child's map, and to a meeting that is planned by then.
      let said = invitations.said(by: plan)
      var filings = try room.file.filings([plan] + said, at: .at(room.now), now: room.now)
      filings += try opened.dropFirst().map { try $0.file.filing(plan, at: .at(room.now), now: room.now) }
      try await room.write(filings, in: opened)
      return .redirect(plan.on == room.today ? Places.meeting(room.id, id) : Places.meetings(room.id).with("gemt", "1"))
    }
  }

  static func take(again held: MeetingRoom) async throws -> Reply {
    let invitations = try await MeetingInvitations(held.room)
    return try await held.room.take(page(again: held)) { answers in
      let plan = try plan(held.id, answers, held.people, cases: held.meeting.plan.content.cases)
      let before = held.meeting.plan.content.invited ?? []
      try invitations.check((plan.invited ?? []).filter { !before.contains($0) }, held.t)
      try await held.write([plan], here: invitations.said(by: plan))
      return .saved(Places.meetings(held.room.id))
    }
  }

  private static func plan(
    _ id: MeetingID, _ answers: Answers, _ people: MeetingPeople, cases: [CaseID]?
  ) throws -> MeetingPlanned {
    var plan = MeetingPlanned(
      id: id, form: answers.choice("form", MeetingForm.self) ?? .other, name: answers.text("name"),
      place: answers.text("place"), leads: answers.text("leads"), invited: people.guests(answers, "invited"),
      cases: cases)
    plan.set(answers.when("on"))
    return plan
  }
}

extension MeetingPlanned {
  /// The day, and the time of day where it is known.
  mutating func set(_ when: When?) { (on, time) = (when?.date, when?.clockTime) }
}

extension When {
  /// `14:05`, Danish time; nil where only the day is known.
  var clockTime: String? {
    guard case .at(let instant) = self else { return nil }
    return DanishTime.clock(at: instant).time
  }
}

/// A planned meeting that comes to nothing.
enum MeetingOff {
  static func page(_ held: MeetingRoom) -> FormPage {
    let room = held.room
    var page = FormPage(
      Form("moede-aflys", [.line("why", "entry.meeting.called-off.why")]),
      title: room.t("meetings.call-off.title", ["meeting": held.title]), address: Places.meetingCallOff(held.place),
      back: Places.meetings(room.id))
    page.about = [room.id.rawValue, held.id.rawValue]
    page.above = MeetingList.way(held.people.childName, room)
    page.button = "meetings.call-off"
    return page
  }

  static func take(_ held: MeetingRoom) async throws -> Reply {
    try await held.room.take(page(held)) { answers in
      try await held.write([MeetingCalledOff(meeting: held.id, why: answers.text("why"))])
      return .saved(Places.meetings(held.room.id))
    }
  }
}
