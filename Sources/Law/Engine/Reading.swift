import CaseFile

/// The facts of a case, in order, as the predicates look at them.
struct Reading: Sendable {
  let told: CaseFacts
  /// By time; what nobody knows the time of comes last.
  let facts: [Fact]
  let measures: [Measure]
  /// When the case was closed, and opened again where it was.
  let closures: [(from: When, to: When?)]
  private let byKind: [FactKind: [Fact]]

  init(_ facts: CaseFacts) {
    told = facts
    let places = facts.facts.enumerated().map { (at: $1.at.latest ?? .max, index: $0) }
    self.facts = places.sorted { ($0.at, $0.index) < ($1.at, $1.index) }.map { facts.facts[$0.index] }
    byKind = Dictionary(grouping: self.facts, by: \.kind)
    measures = Measure.all(in: self.facts)
    closures = Self.closures(among: self.facts)
  }

  func all(_ kind: FactKind) -> [Fact] { byKind[kind] ?? [] }

  /// Of several kinds, by time.
  func all(_ kinds: FactKind...) -> [Fact] { all(of: kinds) }

  func all(of kinds: [FactKind]) -> [Fact] {
    if kinds.count == 1 { return all(kinds[0]) }
    // Most cases have none of most kinds.
    return kinds.contains { byKind[$0] != nil } ? facts.filter { kinds.contains($0.kind) } : []
  }

  var birthday: Day? { told.child?.birthday }

  /// Age in years on a day; below 0 for an unborn child; nil where the birthday isn't known.
  func age(on day: Day?) -> Int? {
    guard let birthday, let day else { return nil }
    return day.age(bornOn: birthday)
  }

  /// The moment from which the child is of age; nil where the birthday isn't known.
  var adultFrom: Instant? { birthday.map { DanishTime.start(of: $0.adding(years: 18)) } }

  /// Decisions of the municipality, and those of the committee that aren't told as a decision too.
  var decisions: [Fact] {
    let made = all(.decisionMade)
    let committee = all(.committeeDecided).compactMap { fact -> Fact? in
      guard let about = Self.committeeAbout[fact.text("about") ?? ""] else { return nil }
      let isTold = made.contains { decision in
        decision.id != nil && (decision.id == fact.id || decision.id == fact.about)
          || decision.text("about") == about && decision.at.date == fact.at.date
      }
      if isTold { return nil }
      var decision = fact
      decision.details["about"] = .text(about)
      decision.details["outcome"] = .text("imposed")
      return decision
    }
    return made + committee
  }

  private static let committeeAbout = ["placement": "placement-without-consent", "contact-break": "contact-break"]

  private static func closures(among facts: [Fact]) -> [(from: When, to: When?)] {
    var result: [(from: When, to: When?)] = []
    for fact in facts where [.caseClosed, .caseReopened, .caseMoved].contains(fact.kind) {
      if fact.kind == .caseReopened {
        if let last = result.indices.last, result[last].to == nil { result[last].to = fact.at }
      } else if result.last.map({ $0.to != nil }) ?? true {
        result.append((fact.at, nil))
      }
    }
    return result
  }

  /// The moments at which the case turned coercive or violent (lov om frikommunenetværk § 10 stk. 6).
  var exclusions: [Fact] {
    facts.filter { fact in
      switch fact.kind {
      case .violenceKnown, .coercionApplied, .provisionalDecisionEffected: true
      case .decisionMade: fact.text("about") == "placement-without-consent"
      case .committeeDecided: ["placement", "re-hearing"].contains(fact.text("about") ?? "")
      case .supportStarted: fact.flag("without-consent") == true
      default: false
      }
    }
  }
}

extension When {
  /// Whether this can have been at or after the other: a doubt counts as yes.
  func canFollow(_ other: When) -> Bool {
    guard let latest, let earliest = other.earliest else { return true }
    return latest >= earliest
  }

  /// Whether this can have been at or before the other: a doubt counts as yes.
  func canPrecede(_ other: When) -> Bool { other.canFollow(self) }
}
