import CaseFile

extension Step {
  static let assessments = [
    briefAssessment, assessmentPlan, assessmentStart, assessmentProvisional, assessmentFinish,
  ]

  /// Two printed pages at the most, made with the family; nothing of it is asked for by a paragraph.
  static let briefAssessment = Step(.briefAssessment, BriefAssessmentMade.self) { f, desk in
    [
      f.assessment("worries"), f.assessment("works"), f.assessment("needs"), f.quotation("family"),
      f.quotation("child"), f.observation("observed"), f.assessment("conclusion"),
    ]
  } writes: { a, desk in
    BriefAssessmentMade(
      observed: a.text("observed"), worries: a.text("worries"), works: a.text("works"), needs: a.text("needs"),
      family: a.text("family"), child: a.text("child"), conclusion: a.text("conclusion"))
  }
  .checked { a, desk in
    let texts = ["worries", "works", "needs", "family", "child", "observed", "conclusion"]
    return texts.contains { a.text($0) != nil } ? [] : [FieldError("worries", desk.t("step.error.empty"))]
  }

  static let assessmentPlan = Step(.assessmentPlan, AssessmentPlanned.self) { f, desk in
    [f.agreement("what"), f.line("with"), f.date("by")]
  } writes: { a, desk in
    AssessmentPlanned(what: a.text("what"), with: a.text("with"), by: a.day("by"))
  }

  static let assessmentStart = Step(.assessmentStart, AssessmentStarted.self) { f, desk in
    [f.assessment("why")]
  } writes: { a, desk in
    AssessmentStarted(why: a.text("why"))
  }

  static let assessmentProvisional = Step(.assessmentProvisional, AssessmentProvisional.self) { f, desk in
    let law = desk.law("barnets lov § 20 stk. 3", before: "serviceloven § 50 stk. 7")
    return [f.assessment("assessment", rows: 8).required(by: law), f.observation("missing", rows: 3)]
  } writes: { a, desk in
    AssessmentProvisional(assessment: a.text("assessment"), missing: a.text("missing"))
  }
  .possibleWhileOpen { $0.assessments.finished.count < max(1, $0.assessments.started.count) }

  static let assessmentFinish = Step(.assessmentFinish, AssessmentFinished.self) { f, desk in
    let law = desk.law("barnets lov § 22", before: "serviceloven § 50")
    return [
      f.observation("observed"), f.assessment("development"), f.assessment("home"), f.assessment("school"),
      f.assessment("health", rows: 3), f.assessment("leisure", rows: 3), f.assessment("resources"),
      f.quotation("family"), f.quotation("child"), f.assessment("conclusion").required(by: law),
    ]
  } writes: { a, desk in
    AssessmentFinished(
      observed: a.text("observed"), development: a.text("development"), home: a.text("home"),
      school: a.text("school"), health: a.text("health"), leisure: a.text("leisure"),
      resources: a.text("resources"), family: a.text("family"), child: a.text("child"),
      conclusion: a.text("conclusion"))
  }
}
