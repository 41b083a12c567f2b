import CaseFile

/// A support or placement from its decision to its end: the facts that belong together, by whatever name.
struct Measure: Hashable, Sendable {
  var decision: Fact?
  var start: Fact?
  var end: Fact?

  /// What `for` may call it: the support, or the decision.
  var ids: Set<String> { Set([start?.id, decision?.id].compactMap { $0 }) }

  var isPlacement: Bool {
    if let start { return start.text("support") == "placement" }
    return decision.map(Self.placesChild) ?? false
  }

  /// Without consent: by the committee, the chair, or the appeals board.
  var isCoerced: Bool {
    if let flag = start?.flag("without-consent") { return flag }
    guard let decision else { return false }
    return decision.kind != .decisionMade || decision.text("about") == "placement-without-consent"
  }

  /// The decision couldn't wait: the chair's provisional one, or one marked so.
  var couldNotWait: Bool {
    decision?.kind == .provisionalDecisionEffected || decision?.flag("cannot-wait") == true
  }

  /// Counselling and early help are given without a decision, a plan or follow-ups (SEL § 11 stk. 3, BL § 30).
  var isCounselling: Bool { ["counselling", "early-help"].contains(start?.text("support") ?? "") }

  func isRunning(at when: When) -> Bool {
    guard let start, start.at.canPrecede(when) else { return false }
    guard let end else { return true }
    return !end.at.canPrecede(when) || end.at == .unknown
  }

  /// Pairs each start with the decision that it rests on and with its end; decisions without a start stand alone.
  static func all(in facts: [Fact]) -> [Measure] {
    let made = facts.filter { $0.kind == .decisionMade }
    // What the committee decided is often told as a decision too: once is enough.
    let decisions = facts.filter(grants).filter { fact in
      fact.kind != .committeeDecided
        || !made.contains { $0.text("about") == "placement-without-consent" && $0.at.date == fact.at.date }
    }
    var measures: [Measure] = []
    for start in facts where start.kind == .supportStarted {
      let end = facts.first { $0.kind == .supportEnded && ends($0, start, in: facts) }
      measures.append(
        Measure(decision: decision(of: start, among: decisions, earlier: measures), start: start, end: end))
    }
    for decision in decisions where decision.kind == .decisionMade || decision.text("about") == "placement" {
      if !measures.contains(where: { $0.decision == decision }) { measures.append(Measure(decision: decision)) }
    }
    return measures
  }

  /// The decision named, or else the last one of the right kind before the start that hasn't served a measure that is over.
  private static func decision(of start: Fact, among decisions: [Fact], earlier: [Measure]) -> Fact? {
    if let named = start.text("decision") { return decisions.first { $0.id == named } }
    let isPlacement = start.text("support") == "placement"
    return decisions.last { decision in
      guard placesChild(decision) == isPlacement, decision.at.canPrecede(start.at) else { return false }
      return !earlier.contains { $0.decision == decision && ($0.end.map { $0.at.canPrecede(start.at) } ?? false) }
    }
  }

  private static func ends(_ end: Fact, _ start: Fact, in facts: [Fact]) -> Bool {
    if let about = end.about { return about == start.id }
    return end.at.canFollow(start.at)
  }

  private static func grants(_ fact: Fact) -> Bool {
    switch fact.kind {
    case .provisionalDecisionEffected: true
    case .committeeDecided: fact.text("about") == "placement"
    case .decisionMade:
      ["support", "placement", "placement-without-consent"].contains(fact.text("about") ?? "")
        && fact.text("outcome") != "refused"
    default: false
    }
  }

  private static func placesChild(_ decision: Fact) -> Bool {
    decision.kind != .decisionMade || decision.text("about") != "support"
  }
}
