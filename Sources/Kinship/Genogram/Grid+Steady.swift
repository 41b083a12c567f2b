extension Grid {
  /// Keeps everybody as near to an earlier drawing as the new ones allow: in each row the longest way that anybody
  /// moves is the shortest possible (halfway between being pushed from the left and from the right).
  /// - Returns: the longest way that anybody moves.
  mutating func settle(to previous: KinLayout, _ plan: RowPlan) -> Double {
    var before: [String: KinNode] = [:]
    for node in previous.nodes { before["\(node.copy) \(node.person.rawValue)"] = node }
    var copies: [Int: Int] = [:]
    var old: [Double?] = []
    for place in plan.places {
      if place.isCopy { copies[place.person, default: 0] += 1 }
      let number = place.isCopy ? copies[place.person] ?? 1 : 0
      old.append(before["\(number) \(plan.graph.people[place.person].id.rawValue)"]?.column)
    }
    let ways = zip(old, x).compactMap { old, now in old.map { $0 - now } }
    guard let least = ways.min(), let most = ways.max() else { return 0 }
    x = x.map { $0 + (least + most) / 2 }
    drops = drops.map { $0 + (least + most) / 2 }
    guard most - least >= 1.8 else { return (most - least) / 2 }
    for places in rows.values { keep(places, old) }
    for (number, unit) in plan.drawn.enumerated() { drops[number] = drop(unit, at: number) }
    return zip(old, plan.places.indices).compactMap { old, at in
      plan.places[at].isCopy ? nil : old.map { abs($0 - x[at]) }
    }.max() ?? 0
  }

  private mutating func keep(_ places: [Int], _ old: [Double?]) {
    var low: [Double?] = []
    for place in places {
      let pushed = low.last.flatMap { $0 }.map { $0 + Columns.beside }
      low.append([old[place], pushed].compactMap { $0 }.max())
    }
    var high: [Double?] = Array(repeating: nil, count: places.count)
    for (index, place) in places.enumerated().reversed() {
      let pushed = index + 1 < places.count ? high[index + 1].map { $0 - Columns.beside } : nil
      high[index] = [old[place], pushed].compactMap { $0 }.min()
    }
    for (index, place) in places.enumerated() {
      switch (low[index], high[index]) {
      case (let low?, let high?): x[place] = (low + high) / 2
      case (let only?, nil), (nil, let only?): x[place] = only
      case (nil, nil): break
      }
    }
  }

  /// A couple's children hang from the middle of their line also after the move.
  private func drop(_ unit: RowPlan.Drawn, at number: Int) -> Double {
    let ends = unit.partners.map { x[$0] }.sorted()
    guard let first = ends.first, let last = ends.last else {
      return unit.kids.isEmpty ? drops[number] : unit.kids.map { x[$0] }.reduce(0, +) / Double(unit.kids.count)
    }
    return last - first < 2 ? (first + last) / 2 : min(max(drops[number], first + 0.4), last - 0.4)
  }
}
