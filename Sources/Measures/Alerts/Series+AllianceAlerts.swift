extension Series {
  /// Questions about the conversation, from its latest sheet. Empty for other instruments and before the first sheet.
  public func allianceAlerts() -> [Alert] {
    guard instrument.purpose == .alliance, let norms, let last = points.last else { return [] }
    return [low(last, norms), fell(last, norms), rose(last, norms)].compactMap { $0 } + lowItems(last, norms)
  }

  /// Below the border; on it is not below.
  private func low(_ last: Point, _ norms: Norms) -> Alert? {
    guard let cutOff = norms.cutOff, norms.improvement(from: cutOff.value, to: last.score) < 0 else { return nil }
    return alert(.allianceLow, cutOff, norms, ["score": .score(last.score), "cutOff": .score(cutOff.value)])
  }

  private func fell(_ last: Point, _ norms: Norms) -> Alert? {
    guard let fall = norms.group.fall, points.count >= 2 else { return nil }
    let before = points[points.count - 2].score
    guard -norms.improvement(from: before, to: last.score) >= fall.value else { return nil }
    return alert(.allianceFell, fall, norms, ["score": .score(last.score), "before": .score(before)])
  }

  private func rose(_ last: Point, _ norms: Norms) -> Alert? {
    guard let cutOff = norms.cutOff, let first = points.first, norms.group.fall != nil,
      norms.improvement(from: cutOff.value, to: first.score) < 0,
      norms.improvement(from: cutOff.value, to: last.score) >= 0
    else { return nil }
    return Alert(
      .allianceRose, values: ["score": .score(last.score), "first": .score(first.score)], stamp: norms.stamp,
      source: "OpenFIT KA-01028", sureness: .read)
  }

  private func lowItems(_ last: Point, _ norms: Norms) -> [Alert] {
    guard let floor = norms.group.itemFloor else { return [] }
    return instrument.items.compactMap { item in
      guard let score = last.items[item.id], score < floor.value else { return nil }
      return alert(
        .allianceItemLow, floor, norms, ["item": .key(instrument.name(of: item.id).key), "score": .score(score)])
    }
  }

  private func alert(
    _ kind: Alert.Kind, _ limit: Sourced<Score>, _ norms: Norms, _ values: [String: Phrase.Value]
  ) -> Alert {
    Alert(kind, values: values, stamp: norms.stamp, source: limit.source, sureness: limit.sureness)
  }
}
