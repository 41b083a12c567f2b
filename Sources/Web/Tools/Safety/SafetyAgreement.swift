import CaseFile

/// An agreement of the safety plan: a new one, or one that takes another's place.
struct SafetyAgreement: Sendable {
  let room: CaseVisit
  let seats: Seats
  /// The one whose place it takes.
  let old: SafetyAgreed?

  /// - Throws: `WebError.notFound` where the one to change isn't in the plan.
  init(_ room: CaseVisit, _ id: Slug? = nil) async throws {
    self.room = room
    old = id.flatMap { id in room.file.safetyMaps.plan.first { $0.content.id == id.rawValue }?.content }
    if id != nil, old == nil { throw WebError.notFound }
    seats = try await Seats(room)
  }

  private var t: Words { room.t }
  private var back: Address { room.at(Places.safetyMap(room.id)).at("planen") }

  func show() async throws -> Reply { try await room.showAtTable(page) }

  func take() async throws -> Reply {
    try await room.take(page) { answers in
      let agreed = try agreed(answers)
      try await room.write(agreed, at: .at(room.now))
      return .saved(back)
    }
  }

  private func agreed(_ answers: Answers) throws -> SafetyAgreed {
    let from = answers.day("from") ?? room.today
    if let until = answers.day("until"), until < from {
      throw FieldError("until", t("safety.plan.until-before-from", ["date": t.shortDate(from)]))
    }
    return SafetyAgreed(
      id: room.services.newID(), who: answers.text("who") ?? "", what: answers.text("what") ?? "",
      when: answers.text("when"), from: from, until: answers.day("until"), otherwise: answers.text("otherwise"),
      replaces: old?.id, meeting: room.meeting)
  }

  private var page: FormPage {
    let kind = SafetyAgreed.kind
    let names = seats.all.map { seats.plate($0.marker).name }
    let form = Form(
      old == nil ? "safety-agree" : "safety-agree-anew",
      [
        .line("who", "entry.\(kind).who").needed().suggesting(names.map { Field.Option($0, text: $0) }),
        .text("what", "entry.\(kind).what", rows: 2).needed().sender(.agreement).most(2_000),
        .line("when", "entry.\(kind).when").help("safety.plan.when-help"),
        .text("otherwise", "entry.\(kind).otherwise", rows: 2).sender(.agreement).help("safety.plan.otherwise-help")
          .most(2_000),
        .group(
          "safety.plan.dates",
          [.date("from", "entry.\(kind).from").help("ruler.on-help"), .date("until", "entry.\(kind).until")]),
      ])
    var page = SafetyPage.form(
      form, title: t(old == nil ? "safety.plan.add" : "safety.plan.change-title"),
      address: old.map { room.at(Places.safetyAgreeAnew(room.id, Slug(rawValue: $0.id))) }
        ?? room.at(Places.safetyAgree(room.id)), back: back, room, seats)
    page.about = [room.id.rawValue] + [old?.id].compactMap { $0 }
    page.lead = t("safety.plan.lead")
    if let old {
      page.prefill.set("who", old.who)
      page.prefill.set("what", old.what)
      page.prefill.set("when", old.when)
      page.prefill.set("otherwise", old.otherwise)
      if let until = old.until { page.prefill.set("until", until) }
    }
    return page
  }

  /// An agreement is over.
  /// - Throws: `WebError.notFound` where there is no such agreement.
  static func ending(_ room: CaseVisit, _ id: Slug) throws -> Ending {
    guard let agreed = room.file.safetyMaps.agreement(id.rawValue)?.content else { throw WebError.notFound }
    return Ending(
      SafetyAgreed.self, agreed.id, said: "\(agreed.who): \(agreed.what)", in: room, at: Places.safetyAgreementEnd,
      back: room.at(Places.safetyMap(room.id)).at("planen"), isOnTheMap: true)
  }
}
