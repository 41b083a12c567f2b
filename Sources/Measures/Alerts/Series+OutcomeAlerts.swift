extension Series {
  /// Meetings at which standing still is worth a talk, and from which it is worth another kind of help (PCOMS).
  static let checkpoint = 3...5
  static let lastChance = 6...

  /// Questions about how it goes, from the first score to the latest. Where the model expects something, also about
  /// that. Empty for conversation sheets and where there are no norms.
  public func outcomeAlerts(_ model: (any Trajectory)? = nil) -> [Alert] {
    guard instrument.purpose != .alliance, let norms else { return [] }
    return beginning(norms) + course(norms) + (model.flatMap(expected).map { [$0] } ?? [])
  }

  private func beginning(_ norms: Norms) -> [Alert] {
    let doubts = doubts
    guard let first = points.first else { return [] }
    var alerts: [Alert] = []
    if doubts.contains(.beganAboveCeiling), let ceiling = norms.ceiling {
      alerts.append(alert(.beganAboveCeiling, ceiling, ["score": .score(first.score), "limit": .score(ceiling.value)]))
    } else if doubts.contains(.beganAboveCutOff), let cutOff = norms.cutOff {
      alerts.append(alert(.beganAboveCutOff, cutOff, ["score": .score(first.score), "limit": .score(cutOff.value)]))
    }
    if doubts.contains(.sawtooth), let reliable = norms.reliableChange {
      alerts.append(alert(.sawtooth, reliable, ["limit": .score(reliable.value)]))
    }
    return alerts
  }

  private func course(_ norms: Norms) -> [Alert] {
    guard let change, let reliable = norms.reliableChange, let last = points.last else { return [] }
    let values: [String: Phrase.Value] = [
      "first": .score(change.first), "last": .score(change.last), "limit": .score(reliable.value),
      "meeting": .count(last.meeting),
    ]
    switch change.kind {
    case .clinicallySignificant: return [alert(.clinicallySignificant, reliable, values)]
    case .reliablyBetter: return [alert(.reliablyBetter, reliable, values)]
    case .reliablyWorse: return [alert(.reliablyWorse, reliable, values)]
    case .notReliable: return standingStill(step(of: last.meeting), norms, values)
    }
  }

  private func standingStill(_ meeting: Int, _ norms: Norms, _ values: [String: Phrase.Value]) -> [Alert] {
    let kind: Alert.Kind
    if Series.checkpoint.contains(meeting) {
      kind = .noChangeYet
    } else if Series.lastChance.contains(meeting) {
      kind = .noChangeForLong
    } else {
      return []
    }
    let source = "PCOMS: checkpoint at meetings 3-6, last chance at 6-9"
    return [Alert(kind, values: values, stamp: norms.stamp, source: source, sureness: .secondHand)]
  }

  private func expected(_ model: any Trajectory) -> Alert? {
    guard let first = points.first, let last = points.last, points.count >= 2,
      let expected = model.expectation(from: first.score, at: step(of: last.meeting)), let line = expected.line
    else { return nil }
    // Below the band where there is one, below the line where not.
    let isBelow = model.improvement(from: expected.band.map { model.worseEnd(of: $0) } ?? line, to: last.score) < 0
    return Alert(
      isBelow ? .belowExpected : .asExpected,
      values: ["score": .score(last.score), "expected": .score(line), "meeting": .count(last.meeting)],
      stamp: model.stamp.text, source: model.stamp.source, sureness: model.stamp.sureness)
  }

  private func alert(_ kind: Alert.Kind, _ limit: Sourced<Score>, _ values: [String: Phrase.Value]) -> Alert {
    Alert(kind, values: values, stamp: norms?.stamp ?? "", source: limit.source, sureness: limit.sureness)
  }
}
