extension Alert {
  /// Where two people's latest scores on the same person, from the same meeting, lie further apart than chance explains.
  /// Nobody is right: it asks what each of them sees. Our own rule, at the greater of the two reliable changes.
  public static func seenDifferently(_ series: [Series]) -> [Alert] {
    var alerts: [Alert] = []
    for (index, one) in series.enumerated() where one.instrument.purpose != .alliance {
      for other in series[(index + 1)...] where other.about == one.about && other.isOnTheScale(of: one) {
        guard let a = one.points.last, let b = other.points.last, one.range != nil, a.meeting == b.meeting,
          let norms = one.norms,
          let limit = [norms.reliableChange?.value, other.norms?.reliableChange?.value].compactMap({ $0 }).max(),
          (a.score - b.score).magnitude >= limit
        else { continue }
        alerts.append(
          Alert(
            .seenDifferently,
            values: [
              "one": .scorer(one.scorer), "oneScore": .score(a.score), "other": .scorer(other.scorer),
              "otherScore": .score(b.score),
            ], stamp: norms.stamp, source: "Our own rule: at least the reliable change", sureness: .chosen))
      }
    }
    return alerts
  }
}

extension Series {
  /// Whether scores can be set beside each other: the same purpose, range and direction.
  func isOnTheScale(of other: Series) -> Bool {
    instrument.purpose == other.instrument.purpose && item == other.item && range == other.range
      && instrument.direction == other.instrument.direction
  }
}
