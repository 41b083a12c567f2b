import CaseFile

extension Step {
  /// The whole form: what the step asks, whom else it concerns, when it happened, and who may read it.
  func form(_ desk: StepDesk) -> Form {
    var fields = asks(StepFields(kind: kind), desk)
    if concernsSiblings, !desk.siblings.isEmpty {
      let others = desk.siblings.map { Field.Option($0.id.rawValue, text: $0.name) }
      fields.append(Field.several("also", "step.also", others).help("step.also-help").gone("step.sibling-gone"))
    }
    switch happened {
    case .day: fields.append(Field.date("happened", "step.happened").past().depending())
    case .time: fields.append(Field.moment("happened", "step.happened").past().depending())
    case .now: break
    }
    fields.append(.group("step.audience", StepAudience.fields))
    return Form("trin-\(name.rawValue)", fields)
  }

  /// What stands in the form when it is opened: the day, what the address names, and text from earlier steps.
  func prefill(_ desk: StepDesk) -> Prefill {
    var prefill = Prefill()
    switch happened {
    case .day: prefill.set("happened", desk.today)
    case .time: prefill.set("happened", desk.now)
    case .now: break
    }
    StepCarried(file: desk.file, kind: kind, t: desk.t, today: desk.today).fill(&prefill)
    for field in form(desk).flat {
      if let chosen = desk.referred(by: field) { prefill.set(field.name, chosen) }
    }
    fillsIn(&prefill, desk)
    return prefill
  }

  /// When it happened, as answered; a step that isn't asked happens by being written.
  func when(_ answers: Answers, _ desk: StepDesk) -> When {
    if case .now = happened { return .at(desk.now) }
    return answers.when("happened") ?? .day(desk.today)
  }
}

extension StepDesk {
  /// What the address names, where the field can be it; else the only thing that it can be about.
  func referred(by field: Field) -> String? {
    guard ["for", "decision"].contains(field.name), case .select(let options) = field.kind else { return nil }
    let values = options.map(\.value)
    if let found = otherNames.first(where: values.contains) { return found }
    return field.name == "for" && field.need != .optional && values.count == 1 ? values.first : nil
  }

  /// The reference, and the other name of the same matter: a support goes by its decision too.
  private var otherNames: [String] {
    guard let reference else { return [] }
    let supports = file.supports.all.filter { $0.started.content.decision == reference }.map(\.id)
    let decision = file.supports.named(reference)?.started.content.decision
    return [reference] + supports + [decision].compactMap { $0 }
  }
}
