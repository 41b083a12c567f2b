import CaseFile

extension Step {
  static let followUps = [followUp, supervisionVisit, review, cadencePropose, cadenceApprove]

  /// The next date and why then are asked for where support runs that the law has followed up; counselling isn't.
  static let followUp = Step(.followUp, FollowUpHeld.self) { f, desk in
    let isBound = desk.file.supports.running.contains { $0.kind.needsDecision }
    let law = desk.law("barnets lov § 95 stk. 3", before: "serviceloven § 70")
    func bound(_ field: Field) -> Field { isBound ? field.required(by: law) : field }
    return f.reference(of: "step.about.support", desk.supports)
      + [
        f.assessment("goals"), f.quotation("family", rows: 4), f.quotation("child", rows: 4),
        f.assessment("assessment"), bound(f.date("next")), bound(f.assessment("reason", rows: 3)),
      ]
  } writes: { a, desk in
    FollowUpHeld(
      for: a.choice("for"), goals: a.text("goals"), family: a.text("family"), child: a.text("child"),
      assessment: a.text("assessment"), next: a.day("next"), reason: a.text("reason"))
  }
  .possibleWhileOpen { !$0.supports.all.isEmpty }

  static let supervisionVisit = Step(.supervisionVisit, SupervisionVisit.self) { f, desk in
    let law = desk.law("barnets lov § 156 stk. 5", before: "serviceloven § 148")
    return f.reference(of: "step.about.support", desk.placements)
      + [
        f.yesNo("child-talked-with").required(by: law), f.yesNo("staff-present"), f.quotation("said"),
        f.observation("observed"),
      ]
  } writes: { a, desk in
    SupervisionVisit(
      for: a.choice("for"), childTalkedWith: a.flag("child-talked-with"), staffPresent: a.flag("staff-present"),
      observed: a.text("observed"), said: a.text("said"))
  }
  .possibleWhileOpen { $0.supports.running.contains { $0.kind == .placement } }

  static let review = Step(.review, ReviewHeld.self) { f, desk in
    [f.assessment("assessment", rows: 7).needed()]
  } writes: { a, desk in
    ReviewHeld(assessment: a.text("assessment"))
  }

  static let cadencePropose = Step(.cadencePropose, CadenceProposed.self) { f, desk in
    [
      f.number("weeks", in: 1...104).needed(),
      f.assessment("reason", rows: 4).required(by: desk.law("barnets lov § 95 stk. 3", before: "serviceloven § 70")),
    ]
  } writes: { a, desk in
    guard let weeks = a.number("weeks") else { throw desk.missing("weeks") }
    return CadenceProposed(weeks: weeks, reason: a.text("reason"))
  }
  .now().possibleWhileOpen { !$0.supports.running.isEmpty }

  static let cadenceApprove = Step(.cadenceApprove, CadenceApproved.self, .approveCadence) { f, desk in
    [f.number("weeks", in: 1...104).needed(), f.assessment("reason", rows: 4)]
  } writes: { a, desk in
    guard let weeks = a.number("weeks") else { throw desk.missing("weeks") }
    return CadenceApproved(weeks: weeks, reason: a.text("reason"))
  }
  .now().possibleWhileOpen { $0.followUps.waitingProposal != nil }
  .filledIn { prefill, desk in
    guard let proposal = desk.file.followUps.waitingProposal else { return }
    let origin = desk.t("step.origin.proposal", ["day": desk.t.shortDate(proposal.day)])
    prefill.carry("weeks", String(proposal.content.weeks), from: origin)
    prefill.carry("reason", proposal.content.reason, from: origin)
  }
}
