import CaseFile
import HTML
import Law

/// What one can do in a case: the next sensible steps first, all others by group.
struct CaseDoing: Sendable {
  struct Way: Sendable, Hashable {
    /// Key of what it is called.
    let key: String
    let address: Address
  }

  /// The answers to a notifier, which are given at the notification.
  static let answers: [DutyName: String] = [
    .notificationConfirm: "case.doing.confirm", .notificationTellOutcome: "case.doing.tell",
  ]

  let first: [Way]
  let groups: [(key: String, steps: [Way])]

  /// - Parameter may: whether the person may take a step of this action.
  init(_ file: CaseFile, header: Header, law: CaseLaw, on day: Day, may: (Action) -> Bool) {
    let id = file.id
    func isOpen(_ name: StepName) -> Bool {
      Step.byName[name].map { may($0.action) && $0.isPossible(file) } ?? false
    }
    var steps: [Way] = []
    func add(_ key: String, _ address: Address) {
      guard steps.count < 5, !steps.contains(where: { $0.key == key }) else { return }
      steps.append(Way(key: key, address: address))
    }
    func add(_ name: StepName, for reference: String? = nil) {
      if isOpen(name) { add(name.key, Places.step(id, name, for: reference)) }
    }
    if header.stage == .closed {
      add(.reopen)
    } else {
      let soon = law.coming.filter { $0.due.map { DanishTime.day(at: $0).days(since: day) < 30 } ?? true }
      for item in law.missing + soon {
        if let name = StepName.meeting(item.duty.id) { add(name, for: item.duty.about) }
        if let key = Self.answers[item.duty.id], let address = item.step, may(.assessNotification) { add(key, address) }
      }
      if header.nextStep?.content.on.map({ $0 < day }) ?? true { add(.nextStep) }
      for name in Self.natural(header.stage) where name != .goalLook || !file.goals.current.isEmpty { add(name) }
    }
    first = steps
    groups = Self.groups.map { group in
      (group.key, group.names.filter(isOpen).map { Way(key: $0.key, address: Places.step(id, $0)) })
    }
    .filter { !$0.steps.isEmpty }
  }

  /// What usually comes next in a stage.
  static func natural(_ stage: Stage) -> [StepName] {
    switch stage {
    case .received: [.screening, .needKnown]
    case .screening: [.screening, .briefAssessment, .clarificationStart]
    case .clarification: [.childHeard, .briefAssessment, .clarificationFinish]
    case .assessment: [.childHeard, .briefAssessment, .assessmentFinish]
    case .decision: [.childHeard, .goal, .decision, .supportStart]
    case .support: [.goalLook, .childHeard, .followUp]
    case .followUp: [.goalLook, .followUp, .close]
    case .closed: [.reopen]
    }
  }

  /// Every step but those that stand beside an entry of the timeline.
  static let groups: [(key: String, names: [StepName])] = [
    ("contact", [.contact, .nextStep, .familyInvolved, .healthVisitor]),
    ("voice", [.childHeard, .childNotHeard]),
    (
      "understand",
      [
        .needKnown, .screening, .briefAssessment, .clarificationStart, .clarificationFinish, .assessmentStart,
        .assessmentPlan, .assessmentProvisional, .assessmentFinish,
      ]
    ),
    ("goals", [.goal, .goalLook, .goalReword]),
    ("decide", [.partiesHeard, .offer, .consent, .consentWithdrawn, .decision, .youthDecision]),
    ("support", [.supportStart, .counselling, .supportAdjust, .supportEnd]),
    ("plan", [.planDecide, .plan, .planRevise, .planDeliver]),
    ("follow", [.followUp, .review, .supervisionVisit, .cadencePropose, .cadenceApprove]),
    ("safety", [.violenceKnown, .riskAssessed, .coercionApplied]),
    (
      "authority",
      [
        .provisionalEffected, .provisionalNotified, .committee, .board, .dutyImposed, .dutyMet, .appeal,
        .appealForward,
      ]
    ),
    ("requests", [.accessRequest, .accessAnswer, .erasureRequest, .erasureExtend, .erasureAnswer]),
    (
      "case",
      [
        .memberJoined, .memberLeft, .childBorn, .assign, .handOver, .moved, .moveNotify, .restrict, .liftRestriction,
        .grantAccess, .close, .reopen,
      ]
    ),
  ]
}
