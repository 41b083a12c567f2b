import CaseFile

extension StepName {
  /// Where its form is: an address of its own for each, so that the policy can tell who may take which step.
  var place: Place<CaseID> { Self.places[self] ?? Place("sag/*/trin/\(rawValue)") }

  private static let places = Dictionary(
    uniqueKeysWithValues: allCases.map { ($0, Place<CaseID>("sag/*/trin/\($0.rawValue)")) })

  /// The steps of the work that begin something that this one leads to, in the order of the work.
  var leadsTo: [StepName] {
    switch self {
    case .contact: [.nextStep]
    case .needKnown, .violenceKnown: [.screening]
    case .screening: [.clarificationStart, .briefAssessment]
    case .clarificationStart: [.childHeard, .clarificationFinish]
    case .clarificationFinish: [.briefAssessment]
    case .briefAssessment, .assessmentFinish: [.goal, .decision]
    case .assessmentStart: [.assessmentPlan]
    case .goal: [.goal, .childHeard, .decision]
    case .childHeard, .childNotHeard, .partiesHeard, .consent: [.decision]
    case .decision: [.supportStart]
    case .supportStart: [.planDecide, .nextStep]
    case .planDecide: [.plan]
    case .plan: [.planDeliver]
    case .followUp: [.nextStep, .supportEnd]
    case .supportEnd: [.close]
    case .provisionalEffected: [.provisionalNotified]
    case .appeal: [.appealForward]
    case .accessRequest: [.accessAnswer]
    case .erasureRequest: [.erasureAnswer]
    case .moved: [.moveNotify]
    default: []
    }
  }
}

extension Places {
  /// Two forms that belong to one entry, named by its number in the case.
  static let entryCorrection = Place<Two<CaseID, Slug>>("sag/*/post/*/rettelse")
  static let entryComment = Place<Two<CaseID, Slug>>("sag/*/post/*/kommentar")

  /// The form of a step. `reference` names what it is about: a support, a decision, a goal, a request.
  static func step(_ id: CaseID, _ step: StepName, for reference: String? = nil) -> Address {
    let address = step.place(id)
    guard let safe = reference.flatMap({ Slug(parts: [$0]) }) else { return address }
    return address.with("for", safe.rawValue)
  }
}
