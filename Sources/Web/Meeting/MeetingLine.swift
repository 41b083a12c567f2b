import CaseFile
import HTML

/// What can be written in a meeting, one small form for each: it is sent to an address of its own and written at once.
enum MeetingLine: String, CaseIterable, Sendable {
  case present = "til-stede"
  case point = "punkt"
  case talkedOf = "talt-om"
  case words = "ord"
  case agreement = "aftale"
  case next = "naeste"
  case read = "laest"
  case end = "slut"

  /// The part of the meeting that it belongs to, and where one is after it.
  var part: MeetingPart {
    switch self {
    case .present: .begin
    case .point, .talkedOf: .agenda
    case .words: .table
    case .agreement: .agreements
    case .next: .next
    case .read, .end: .minutes
    }
  }

  /// `meetings.line.punkt`: the button, and the title where the form stands alone.
  var key: String { "meetings.line.\(rawValue)" }
}

extension MeetingLine {
  /// No two forms of a meeting have a field of the same name: they stand on one page.
  func form(_ held: MeetingRoom) -> Form {
    let t = held.t
    let here = held.here
    let fields: [Field] =
      switch self {
      case .present: held.people.fields("present", "entry.meeting.opened.present", t)
      case .point:
        [
          .line("point", "entry.meeting.point-added.words").needed(),
          .line("point-by", "entry.meeting.point-added.by").suggesting(here),
        ]
      case .talkedOf:
        [
          .select(
            "for", "meetings.line.talt-om", held.topics.map { Field.Option($0.id, text: $0.words) }
          ).needed()
        ]
      case .words:
        [
          .text("words", "meetings.words.what", rows: 3).sender(.quotation).needed(),
          held.person("said-by", "meetings.words.who"),
        ]
      case .agreement: MeetingAgreement.fields(held)
      case .next:
        [
          .moment("next-on", "meetings.when").needed(),
          .line("next-place", "entry.meeting.next-set.place"),
        ]
      case .read:
        [
          .yesNo("approved", "entry.meeting.minutes-read.approved"),
          .text("correction", "entry.meeting.minutes-read.correction", rows: 2).sender(.quotation),
          held.person("read-by", "entry.meeting.minutes-read.by"),
        ]
      case .end: []
      }
    return Form("moede-\(rawValue)", fields)
  }

  /// The form by itself: where something is wrong in it, and where there is no script.
  func page(_ held: MeetingRoom) -> FormPage {
    var page = FormPage(
      form(held), title: held.t(key), address: Places.meetingLine(Two(held.place, Slug(rawValue: rawValue))),
      back: held.address(part))
    page.about = [held.room.id.rawValue, held.id.rawValue]
    page.button = key
    page.above = held.way
    switch self {
    case .present:
      let guests = held.meeting.openings.isEmpty ? held.meeting.plan.content.invited ?? [] : held.meeting.present
      page.prefill.set("present", held.people.values(of: guests))
      if !held.meeting.openings.isEmpty { page.button = "form.save" }
    case .next: page.prefill.set("next-place", held.meeting.plan.content.place)
    default: break
    }
    return page
  }

  func take(_ held: MeetingRoom) async throws -> Reply {
    let room = held.room
    guard !held.isTaken else { return .redirect(done(held)) }
    return try await room.take(page(held)) { answers in
      try await held.write(try contents(answers, held))
      return .redirect(done(held))
    }
  }

  private func done(_ held: MeetingRoom) -> Address {
    self == .end ? Places.minutes(held.place) : held.address(part)
  }

  private func contents(_ answers: Answers, _ held: MeetingRoom) throws -> [any Content] {
    let (id, new) = (held.id, held.room.act.rawValue)
    switch self {
    case .present:
      let guests = held.people.guests(answers, "present")
      return [
        MeetingOpened(meeting: id, present: guests, childPresent: guests?.contains { $0.role == .child } ?? false)
      ]
    case .point:
      return [AgendaPointAdded(id: new, meeting: id, words: answers.text("point"), by: answers.text("point-by"))]
    case .talkedOf: return [AgendaPointDone(for: answers.choice("for"), meeting: id)]
    case .words:
      let (words, by) = (answers.text("words"), answers.person("said-by"))
      let isChild = held.meeting.present.contains { $0.name == by && $0.role == .child }
      return [WordsSaid(meeting: id, by: by, words: isChild ? nil : words, child: isChild ? words : nil)]
    case .agreement: return [MeetingAgreement.made(new, answers, held)]
    case .next:
      let when = answers.when("next-on")
      if let day = when?.date, day < held.room.today {
        throw FieldError("next-on", held.t("meetings.next.past"))
      }
      // Another day for the next meeting is the same meeting, as long as it hasn't begun.
      let before = held.meeting.next?.content.next
        .flatMap { held.room.file.meetings.named($0) }.flatMap { $0.standing == .planned ? $0.id : nil }
      var plan = MeetingPlanned(
        id: before ?? MeetingID(rawValue: new), form: held.meeting.form, name: held.meeting.plan.content.name,
        place: answers.text("next-place"), leads: held.meeting.plan.content.leads, invited: held.meeting.present,
        cases: held.meeting.plan.content.cases)
      plan.set(when)
      return [
        NextMeetingSet(meeting: id, on: plan.on, time: plan.time, place: plan.place, next: plan.id), plan,
      ]
    case .read:
      let read = MinutesRead(
        meeting: id, approved: answers.flag("approved"), correction: answers.text("correction"),
        by: answers.person("read-by"))
      guard read.approved != nil || read.correction != nil else {
        throw FieldError("approved", held.t("meetings.read.empty"))
      }
      return [read]
    case .end: return [MeetingEnded(meeting: id)]
    }
  }
}
