import CaseFile

extension Step {
  static let appeals = [appeal, appealForward]

  static let appeal = Step(.appeal, AppealReceived.self) { f, desk in
    f.reference(of: "step.about.appealed-decision", desk.decisions) + [f.quotation("words"), f.yesNo("late")]
  } writes: { a, desk in
    AppealReceived(id: desk.newID, for: a.choice("for"), words: a.text("words"), late: a.flag("late"))
  }
  .possible { !$0.decisions.made.isEmpty }

  /// Who gets it all their way needs no reasons; what is sent on goes with them.
  static let appealForward = Step(.appealForward, AppealForwarded.self, .decide) { f, desk in
    f.reference(of: "step.about.appeal", desk.appeals).map { $0.needed() }
      + [
        f.choice("outcome", ReconsiderationOutcome.self).required(by: "retssikkerhedsloven § 66"),
        f.assessment("reasons", rows: 7).depending().help("step.appeal-forward.reasons-help"),
      ]
  } writes: { a, desk in
    AppealForwarded(
      for: a.choice("for"), outcome: a.choice("outcome", ReconsiderationOutcome.self), reasons: a.text("reasons"))
  }
  .possible { !$0.appeals.waiting.isEmpty }
  .checked { a, desk in
    guard let outcome = a.choice("outcome", ReconsiderationOutcome.self), outcome != .changed,
      a.text("reasons") == nil
    else { return [] }
    return [desk.missing("reasons", "entry.appeal.forwarded.reasons", by: "retssikkerhedsloven § 66")]
  }
}
