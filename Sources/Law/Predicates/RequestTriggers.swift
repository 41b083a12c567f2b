import CaseFile

extension Triggers {
  static let requests = [
    Trigger(name: "appeal-received") { reading in
      reading.all(.appealReceived).map { fact in
        var occurrence = Occurrence(fact)
        if isCommittees(fact, in: reading) { occurrence.exempt = Reason("not-applicable.straight-to-the-board") }
        return occurrence
      }
    },
    Trigger(name: "committee-appealed") { reading in
      reading.all(.appealReceived).filter { isCommittees($0, in: reading) }.map { Occurrence($0) }
    },
    Trigger(name: "access-requested-as-party") { reading in
      reading.all(.accessRequested).filter { $0.text("as") != "data-subject" }.map { fact in
        var occurrence = Occurrence(fact)
        if fact.text("as") == nil { occurrence.cannotTell = Reason("cannot-be-judged.detail", ["detail": "as"]) }
        return occurrence
      }
    },
    each("access-requested-as-data-subject", .accessRequested) { $0.text("as") == "data-subject" },
    Trigger(name: "erasure-requested") { reading in
      reading.all(.erasureRequested).map { extended(Occurrence($0), in: reading) }
    },
    each("case-moved", .caseMoved),
  ]

  /// Appeals of the committee's decisions go straight to the appeals board (RSL § 66).
  private static func isCommittees(_ appeal: Fact, in reading: Reading) -> Bool {
    guard let about = appeal.about else { return false }
    return reading.facts.contains { fact in
      guard fact.id == about else { return false }
      if fact.kind == .decisionMade {
        return ["placement-without-consent", "contact-break"].contains(fact.text("about") ?? "")
      }
      return fact.kind == .committeeDecided || fact.kind == .provisionalDecisionEffected
    }
  }

  /// Two months more where that was told, with the reason, within the first (art. 12 stk. 3).
  private static func extended(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    guard let first = Limit(1, .months).due(from: occurrence.at) else { return occurrence }
    let later = reading.all(.erasureExtended).first { occurrence.concerns($0) }
    guard let later else { return occurrence }
    var result = occurrence
    guard let told = later.at.earliest else {
      result.cannotTell = Reason("cannot-be-judged.when-extended")
      return result
    }
    guard told <= first else { return occurrence }
    if later.text("reason") == nil {
      result.cannotTell = Reason("cannot-be-judged.detail", ["detail": "reason"])
    } else {
      result.limit = Limit(3, .months)
    }
    return result
  }
}
