extension RowPlan {
  /// Where somebody stands, and what may be drawn beside and below.
  struct Spot {
    var row: Int
    var left: Int
    var right: Int
    var depth: Int
    /// At which sides partners may stand.
    var sides: [End] = [.left, .right]
    /// The unit whose children somebody else draws.
    var unit: Int?
  }

  /// Puts somebody in their row with partners at their sides — in the order of time, from the left — and children
  /// below. Partners bring their other partners, outwards.
  func stand(_ person: Int, _ spot: Spot, body: () -> Void) {
    claimed[person] = true
    let units = graph.unitsOf[person].filter { isDrawable($0, person, spot) }
    for unit in units { draw(unit) }
    let bare = graph.unitsOf[person].filter { !taken[$0] && keepsPartner($0, person) }
    let single = units.filter { graph.units[$0].partners.count == 1 }
    let (left, right) = split(
      graph.unitsOf[person].filter { graph.units[$0].partners.count == 2 && (units.contains($0) || bare.contains($0)) },
      person, spot)
    for unit in left {
      beside(unit, person, spot, .left)
      below(unit, spot, spot.left, body)
    }
    if spot.sides == [.left] { for unit in single { below(unit, spot, spot.left, body) } }
    put(person, row: spot.row)
    if spot.sides != [.left] { for unit in single { below(unit, spot, spot.right, body) } }
    for unit in right {
      below(unit, spot, spot.right, body)
      beside(unit, person, spot, .right)
    }
  }

  /// The children of a unit, in birth order, each with partners and descendants.
  func kids(of unit: Int, row: Int, limit: Int, depth: Int) {
    for kid in graph.units[unit].kids {
      if promised[kid] == unit {
        stand(kid, Spot(row: row, left: limit, right: limit, depth: depth + 1)) {}
      } else {
        put(kid, row: row, copyFor: unit)
      }
    }
  }

  private func isDrawable(_ unit: Int, _ person: Int, _ spot: Spot) -> Bool {
    if unit == spot.unit { return true }
    guard !taken[unit] else { return false }
    let hasKids = !graph.units[unit].kids.isEmpty
    let room = spot.sides.map { $0 == .left ? spot.left : spot.right }.min() ?? 0
    guard !hasKids || (room > spot.row && spot.depth <= Self.deepest) else { return false }
    // Whoever is nearer the centre, and hasn't been met yet, draws it.
    guard let partner = graph.partner(of: person, in: unit), claimed[partner], placeOf[partner] == nil else {
      return true
    }
    return near.steps[partner] >= near.steps[person]
  }

  private func split(_ units: [Int], _ person: Int, _ spot: Spot) -> (left: [Int], right: [Int]) {
    if spot.sides == [.left] { return (units, []) }
    if spot.sides == [.right] { return ([], units) }
    if let steady {
      let sides = units.map { unit in
        graph.partner(of: person, in: unit).flatMap { steady.isLeft($0, of: person) }
      }
      if sides.contains(where: { $0 != nil }) {
        return (
          zip(units, sides).filter { $1 == true }.map(\.0), zip(units, sides).filter { $1 != true }.map(\.0)
        )
      }
    }
    if units.count == 1 {
      let other = graph.partner(of: person, in: units[0]) ?? person
      return leftFirst([person, other])[0] == person ? ([], units) : (units, [])
    }
    return (Array(units.prefix(units.count / 2)), Array(units.dropFirst(units.count / 2)))
  }

  private func beside(_ unit: Int, _ person: Int, _ spot: Spot, _ side: End) {
    guard let partner = graph.partner(of: person, in: unit) else { return }
    let isStranger = !claimed[partner] && !hasKin(partner)
    guard isStranger, spot.depth <= Self.deepest else { return put(partner, row: spot.row, copyFor: unit) }
    var outer = spot
    outer.sides = [side]
    outer.unit = nil
    outer.depth += 1
    let limit = side == .left ? spot.left : spot.right
    (outer.left, outer.right) = (limit, limit)
    stand(partner, outer) {}
  }

  /// A couple without room for their children stay side by side where they were; the family is drawn again apart.
  private func keepsPartner(_ unit: Int, _ person: Int) -> Bool {
    guard let steady, steady.level >= Steady.places, let partner = graph.partner(of: person, in: unit) else {
      return false
    }
    return steady.columns[partner] != nil && !claimed[partner] && !hasKin(partner)
  }

  private func below(_ unit: Int, _ spot: Spot, _ limit: Int, _ body: () -> Void) {
    guard taken[unit] else { return }
    if unit == spot.unit { return body() }
    kids(of: unit, row: spot.row + 1, limit: limit, depth: spot.depth)
  }
}
