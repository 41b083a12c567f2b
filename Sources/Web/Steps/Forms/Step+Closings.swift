import CaseFile

extension Step {
  static let closings = [youthDecision, close, reopen]

  static let youthDecision = Step(.youthDecision, YouthDecided.self, .decide) { f, desk in
    [
      f.choice("outcome", YouthOutcome.self).needed(), f.quotation("young-person", rows: 4),
      f.assessment("reason", rows: 4),
    ]
  } writes: { a, desk in
    YouthDecided(
      outcome: try a.must("outcome", YouthOutcome.self, desk), reason: a.text("reason"),
      youngPerson: a.text("young-person"))
  }

  static let close = Step(.close, CaseClosed.self, .closeCase) { f, desk in
    [f.choice("reason", ClosingReason.self), f.assessment("assessment"), f.quotation("family", rows: 4)]
  } writes: { a, desk in
    CaseClosed(
      reason: a.choice("reason", ClosingReason.self), assessment: a.text("assessment"), family: a.text("family"))
  }
  // A case that is closed says so itself.
  .possible { $0.closings.isOpen }

  static let reopen = Step(.reopen, CaseReopened.self) { f, desk in
    [f.assessment("why", rows: 3)]
  } writes: { a, desk in
    CaseReopened(why: a.text("why"))
  }
  .possible { !$0.closings.isOpen }
}
