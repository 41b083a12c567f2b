import CaseFile

extension Step {
  static let coercion = [
    coercionApplied, provisionalEffected, provisionalNotified, committee, board, dutyImposed, dutyMet,
  ]

  static let coercionApplied = Step(.coercionApplied, CoercionApplied.self, .decide) { f, desk in
    [f.line("provision").needed(), f.assessment("why")]
  } writes: { a, desk in
    CoercionApplied(provision: a.text("provision"), why: a.text("why"))
  }

  static let provisionalEffected = Step(.provisionalEffected, ProvisionalDecisionEffected.self, .decide) { f, desk in
    [f.assessment("why", rows: 7).required(by: "forvaltningsloven § 22")]
  } writes: { a, desk in
    ProvisionalDecisionEffected(id: desk.newID, why: a.text("why"))
  }
  .withTime()
  .announced { ProvisionalDecisionEffected(id: "about-to-be-taken").facts(at: .at($0.now)) }

  static let provisionalNotified = Step(.provisionalNotified, ProvisionalDecisionNotified.self) { f, desk in
    f.reference(of: "step.about.provisional", desk.provisionalDecisions).map { $0.needed() }
  } writes: { a, desk in
    ProvisionalDecisionNotified(for: a.choice("for"))
  }
  .withTime().possibleWhileOpen { !$0.coercion.effected.isEmpty }

  static let committee = Step(.committee, CommitteeDecided.self, .decide) { f, desk in
    [f.choice("about", CommitteeAbout.self).needed()]
      + f.reference(of: "step.about.earlier-decision", desk.provisionalDecisions + desk.decisions)
      + [f.number("months", in: 1...120), f.assessment("reasons", rows: 7).required(by: "forvaltningsloven § 22")]
  } writes: { a, desk in
    CommitteeDecided(
      id: desk.newID, about: a.choice("about", CommitteeAbout.self), for: a.choice("for"), months: a.number("months"),
      reasons: a.text("reasons"))
  }

  static let board = Step(.board, BoardDecided.self) { f, desk in
    f.reference(of: "step.about.earlier-decision", desk.decisions + desk.provisionalDecisions)
      + [
        f.assessment("outcome", rows: 5), f.number("months", in: 1...120), f.choice("period-from", PeriodFrom.self),
      ]
  } writes: { a, desk in
    BoardDecided(
      for: a.choice("for"), months: a.number("months"), periodFrom: a.choice("period-from", PeriodFrom.self),
      outcome: a.text("outcome"))
  }
  .possible { _ in true }

  static let dutyImposed = Step(.dutyImposed, DutyImposed.self) { f, desk in
    [f.line("duty").needed(), f.date("due"), f.line("by")]
  } writes: { a, desk in
    DutyImposed(id: desk.newID, duty: a.text("duty"), due: a.day("due"), by: a.text("by"))
  }
  .possible { _ in true }

  static let dutyMet = Step(.dutyMet, DutyMet.self) { f, desk in
    f.reference(of: "step.about.imposed-duty", desk.imposedDuties).map { $0.needed() }
  } writes: { a, desk in
    DutyMet(for: a.choice("for"))
  }
  .possible { $0.coercion.imposed.count > $0.coercion.met.count }
}
