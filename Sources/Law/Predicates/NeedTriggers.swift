import CaseFile

extension Triggers {
  static let needs = [
    Trigger(name: "need-known") { reading in
      assessments(from: reading.all(.needKnown, .assessmentStarted), in: reading)
    },
    Trigger(name: "need-or-violence-known") { reading in
      let starts = reading.facts.filter { fact in
        switch fact.kind {
        case .needKnown, .violenceKnown, .assessmentStarted: true
        case .screeningDone: fact.text("outcome") == "assessment"
        default: false
        }
      }
      return assessments(from: starts, in: reading).map { screenedOut($0, in: reading) }
    },
    Trigger(name: "need-to-screen") { reading in
      let screenings = reading.all(.screeningDone)
      // A need that is known when the screening is done, or after it, is part of what was screened.
      let starts = reading.all(.notificationReceived, .needKnown).filter { fact in
        fact.kind == .notificationReceived || !screenings.contains { $0.at.canPrecede(fact.at) }
      }
      return running(starts: starts, isEndedBy: screenings)
    },
    Trigger(name: "family-involved") { reading in
      let involved = reading.all(.familyInvolved).map { riskFirst(Occurrence($0), in: reading) }
      if involved.isEmpty, let shown = reading.all(.screeningDone).first(where: { $0.flag("honour") == true }) {
        var waiting = Occurrence(shown)
        waiting.due = nil
        return [waiting]
      }
      return involved
    },
  ]

  /// One clock from the need becoming known to the finished assessment, however many knew it again meanwhile. Where
  /// an assessment was begun and nothing says when the need was known, only the latest possible day is known.
  private static func assessments(from starts: [Fact], in reading: Reading) -> [Occurrence] {
    let ends =
      reading.all(.assessmentFinished) + reading.closures.filter { $0.to == nil }.map { Fact(.caseClosed, at: $0.from) }
    return running(starts: starts, isEndedBy: ends).map { occurrence in
      guard let kind = occurrence.fact?.kind, kind == .assessmentStarted || kind == .screeningDone else {
        return occurrence
      }
      var begun = occurrence
      begun.isAtTheLatest = true
      return begun
    }
  }

  /// In barnets lov a screening can end in less than an assessment; violence never does (§ 20 stk. 1).
  private static func screenedOut(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    let after = reading.facts.filter { $0.at.canFollow(occurrence.at) }
    let last = after.last { $0.kind == .screeningDone }
    guard let outcome = last?.text("outcome"), outcome != "assessment" else { return occurrence }
    let isBegun = after.contains { [.assessmentStarted, .assessmentFinished, .violenceKnown].contains($0.kind) }
    guard !isBegun else { return occurrence }
    var result = occurrence
    result.exempt = Reason("not-applicable.screened-out", ["outcome": outcome])
    return result
  }

  private static func riskFirst(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    var result = occurrence
    result.due = occurrence.at
    let screenings = reading.all(.screeningDone).filter { $0.at.canPrecede(occurrence.at) }
    if screenings.contains(where: { $0.flag("honour") == true }) { return result }
    let violence = reading.all(.violenceKnown).contains { $0.at.canPrecede(occurrence.at) }
    if violence || !reading.all(.safetyRiskAssessed).isEmpty { return result }
    // Where nothing at all is said of it, the family's involvement is told for the sake of this duty.
    if screenings.contains(where: { $0.flag("honour") == false }) { result.exempt = Reason("not-applicable.no-honour") }
    return result
  }
}
