import CaseFile
import HTML

/// The coordinator's answer to another rhythm of follow-up: the one that was proposed, or a third one; with a reason.
enum CadenceAnswer {
  enum Answer: String, CaseIterable { case approve, other }

  static let form = Form(
    "team-cadence",
    [
      .choice(
        "answer", "team.field.answer",
        [
          Field.Option(Answer.approve.rawValue, key: "team.cadence.approve"),
          Field.Option(Answer.other.rawValue, key: "team.cadence.other"),
        ]
      ).needed(),
      .number("weeks", "team.field.weeks", in: 1...104).help("team.field.weeks-help"),
      .text("reason", "team.field.reason", rows: 4).needed().sender(.assessment).help("team.field.reason-help"),
    ])

  static func page(_ room: CaseVisit) throws -> FormPage {
    guard let proposal = room.file.followUps.waitingProposal else { throw WebError.notFound }
    let t = room.t
    var page = FormPage(
      form, title: t("team.cadence.title"), address: Places.answerCadence(room.id),
      back: room.teamPage(of: room.file.assignments.team))
    page.about = [room.id.rawValue]
    page.seen = room.file.version
    page.lead = t("team.cadence.lead")
    page.beside = card(t("team.cadence.proposal")) {
      definitions([
        (t("team.cadence.who"), .text(room.name(of: proposal.actor.staff))),
        (t("team.cadence.when"), .text(t.relative(proposal.day, today: room.today))),
        (t("team.cadence.weeks"), .text(t("team.weeks", count: proposal.content.weeks))),
        (t("team.cadence.now"), room.file.followUps.weeksBetween.map { .text(t("team.weeks", count: $0)) }),
        (t("team.cadence.reason"), proposal.content.reason.map { .text($0) }),
      ])
      p { a(t("team.to-case"), .href(Places.caseFile(room.id))) }
    }
    return page
  }

  static func take(_ room: CaseVisit) async throws -> Reply {
    let page = try page(room)
    return try await room.take(page) { answers in
      guard let proposed = room.file.followUps.waitingProposal?.content.weeks else { throw WebError.notFound }
      var weeks = proposed
      if answers.choice("answer", Answer.self) == .other {
        guard let other = answers.number("weeks"), other != proposed else {
          throw FieldError("weeks", room.t("team.field.weeks-missing", ["weeks": String(proposed)]))
        }
        weeks = other
      } else if let typed = answers.number("weeks"), typed != proposed {
        throw FieldError("weeks", room.t("team.field.weeks-both", ["weeks": String(proposed)]))
      }
      try await room.write(CadenceApproved(weeks: weeks, reason: answers.text("reason")), at: .at(room.now))
      return .saved(page.back)
    }
  }
}

extension Actor {
  /// Who of the staff; nil for the family and for Nær itself.
  var staff: StaffID? { if case .staff(let id) = self { id } else { nil } }
}
