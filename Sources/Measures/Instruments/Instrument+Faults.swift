/// What is wrong with a pack. It isn't taken until nothing is.
public enum PackFault: Error, Hashable, Sendable {
  case unreadable(String)
  case noItems
  case sameItemTwice(String)
  case unknownItem(String)
  case badScale
  /// Added up where there is nothing to add, multiplied by nought, or with fewer than no answers missing.
  case badScoring
  /// The range isn't what the items add up to.
  case wrongRange(expected: ScoreRange)
  case noRange
  case rangeWithoutTotal
  case groupsMeet(String, String)
  case agesTurned(String)
  case cutOffOutside(group: String)
  case notAboveZero(group: String)
  case sameInstrumentTwice(String)
}

extension Instrument {
  public func faults() -> [PackFault] { itemFaults() + rangeFaults() + groupFaults() }

  private func itemFaults() -> [PackFault] {
    var seen: Set<String> = []
    var faults = items.filter { !seen.insert($0.id).inserted }.map { PackFault.sameItemTwice($0.id) }
    if items.isEmpty && goals == nil { faults.append(.noItems) }
    let named = (scoring.reversed ?? []) + (scoring.parts ?? []).flatMap(\.items)
    faults += named.filter { !seen.contains($0) }.map { .unknownItem($0) }
    if scale.kind != .picture && (scale.low >= scale.high || scale.step <= 0) { faults.append(.badScale) }
    if scoring.times ?? 1 < 1 || scoring.allowedMissing ?? 0 < 0 || (scoring.rule == .sum && scale.kind == .picture) {
      faults.append(.badScoring)
    }
    return faults
  }

  /// What the items can add up to; nil where they aren't added.
  var reachable: ScoreRange? {
    let times = (scoring.times ?? 1) * items.count
    return scoring.rule == .sum ? ScoreRange(times * scale.low, times * scale.high) : nil
  }

  private func rangeFaults() -> [PackFault] {
    switch scoring.rule {
    case .sum:
      guard let range, let reachable else { return [.noRange] }
      return range == reachable ? [] : [.wrongRange(expected: reachable)]
    case .never: return range == nil ? [] : [.rangeWithoutTotal]
    case .each, .goalAttainment: return []
    }
  }

  private func groupFaults() -> [PackFault] {
    var faults: [PackFault] = []
    for (index, group) in groups.enumerated() {
      if let from = group.from, let to = group.to, from > to { faults.append(.agesTurned(group.id)) }
      faults += groups[..<index].filter { $0.meets(group) }.map { .groupsMeet($0.id, group.id) }
      if let cutOff = group.cutOff, let range, !range.contains(cutOff.value) {
        faults.append(.cutOffOutside(group: group.id))
      }
      let sizes = [group.reliableChange, group.spread].compactMap { $0?.value }
      if sizes.contains(where: { $0 <= 0 }) { faults.append(.notAboveZero(group: group.id)) }
    }
    return faults
  }
}
