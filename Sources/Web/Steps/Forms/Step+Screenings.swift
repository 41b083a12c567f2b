import CaseFile

extension Step {
  static let screenings = [needKnown, violenceKnown, riskAssessed, screening, clarificationStart, clarificationFinish]

  static let needKnown = Step(.needKnown, NeedKnown.self) { f, desk in
    [f.observation("why")]
  } writes: { a, desk in
    NeedKnown(why: a.text("why"))
  }
  .forSiblings()

  static let violenceKnown = Step(.violenceKnown, ViolenceKnown.self) { f, desk in
    [f.observation("what"), f.line("source")]
  } writes: { a, desk in
    ViolenceKnown(what: a.text("what"), source: a.text("source"))
  }
  .withTime().forSiblings().possible { _ in true }

  static let riskAssessed = Step(.riskAssessed, SafetyRiskAssessed.self) { f, desk in
    [f.assessment("assessment", rows: 8).required(by: "barnets lov § 18 stk. 3")]
  } writes: { a, desk in
    SafetyRiskAssessed(assessment: a.text("assessment"))
  }
  .forSiblings()

  static let screening = Step(.screening, ScreeningDone.self) { f, desk in
    [
      f.assessment("worries"), f.assessment("works"),
      f.choice("outcome", ScreeningOutcome.self).required(by: "barnets lov § 18"),
      f.assessment("reasons", rows: 3), f.yesNo("honour"),
    ]
  } writes: { a, desk in
    ScreeningDone(
      outcome: try a.must("outcome", ScreeningOutcome.self, desk), works: a.text("works"), worries: a.text("worries"),
      reasons: a.text("reasons"), honour: a.flag("honour"))
  }

  static let clarificationStart = Step(.clarificationStart, ClarificationStarted.self) { f, desk in
    [f.agreement("about"), f.line("who")]
  } writes: { a, desk in
    ClarificationStarted(about: a.text("about"), who: a.text("who"))
  }
  .forSiblings()

  static let clarificationFinish = Step(.clarificationFinish, ClarificationFinished.self) { f, desk in
    [f.observation("observed"), f.quotation("family"), f.assessment("conclusion")]
  } writes: { a, desk in
    ClarificationFinished(observed: a.text("observed"), family: a.text("family"), conclusion: a.text("conclusion"))
  }
  .possibleWhileOpen { $0.clarifications.isRunning }
}
