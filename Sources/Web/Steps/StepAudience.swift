import CaseFile

/// Who may read what is written: the family, unless somebody says why not and until when.
enum StepAudience {
  static let fields: [Field] = [
    Field.choice("withhold", "step.audience.ground", Withholding.Ground.self).help("step.audience.help"),
    Field.line("withhold-reason", "step.audience.reason"),
    Field.date("withhold-until", "step.audience.until"),
  ]

  /// Withholding is whole or not at all: a ground without a reason or an end keeps nothing from anybody.
  static func read(_ answers: Answers, _ desk: StepDesk) throws -> Audience {
    let ground = answers.choice("withhold", Withholding.Ground.self)
    let reason = answers.text("withhold-reason")
    let until = answers.day("withhold-until")
    guard ground != nil || reason != nil || until != nil else { return .family }
    var errors: [FieldError] = []
    if ground == nil { errors.append(FieldError("withhold", desk.t("step.audience.no-ground"))) }
    if reason == nil { errors.append(FieldError("withhold-reason", desk.t("step.audience.no-reason"))) }
    if until.map({ $0 < desk.today }) ?? true {
      errors.append(FieldError("withhold-until", desk.t("step.audience.no-end")))
    }
    guard errors.isEmpty, let ground, let reason, let until else { throw FieldErrors(errors) }
    return .withheld(Withholding(ground, reason: reason, until: until))
  }
}
