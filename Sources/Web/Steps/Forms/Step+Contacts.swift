import CaseFile

extension Step {
  static let contacts = [contact, nextStep, familyInvolved, healthVisitor]

  /// One text is enough; who and how can follow, and the same text goes to the siblings' cases.
  static let contact = Step(.contact, ContactMade.self, .writeContact) { f, desk in
    [
      f.observation("observed").depending().help("step.contact.one-is-enough"),
      f.several("with", ContactParty.self).help("step.contact.with-help"),
      f.choice("form", ContactForm.self),
      .group(
        "step.contact.more",
        [f.quotation("said", rows: 4), f.agreement("agreed", rows: 3), f.assessment("note", rows: 4)]),
    ]
  } writes: { a, desk in
    ContactMade(
      form: a.choice("form", ContactForm.self), with: a.choices("with", ContactParty.self),
      observed: a.text("observed"), said: a.text("said"), note: a.text("note"), agreed: a.text("agreed"))
  }
  .withTime().forSiblings().possible { _ in true }
  .checked { a, desk in
    let isWritten = ["observed", "said", "agreed", "note"].contains { a.text($0) != nil }
    return isWritten ? [] : [FieldError("observed", desk.t("step.contact.empty"))]
  }

  static let nextStep = Step(.nextStep, NextStepSet.self) { f, desk in
    [f.agreement("what", rows: 2).needed(), f.date("on"), f.agreement("consequence", rows: 3)]
  } writes: { a, desk in
    NextStepSet(what: a.text("what"), on: a.day("on"), consequence: a.text("consequence"))
  }
  .now().forSiblings()

  static let familyInvolved = Step(.familyInvolved, FamilyInvolved.self) { f, desk in
    [f.line("how")]
  } writes: { a, desk in
    FamilyInvolved(how: a.text("how"))
  }
  .forSiblings()
  .announced { FamilyInvolved().facts(at: .at($0.now)) }

  static let healthVisitor = Step(.healthVisitor, HealthVisitorInvolved.self) { f, desk in
    [f.line("how")]
  } writes: { a, desk in
    HealthVisitorInvolved(how: a.text("how"))
  }
  .forSiblings()
}
