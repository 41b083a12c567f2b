/// What makes a map better to work from. Guidance beside the page, never in anybody's way.
public enum SafetyGuidance: Hashable, Sendable {
  /// More than about three danger statements are hard for a family to hold.
  case manyDangers(count: Int, about: Int)
  case dangerWithoutWho(id: String)
  case dangerWithoutFacts(id: String)
  case dangerWithoutWhatMayHappen(id: String)
  case dangerWithoutGoal(id: String)
  case goalWithoutSign(id: String)
  case goalWithoutDuration(id: String)
  case stepWithoutWho(id: String)
  case stepWithoutWhen(id: String)
  /// Nobody has yet said what works.
  case nothingWorkingWell
  case placeWithoutReason(id: String)

  public var phrase: Phrase {
    switch self {
    case .manyDangers(let count, let about):
      Phrase("safety.many-dangers", ["count": .count(count), "about": .count(about)])
    case .dangerWithoutWho: Phrase("safety.danger-without-who")
    case .dangerWithoutFacts: Phrase("safety.danger-without-facts")
    case .dangerWithoutWhatMayHappen: Phrase("safety.danger-without-what-may-happen")
    case .dangerWithoutGoal: Phrase("safety.danger-without-goal")
    case .goalWithoutSign: Phrase("safety.goal-without-sign")
    case .goalWithoutDuration: Phrase("safety.goal-without-duration")
    case .stepWithoutWho: Phrase("safety.step-without-who")
    case .stepWithoutWhen: Phrase("safety.step-without-when")
    case .nothingWorkingWell: Phrase("safety.nothing-working-well")
    case .placeWithoutReason: Phrase("safety.place-without-reason")
    }
  }
}

extension SafetyMap {
  /// About how many danger statements a map should have.
  public static let dangersAtMostAbout = 3

  public var guidance: [SafetyGuidance] {
    let dangers = current(.danger)
    var guidance: [SafetyGuidance] = []
    if dangers.count > Self.dangersAtMostAbout {
      guidance.append(.manyDangers(count: dangers.count, about: Self.dangersAtMostAbout))
    }
    guidance += dangers.flatMap(about(danger:)) + current(.goal).flatMap(about(goal:))
    guidance += current(.step).flatMap(about(step:))
    if !dangers.isEmpty || !current(.harm).isEmpty, current(.strength).isEmpty, current(.safety).isEmpty {
      guidance.append(.nothingWorkingWell)
    }
    return guidance + line.filter(\.reason.isBlank).map { .placeWithoutReason(id: $0.id) }
  }

  private func about(danger: SafetyItem) -> [SafetyGuidance] {
    var guidance: [SafetyGuidance] = []
    if danger.danger?.who.isBlank ?? true { guidance.append(.dangerWithoutWho(id: danger.id)) }
    if danger.danger?.happened.isBlank ?? true { guidance.append(.dangerWithoutFacts(id: danger.id)) }
    if danger.danger?.mayHappen.isBlank ?? true { guidance.append(.dangerWithoutWhatMayHappen(id: danger.id)) }
    if goals(for: danger).isEmpty { guidance.append(.dangerWithoutGoal(id: danger.id)) }
    return guidance
  }

  private func about(goal: SafetyItem) -> [SafetyGuidance] {
    var guidance: [SafetyGuidance] = []
    if goal.goal?.sign.isBlank ?? true { guidance.append(.goalWithoutSign(id: goal.id)) }
    if goal.goal?.forDays == nil { guidance.append(.goalWithoutDuration(id: goal.id)) }
    return guidance
  }

  private func about(step: SafetyItem) -> [SafetyGuidance] {
    var guidance: [SafetyGuidance] = []
    if step.step?.who.isBlank ?? true { guidance.append(.stepWithoutWho(id: step.id)) }
    if step.step?.by == nil { guidance.append(.stepWithoutWhen(id: step.id)) }
    return guidance
  }
}
