import CaseFile

extension Step {
  static let supports = [supportStart, counselling, supportAdjust, supportEnd]

  /// Kind, purpose and length come along from the decision; what it costs may be said.
  static let supportStart = Step(.supportStart, SupportStarted.self) { f, desk in
    f.reference("decision", of: "step.about.granting-decision", desk.grantingDecisions)
      + [
        f.select("support", SupportKind.self).needed(), f.line("provider"), f.assessment("purpose", rows: 3),
        f.date("until"),
        .group(
          "step.support-start.more",
          [
            f.number("ladder-step", in: 1...6), f.number("price-per-month", in: 0...1_000_000),
            f.yesNo("without-consent"),
          ]),
      ]
  } writes: { a, desk in
    SupportStarted(
      id: desk.newID, support: try a.must("support", SupportKind.self, desk), decision: a.choice("decision"),
      provider: a.text("provider"), ladderStep: a.number("ladder-step"), purpose: a.text("purpose"),
      until: a.day("until"), pricePerMonth: a.number("price-per-month"), withoutConsent: a.flag("without-consent"))
  }
  .filledIn { prefill, desk in
    guard let decision = desk.reference.flatMap(desk.file.decisions.named) ?? desk.waitingDecision else { return }
    prefill.set("decision", decision.content.id)
    let origin = desk.t("step.origin.decision", ["day": desk.t.shortDate(decision.day)])
    prefill.carry("support", decision.content.support?.rawValue, from: origin)
    prefill.carry("purpose", decision.content.purpose, from: origin)
  }

  /// Without a decision: the caseworker's own course, or early help.
  static let counselling = Step(.counselling, SupportStarted.self) { f, desk in
    let kinds: [SupportKind] = [.counselling, .earlyHelp]
    return [
      Field.choice(
        "support", "entry.support.started.support", kinds.map { Field.Option($0.rawValue, key: Passages.key(of: $0)) }
      ).needed(),
      f.assessment("purpose", rows: 3), f.line("provider"), f.date("until"),
    ]
  } writes: { a, desk in
    let kind = try a.must("support", SupportKind.self, desk)
    return SupportStarted(
      id: desk.newID, support: kind, provider: a.text("provider"), purpose: a.text("purpose"),
      until: a.day("until"))
  }

  static let supportAdjust = Step(.supportAdjust, SupportAdjusted.self) { f, desk in
    f.reference(of: "step.about.support", desk.runningSupports).map { $0.needed() } + [f.agreement("change").needed()]
      + f.reference("decision", of: "step.about.new-decision", desk.grantingDecisions).map {
        $0.help("step.adjust.decision-help")
      }
      + [f.line("provision").help("step.adjust.provision-help")]
  } writes: { a, desk in
    SupportAdjusted(
      for: a.choice("for"), change: a.text("change"), provision: a.text("provision"), decision: a.choice("decision"))
  }
  .possibleWhileOpen { !$0.supports.running.isEmpty }

  static let supportEnd = Step(.supportEnd, SupportEnded.self) { f, desk in
    f.reference(of: "step.about.support", desk.runningSupports).map { $0.needed() } + [f.assessment("reason")]
  } writes: { a, desk in
    SupportEnded(for: a.choice("for"), reason: a.text("reason"))
  }
  .possible { !$0.supports.running.isEmpty }
}
