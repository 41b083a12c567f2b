import CaseFile

extension Step {
  static let decisions = [partiesHeard, offer, consent, consentWithdrawn, decision]

  static let partiesHeard = Step(.partiesHeard, PartiesHeard.self) { f, desk in
    [f.line("how"), f.quotation("answer")] + f.reference(of: "step.about.decision", desk.decisions)
  } writes: { a, desk in
    PartiesHeard(for: a.choice("for"), how: a.text("how"), answer: a.text("answer"))
  }

  static let offer = Step(.offer, SupportOffered.self) { f, desk in
    [f.select("support", SupportKind.self).needed(), f.yesNo("declined"), f.quotation("words", rows: 3)]
  } writes: { a, desk in
    SupportOffered(
      support: try a.must("support", SupportKind.self, desk), declined: a.flag("declined"), words: a.text("words"))
  }

  static let consent = Step(.consent, ConsentGiven.self) { f, desk in
    [f.line("about").needed(), f.line("to")] + f.reference("by", of: "step.about.giver", desk.people)
  } writes: { a, desk in
    ConsentGiven(id: desk.newID, by: a.name("by", PersonID.self), to: a.text("to"), about: a.text("about"))
  }

  static let consentWithdrawn = Step(.consentWithdrawn, ConsentWithdrawn.self) { f, desk in
    f.reference(of: "step.about.consent", desk.consents).map { $0.needed() }
  } writes: { a, desk in
    ConsentWithdrawn(for: a.choice("for"))
  }
  .possible { !$0.decisions.validConsents.isEmpty }

  /// What the law asks a decision to hold is asked for, and nothing of it is answered beforehand.
  static let decision = Step(.decision, DecisionMade.self, .decide) { f, desk in
    [
      f.choice("about", DecisionAbout.self).needed(),
      f.select("support", SupportKind.self).depending().help("step.decision.support-help"),
      f.choice("outcome", DecisionOutcome.self).needed(),
      f.line("provision").depending().help("step.decision.provision-help").suggesting(
        LegalGrounds.options(on: desk.today)),
      f.assessment("purpose", rows: 3).depending().help("step.decision.purpose-help"),
      f.line("duration").depending().help("step.decision.duration-help"),
      f.assessment("reasons", rows: 7).depending().help("step.decision.reasons-help"),
      f.yesNo("appeal-guidance").depending().help("step.decision.guidance-help"),
      f.several("told", PartyTold.self).help("step.decision.told-help"),
      f.line("consent"),
      .group("step.decision.more", [f.yesNo("affects-child").help("step.decision.affects-help")]),
    ]
  } writes: { a, desk in
    DecisionMade(
      id: desk.newID, about: try a.must("about", DecisionAbout.self, desk),
      outcome: a.choice("outcome", DecisionOutcome.self), support: a.choice("support", SupportKind.self),
      provision: a.text("provision"), purpose: a.text("purpose"), duration: a.text("duration"),
      reasons: a.text("reasons"), appealGuidance: a.flag("appeal-guidance"), affectsChild: a.flag("affects-child"),
      told: a.choices("told", PartyTold.self), consent: a.text("consent"))
  }
  .checked { a, desk in DecisionContents(answers: a, desk: desk).errors }
  .announced { desk in
    DecisionMade(id: "about-to-be-taken", about: .support, outcome: .granted).facts(at: .at(desk.now))
      .map { fact in
        // What the decision itself will say isn't missing before it is written.
        var fact = fact
        fact.tell("reasons", true)
        fact.tell("appeal-guidance", true)
        fact.tell("told", ["child", "custody-holder"])
        return fact
      }
  }
}

/// What a decision must hold by law, which depends on what it is about and how it ends.
struct DecisionContents {
  let answers: Answers
  let desk: StepDesk

  private var outcome: DecisionOutcome? { answers.choice("outcome", DecisionOutcome.self) }
  private var about: DecisionAbout? { answers.choice("about", DecisionAbout.self) }
  private var isFullyGranted: Bool { outcome == .granted }
  /// Support or placement that is given: purpose and expected length belong to it.
  private var givesSupport: Bool {
    outcome != .refused && [.support, .placement, .placementWithoutConsent].contains(about)
  }

  var errors: [FieldError] {
    guard let about, outcome != nil else { return [] }
    let isPlacement = about == .placement || about == .placementWithoutConsent
    let ground =
      isPlacement
      ? desk.law("barnets lov §§ 46 og 47", before: "serviceloven §§ 52 og 58")
      : desk.law("barnets lov § 32", before: "serviceloven § 52")
    var errors: [FieldError] = []
    func ask(_ name: String, _ law: String) {
      errors.append(desk.missing(name, "entry.decision.made.\(name)", by: law))
    }
    if givesSupport {
      if about == .support, answers.choice("support") == nil { ask("support", ground) }
      if answers.text("provision") == nil { ask("provision", ground) }
      if answers.text("purpose") == nil { ask("purpose", ground) }
      if answers.text("duration") == nil { ask("duration", ground) }
    } else if !isFullyGranted, answers.text("provision") == nil {
      ask("provision", "forvaltningsloven § 24")
    }
    if !isFullyGranted {
      if answers.text("reasons") == nil { ask("reasons", "forvaltningsloven § 22") }
      if answers.flag("appeal-guidance") == nil { ask("appeal-guidance", "forvaltningsloven § 25") }
    }
    return errors
  }
}
