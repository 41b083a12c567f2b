import CaseFile

extension Step {
  static let requests = [accessRequest, accessAnswer, erasureRequest, erasureExtend, erasureAnswer]

  static let accessRequest = Step(.accessRequest, AccessRequested.self) { f, desk in
    [f.choice("as", RequestedAs.self), f.quotation("words", rows: 3)]
  } writes: { a, desk in
    AccessRequested(id: desk.newID, as: a.choice("as", RequestedAs.self), words: a.text("words"))
  }
  .possible { _ in true }

  static let accessAnswer = Step(.accessAnswer, AccessAnswered.self) { f, desk in
    f.reference(of: "step.about.request", desk.accessRequests).map { $0.needed() } + [f.agreement("answer").needed()]
  } writes: { a, desk in
    AccessAnswered(for: a.choice("for"), answer: a.text("answer"))
  }
  .possible { !$0.requests.openAccess.isEmpty }

  static let erasureRequest = Step(.erasureRequest, ErasureRequested.self) { f, desk in
    [f.quotation("words", rows: 3)]
  } writes: { a, desk in
    ErasureRequested(id: desk.newID, words: a.text("words"))
  }
  .possible { _ in true }

  static let erasureExtend = Step(.erasureExtend, ErasureExtended.self) { f, desk in
    f.reference(of: "step.about.request", desk.erasureRequests).map { $0.needed() }
      + [f.assessment("reason", rows: 4).required(by: "databeskyttelsesforordningen art. 12 stk. 3")]
  } writes: { a, desk in
    ErasureExtended(for: a.choice("for"), reason: a.text("reason"))
  }
  .possible { !$0.requests.openErasures.isEmpty }

  static let erasureAnswer = Step(.erasureAnswer, ErasureAnswered.self, .decide) { f, desk in
    f.reference(of: "step.about.request", desk.erasureRequests).map { $0.needed() }
      + [
        f.choice("outcome", ErasureOutcome.self).required(by: "databeskyttelsesforordningen art. 12 stk. 3"),
        f.assessment("ground", rows: 4).depending().help("step.erasure-answer.ground-help"),
      ]
  } writes: { a, desk in
    ErasureAnswered(for: a.choice("for"), outcome: a.choice("outcome", ErasureOutcome.self), ground: a.text("ground"))
  }
  .possible { !$0.requests.openErasures.isEmpty }
  .checked { a, desk in
    guard a.choice("outcome", ErasureOutcome.self) == .refused, a.text("ground") == nil else { return [] }
    let law = "databeskyttelsesforordningen art. 12 stk. 4"
    return [desk.missing("ground", "entry.erasure.answered.ground", by: law)]
  }
}
