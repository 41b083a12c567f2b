import CaseFile
import HTML

/// Who does what, and when: as it is agreed, as it is said better, and where it doesn't hold after all.
enum MeetingAgreement {
  static func fields(_ held: MeetingRoom) -> [Field] {
    [.text("what", "entry.meeting.agreed.what", rows: 2).sender(.agreement).needed()]
      + (held.here.isEmpty ? [] : [.several("who", "entry.meeting.agreed.who", held.here)])
      + [
        .line("who-else", held.here.isEmpty ? "entry.meeting.agreed.who" : "meetings.agreed.who-else"),
        .line("when", "entry.meeting.agreed.when").help("meetings.agreed.when-help"),
      ]
  }

  static func made(_ id: String, _ answers: Answers, _ held: MeetingRoom) -> AgreementMade {
    AgreementMade(
      id: id, meeting: held.id, what: answers.text("what"), who: who(answers), when: answers.text("when"))
  }

  private static func who(_ answers: Answers) -> String? {
    (answers.chosen("who") + [answers.text("who-else")].compactMap { $0 }).joined(separator: ", ").nonEmpty
  }

  static func named(_ id: Slug, _ held: MeetingRoom) throws -> Agreement {
    guard let found = held.meeting.agreements.first(where: { $0.id == id.rawValue }) else { throw WebError.notFound }
    return found
  }

  /// Said better: the old words stand beside.
  static func reword(_ held: MeetingRoom, _ agreement: Agreement) -> FormPage {
    var page = FormPage(
      Form("moede-aftale-ret", fields(held)), title: held.t("meetings.reword.title"),
      address: Places.meetingAgreement(Two(held.place, Slug(rawValue: agreement.id))), back: held.address(.agreements))
    page.about = [held.room.id.rawValue, held.id.rawValue, agreement.id]
    page.above = held.way
    let who = (agreement.who ?? "").split(separator: ", ").map(String.init)
    let here = held.meeting.present.map(\.name)
    page.prefill.set("what", agreement.what)
    page.prefill.set("who", who.filter(here.contains))
    page.prefill.set("who-else", who.filter { !here.contains($0) }.joined(separator: ", "))
    page.prefill.set("when", agreement.when)
    return page
  }

  static func take(reword held: MeetingRoom, _ agreement: Agreement) async throws -> Reply {
    try await held.room.take(reword(held, agreement)) { answers in
      try await held.write([
        AgreementReworded(
          for: agreement.id, meeting: held.id, what: answers.text("what"), who: who(answers),
          when: answers.text("when"))
      ])
      return .redirect(held.address(.agreements))
    }
  }

  static func strike(_ held: MeetingRoom, _ agreement: Agreement) -> FormPage {
    var page = FormPage(
      Form("moede-aftale-slet", [.text("why", "entry.meeting.agreement-struck.why", rows: 2)]),
      title: held.t("meetings.strike.title"),
      address: Places.meetingStrike(Two(held.place, Slug(rawValue: agreement.id))), back: held.address(.agreements))
    page.about = [held.room.id.rawValue, held.id.rawValue, agreement.id]
    page.above = held.way
    page.lead = agreement.what
    page.button = "meetings.strike"
    return page
  }

  static func take(strike held: MeetingRoom, _ agreement: Agreement) async throws -> Reply {
    try await held.room.take(strike(held, agreement)) { answers in
      try await held.write([AgreementStruck(for: agreement.id, meeting: held.id, why: answers.text("why"))])
      return .redirect(held.address(.agreements))
    }
  }
}

/// How it goes with a goal, as the family sees it in the meeting.
enum MeetingGoal {
  static func page(_ held: MeetingRoom, _ goal: Goal) -> FormPage {
    var page = FormPage(
      Form(
        "moede-maal",
        [
          .choice("standing", "entry.goal.looked-at.standing", GoalStanding.self).needed(),
          .text("words", "entry.goal.looked-at.words", rows: 3).sender(.quotation),
        ]),
      title: held.t("meetings.goal.title"),
      address: Places.meetingGoal(Two(held.place, Slug(rawValue: goal.id))), back: held.address(.agenda))
    page.about = [held.room.id.rawValue, held.id.rawValue, goal.id]
    page.above = held.way
    page.lead = goal.words
    return page
  }

  static func named(_ id: Slug, _ held: MeetingRoom) throws -> Goal {
    guard let goal = held.room.file.goals.named(id.rawValue) else { throw WebError.notFound }
    return goal
  }

  /// A goal is this child's alone: it is not filed in the siblings' cases.
  static func take(_ held: MeetingRoom, _ goal: Goal) async throws -> Reply {
    try await held.room.take(page(held, goal)) { answers in
      guard let standing = answers.choice("standing", GoalStanding.self) else {
        throw FieldError("standing", held.t("form.error.choice"))
      }
      let looked = GoalLooked(
        for: goal.id, standing: standing, words: answers.text("words"), meeting: held.id)
      try await held.write([looked, AgendaPointDone(for: goal.id, meeting: held.id)], alone: true)
      return .redirect(held.address(.agenda))
    }
  }
}
