import CaseFile

// What a step can be about, as choices: what it is in plain words, and since when.
extension StepDesk {
  var runningSupports: [Field.Option] { file.supports.running.map(option) }
  var supports: [Field.Option] { file.supports.all.map(option) }
  var placements: [Field.Option] { file.supports.running.filter { $0.kind == .placement }.map(option) }

  private func option(_ support: Support) -> Field.Option {
    named(support.id, t(support.kind), support.started.day)
  }

  var decisions: [Field.Option] { file.decisions.made.reversed().map(option) }
  /// Those that can be the ground of support.
  var grantingDecisions: [Field.Option] {
    file.decisions.made.filter { decision in
      [.support, .placement, .placementWithoutConsent, .changeOfPlacement].contains(decision.content.about)
        && decision.content.outcome != .refused
    }.reversed().map(option)
  }

  /// The one decision whose support hasn't started; nil where there are several, or none.
  var waitingDecision: Record<DecisionMade>? {
    let begun = Set(file.supports.all.compactMap(\.started.content.decision))
    let adjusted = Set(file.supports.all.flatMap { $0.adjustments.compactMap(\.content.decision) })
    let waiting = grantingDecisions.map(\.value).filter { !begun.contains($0) && !adjusted.contains($0) }
    return waiting.count == 1 ? waiting.first.flatMap(file.decisions.named) : nil
  }

  private func option(_ decision: Record<DecisionMade>) -> Field.Option {
    named(decision.content.id, decision.content.support.map { t($0) } ?? t(decision.content.about), decision.day)
  }

  /// Those that are still aimed at, and the one that the step was opened for; all where none is aimed at any more.
  var goals: [Field.Option] {
    let current = Set(file.goals.current.map(\.id))
    return file.goals.all.filter { current.isEmpty || current.contains($0.id) || $0.id == reference }
      .map { Field.Option($0.id, text: short($0.words ?? t("entry.goal.set"))) }
  }

  var notifications: [Field.Option] {
    file.notifications.all.map { named($0.received.content.id, t("entry.notification.received"), $0.received.day) }
  }

  var consents: [Field.Option] {
    file.decisions.validConsents.map { consent in
      named(consent.content.id, short(consent.content.about ?? t("entry.consent.given")), consent.day)
    }
  }

  var appeals: [Field.Option] {
    file.appeals.waiting.compactMap { appeal in
      (appeal.content.id ?? appeal.content.for).map { named($0, t("entry.appeal.received"), appeal.day) }
    }
  }

  var accessRequests: [Field.Option] {
    file.requests.openAccess.map { named($0.content.id, t("entry.access.requested"), $0.day) }
  }

  var erasureRequests: [Field.Option] {
    file.requests.openErasures.map { named($0.content.id, t("entry.erasure.requested"), $0.day) }
  }

  var imposedDuties: [Field.Option] {
    let met = Set(file.coercion.met.compactMap(\.content.for))
    return file.coercion.imposed.filter { !met.contains($0.content.id) }.map { duty in
      named(duty.content.id, short(duty.content.duty ?? t("entry.duty.imposed")), duty.content.due ?? duty.day)
    }
  }

  var provisionalDecisions: [Field.Option] {
    file.coercion.effected.map { named($0.content.id, t("entry.provisional-decision.effected"), $0.day) }
  }

  /// The family and the network; the child first.
  var people: [Field.Option] {
    let members = file.family.members.map { ($0.content.person, t($0.content.role)) }
    let child = file.family.child.map { [($0, t(ContactParty.child))] } ?? []
    return (child + members).map { Field.Option($0.0.rawValue, text: "\(name($0.0)) (\($0.1))") }
  }

  /// Who works with cases.
  var caseworkers: [Field.Option] {
    department.staff
      .filter { $0.works && [.caseworker, .teamCoordinator, .leader].contains($0.role) }
      .sorted { $0.name < $1.name }
      .map { member in
        let team = member.team.flatMap { department.team($0)?.name }
        return Field.Option(member.id.rawValue, text: team.map { "\(member.name) (\($0))" } ?? member.name)
      }
  }

  /// Everybody who works here and can be let into a case.
  var colleagues: [Field.Option] {
    department.staff.filter { $0.works && $0.role != .administrator }.sorted { $0.name < $1.name }
      .map { Field.Option($0.id.rawValue, text: "\($0.name) (\(t($0.role)))") }
  }

  private func named(_ id: String, _ text: String, _ day: Day) -> Field.Option {
    Field.Option(id, text: "\(text), \(t.shortDate(day))")
  }

  private func short(_ text: String) -> String { text.count > 70 ? String(text.prefix(69)) + "…" : text }
}
