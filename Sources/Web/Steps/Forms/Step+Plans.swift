import CaseFile

extension Step {
  static let plans = [planDecide, plan, planRevise, planDeliver]

  /// Whether a plan is needed is decided and written down; "no, because" meets the duty as well as a plan.
  static let planDecide = Step(.planDecide, PlanDecided.self) { f, desk in
    [
      f.yesNo("needed").required(by: desk.law("barnets lov § 91 stk. 1", before: "serviceloven § 140")),
      f.assessment("reason", rows: 3),
    ] + f.reference(of: "step.about.support-or-decision", desk.supports + desk.decisions)
  } writes: { a, desk in
    guard let needed = a.flag("needed") else { throw desk.missing("needed") }
    return PlanDecided(for: a.choice("for"), needed: needed, reason: a.text("reason"))
  }

  static let plan = Step(.plan, PlanMade.self) { f, desk in
    [
      f.agreement("goals", rows: 8).required(by: desk.law("barnets lov § 92", before: "serviceloven § 140")),
      f.quotation("child", rows: 4), f.agreement("family", rows: 4),
    ] + f.reference(of: "step.about.support-or-decision", desk.supports + desk.decisions)
  } writes: { a, desk in
    PlanMade(for: a.choice("for"), goals: a.text("goals"), child: a.text("child"), family: a.text("family"))
  }

  static let planRevise = Step(.planRevise, PlanRevised.self) { f, desk in
    [f.agreement("change", rows: 8).needed()]
      + f.reference(of: "step.about.support-or-decision", desk.supports + desk.decisions)
  } writes: { a, desk in
    PlanRevised(for: a.choice("for"), change: a.text("change"))
  }
  .possibleWhileOpen { !$0.plans.made.isEmpty }

  static let planDeliver = Step(.planDeliver, PlanDelivered.self) { f, desk in
    [f.line("to")] + f.reference(of: "step.about.support", desk.supports)
  } writes: { a, desk in
    PlanDelivered(for: a.choice("for"), to: a.text("to"))
  }
  .possibleWhileOpen { !$0.plans.made.isEmpty }
}
