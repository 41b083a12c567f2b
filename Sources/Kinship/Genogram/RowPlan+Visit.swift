extension RowPlan {
  enum End { case left, right, middle }

  /// A walk to somebody's siblings: where they stand and what may be drawn beside them.
  struct Visit {
    var person: Int
    var row: Int
    /// The lowest row in which anything may stand to the left, and to the right.
    var left: Int
    var right: Int
    /// The unit from which the walk came, and at which end of the siblings this person must stand for its sake.
    var unit: Int?
    var end: End?
    var depth: Int

    init(
      _ person: Int, row: Int, left: Int = .max, right: Int = .max, unit: Int? = nil, end: End? = nil, depth: Int = 0
    ) {
      self.person = person
      self.row = row
      self.left = left
      self.right = right
      self.unit = unit
      self.end = end
      self.depth = depth
    }
  }

  /// A partner whose own kin is drawn beside these siblings.
  private struct Bridge {
    var member: Int
    var unit: Int
    var partner: Int
  }

  /// Walks the siblings of `at.person` with everything above and beside them; `body` draws what is below the unit
  /// that the walk came from.
  func visit(_ at: Visit, body: () -> Void) {
    var members = graph.sibship(at.person).filter { placeOf[$0] == nil }
    for member in members { claimed[member] = true }
    if let end = at.end, end != .middle { pull(at.person, to: end, in: &members) }
    let up = graph.parentUnit[at.person].flatMap { taken[$0] || at.depth > Self.deepest ? nil : $0 }
    let parents = up.flatMap { reserve($0, at) }
    let leftBridge = at.end == .left ? nil : bridge(.left, &members, at)
    let rightBridge = at.end == .right ? nil : bridge(.right, &members, at, not: leftBridge)
    let below = at.row - 1
    let leftLimit = at.end == .left || leftBridge != nil ? below : at.left
    let rightLimit = at.end == .right || rightBridge != nil ? below : at.right

    if let bridge = leftBridge {
      visit(Visit(bridge.partner, row: at.row, left: at.left, unit: bridge.unit, end: .right, depth: at.depth + 1)) {}
      kids(of: bridge.unit, row: at.row + 1, limit: at.left, depth: at.depth + 1)
    }
    func own() { emit(members, at, body: body) }
    switch parents {
    case .both(let a, let b):
      visit(Visit(a, row: below, left: leftLimit, right: below - 1, unit: up, end: .right, depth: at.depth + 1)) {}
      own()
      visit(Visit(b, row: below, left: below - 1, right: rightLimit, unit: up, end: .left, depth: at.depth + 1)) {}
    case .one(let host):
      visit(
        Visit(host, row: below, left: leftLimit, right: rightLimit, unit: up, end: .middle, depth: at.depth + 1),
        body: own)
    case .copies(let list):
      for person in list.prefix(1) { put(person, row: below, copyFor: up) }
      own()
      for person in list.dropFirst() { put(person, row: below, copyFor: up) }
    case nil:
      own()
    }
    if let bridge = rightBridge {
      kids(of: bridge.unit, row: at.row + 1, limit: at.right, depth: at.depth + 1)
      visit(Visit(bridge.partner, row: at.row, right: at.right, unit: bridge.unit, end: .left, depth: at.depth + 1)) {}
    }
  }

  private func emit(_ members: [Int], _ at: Visit, body: () -> Void) {
    let own = members.firstIndex(of: at.person) ?? 0
    for (index, member) in members.enumerated() {
      var spot = Spot(row: at.row, left: at.left, right: at.right, depth: at.depth)
      if at.unit == nil || index < own { spot.right = at.unit == nil ? spot.right : at.left }
      if at.unit != nil, index > own { spot.left = at.right }
      if at.end == .right { spot.right = at.left }
      if at.end == .left { spot.left = at.right }
      if member == at.person {
        spot.sides = at.end == .right ? [.left] : at.end == .left ? [.right] : [.left, .right]
        spot.unit = at.end == .middle ? at.unit : nil
        stand(member, spot, body: body)
      } else {
        stand(member, spot) {}
      }
    }
  }

  private enum Parents {
    /// Both with kin of their own: theirs to the left and to the right.
    case both(Int, Int)
    /// One whose kin is drawn; the other stands beside.
    case one(Int)
    /// Both are drawn elsewhere already.
    case copies([Int])
  }

  private func reserve(_ unit: Int, _ at: Visit) -> Parents? {
    draw(unit)
    let partners = graph.units[unit].partners
    guard !partners.isEmpty else { return nil }
    let free = partners.filter { !claimed[$0] }
    let kin = free.filter(hasKin)
    guard let host = kin.first ?? free.first else { return .copies(leftFirst(partners)) }
    guard kin.count == 2, Set(graph.sibship(kin[0])).isDisjoint(with: graph.sibship(kin[1])) else {
      claim(host)
      return .one(host)
    }
    for partner in kin { claim(partner) }
    if let isLeft = steady?.isLeft(kin[0], of: kin[1]) {
      return isLeft ? .both(kin[0], kin[1]) : .both(kin[1], kin[0])
    }
    let manFirst = leftFirst(kin)
    let turned: [Int] = manFirst.reversed()
    let first = price(manFirst, at) <= price(turned, at) ? manFirst : turned
    return .both(first[0], first[1])
  }

  private func claim(_ person: Int) { for one in graph.sibship(person) { claimed[one] = true } }

  /// What it costs to have this one to the left: siblings out of order, half siblings without room.
  private func price(_ pair: [Int], _ at: Visit) -> Int {
    let order = (graph.sibship(pair[0]).last == pair[0] ? 0 : 2) + (graph.sibship(pair[1]).first == pair[1] ? 0 : 2)
    let tight = [at.end == .left, at.end == .right]
    let crowded = zip(pair, tight).filter { person, tight in tight && graph.unitsOf[person].count > 1 }.count
    return order + crowded * 5
  }

  /// A man to the left of a woman, as the custom is; else in the order they were named.
  func leftFirst(_ pair: [Int]) -> [Int] {
    guard pair.count == 2 else { return pair }
    let isMan = pair.map { graph.people[$0].gender == .man }
    let isWoman = pair.map { graph.people[$0].gender == .woman }
    return (isMan[1] && !isMan[0]) || (isWoman[0] && !isWoman[1]) ? pair.reversed() : pair
  }

  func pull(_ person: Int, to end: End, in members: inout [Int]) {
    guard let at = members.firstIndex(of: person), at != (end == .left ? 0 : members.count - 1) else { return }
    members.remove(at: at)
    members.insert(person, at: end == .left ? 0 : members.count)
    move(person)
  }

  /// The one whose partner's kin may be drawn beside these siblings: whoever is at that end already, else the nearest.
  private func bridge(_ end: End, _ members: inout [Int], _ at: Visit, not other: Bridge? = nil) -> Bridge? {
    guard at.depth <= Self.deepest else { return nil }
    let edge = end == .left ? members.first : members.last
    var best: (bridge: Bridge, price: (Int, Int))?
    for member in members {
      let isFixed = (at.unit != nil && member == at.person) || (member == other?.member)
      if isFixed, member != edge || (member == other?.member && members.count > 1) { continue }
      for unit in graph.unitsOf[member] where !taken[unit] && unit != at.unit {
        guard let partner = graph.partner(of: member, in: unit), !claimed[partner], hasKin(partner),
          !graph.sibship(partner).contains(member), steady?.isLeft(partner, of: member) != (end == .right)
        else { continue }
        let limit = end == .left ? at.left : at.right
        guard graph.units[unit].kids.isEmpty || limit > at.row else { continue }
        let price = (member == edge ? 0 : 1, near.steps[member])
        if best.map({ price < $0.price }) ?? true {
          best = (Bridge(member: member, unit: unit, partner: partner), price)
        }
      }
    }
    guard let bridge = best?.bridge else { return nil }
    claim(bridge.partner)
    draw(bridge.unit)
    pull(bridge.member, to: end, in: &members)
    return bridge
  }
}
