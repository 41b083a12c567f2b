import CaseFile

extension Fulfilments {
  static let coercion = [
    named("provisional-decision-notified", .provisionalDecisionNotified, of: .provisionalDecisionEffected),
    named("committee-approved", .committeeDecided, of: .provisionalDecisionEffected) { fact in
      ["approval", "placement"].contains(fact.text("about") ?? "")
    },
    // Within the month the committee decides on a lasting placement, or the child comes home.
    Fulfilment(name: "provisional-replaced", kinds: [.committeeDecided, .decisionMade, .supportEnded]) {
      occurrence, reading in
      .done(
        reading.facts.filter { fact in
          guard fact.at.canFollow(occurrence.at) else { return false }
          return switch (fact.kind, fact.text("about") ?? "") {
          case (.committeeDecided, "placement"): true
          case (.decisionMade, "placement"), (.decisionMade, "placement-without-consent"),
            (.decisionMade, "return-home"):
            true
          case (.supportEnded, _):
            occurrence.concerns(fact) || reading.measures.contains { $0.end == fact && $0.isPlacement }
          default: false
          }
        }.map(\.at))
    },
    Fulfilment(name: "heard-again", kinds: [.committeeDecided]) { occurrence, reading in
      .done(
        reading.all(.committeeDecided).filter { fact in
          ["re-hearing", "placement"].contains(fact.text("about") ?? "") && fact != occurrence.fact
            && fact.id != occurrence.id && fact.at.canFollow(occurrence.at) && occurrence.follows(fact)
        }.map(\.at))
    },
    Fulfilment(name: "contact-break-renewed", kinds: [.committeeDecided]) { occurrence, reading in
      .done(
        (reading.all(.committeeDecided) + reading.all(.decisionMade)).filter { fact in
          guard fact.id == nil || fact.id != occurrence.id, !occurrence.isTwin(of: fact) else { return false }
          let about = fact.text("about")
          return about == "contact-break" && occurrence.follows(fact)
            || about == "re-hearing" && (fact.about.map(occurrence.ids.contains) ?? false) && occurrence.follows(fact)
        }.map(\.at))
    },
  ]
}

extension Occurrence {
  /// Whether the fact came strictly after what this arose from; a doubt about its date counts as yes.
  func follows(_ later: Fact) -> Bool {
    guard let mine = at.latest, let its = later.at.earliest else { return true }
    return its > mine
  }

  /// Another record of the same decision.
  func isTwin(of other: Fact) -> Bool {
    fact == other || (other.at.date != nil && other.at.date == at.date)
  }
}
