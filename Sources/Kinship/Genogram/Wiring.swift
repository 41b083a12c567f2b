/// All lines between the places.
struct Wiring {
  private(set) var lines: [KinLine] = []
  private let plan: RowPlan
  private let grid: Grid
  /// Partners' lines that go over somebody, by unit: in which height.
  private var raised: [Int: Double] = [:]
  /// In how many units each place is a partner.
  private var partnersAt: [Int: Int] = [:]
  /// Between the rows: children's bars, then the other parents' lines, then partners' lines that go over somebody.
  static let bars = 0.46...0.6
  static let others = 0.62...0.66
  static let lifts = 0.67...0.72

  init(_ plan: RowPlan, _ grid: Grid) {
    self.plan = plan
    self.grid = grid
    for unit in plan.drawn { for place in unit.partners { partnersAt[place, default: 0] += 1 } }
    partnerships()
    descent()
    otherParents()
    siblings()
    copies()
    bonds()
  }

  private func point(_ place: Int) -> KinPoint { KinPoint(grid.x[place], Double(plan.places[place].row)) }
  private func id(_ place: Int) -> KinID { plan.graph.people[plan.places[place].person].id }

  private mutating func partnerships() {
    var rank: [Int: Int] = [:]
    for places in grid.rows.values { for (index, place) in places.enumerated() { rank[place] = index } }
    var lifted: [(unit: Int, outer: Int, inner: Int, span: Int)] = []
    for (number, unit) in plan.drawn.enumerated() where unit.partners.count == 2 {
      let pair = unit.partners.sorted { (rank[$0] ?? 0) < (rank[$1] ?? 0) }
      let span = (rank[pair[1]] ?? 0) - (rank[pair[0]] ?? 0)
      guard span > 1 else {
        let (a, b) = (point(pair[0]), point(pair[1]))
        join(number, [a, b], mark: KinPoint(a.x + (b.x - a.x) * 0.35, a.y))
        continue
      }
      let count = pair.map { partnersAt[$0] ?? 0 }
      let isLeftOuter = count[0] <= count[1]
      lifted.append((number, isLeftOuter ? pair[0] : pair[1], isLeftOuter ? pair[1] : pair[0], span))
    }
    let most = Double(lifted.map(\.span).max() ?? 1)
    for one in lifted {
      // The further away, the higher, and the nearer the middle of the other's symbol.
      let (from, to) = (point(one.outer), point(one.inner))
      let part = Double(one.span) / most
      let height = from.y - 1 + Self.lifts.upperBound - (Self.lifts.upperBound - Self.lifts.lowerBound) * part
      let landing = to.x + (from.x < to.x ? -1 : 1) * (0.22 - 0.14 * part)
      join(
        one.unit,
        [from, KinPoint(from.x, height), KinPoint(landing, height), KinPoint(landing, to.y)],
        mark: KinPoint(from.x + (to.x > from.x ? 0.3 : -0.3), height))
    }
  }

  private mutating func join(_ number: Int, _ points: [KinPoint], mark: KinPoint) {
    if points.count > 2 { raised[number] = points[1].y }
    let unit = plan.drawn[number]
    let standing = plan.graph.units[unit.unit].couple?.standing
    let stroke: KinLine.Stroke =
      switch standing {
      case .dating, .cohabiting, .engaged, .ended: .dashed
      case .affair: .dotted
      default: .solid
      }
    let slashes =
      switch standing {
      case .separated, .ended: 1
      case .divorced, .annulled: 2
      default: 0
      }
    lines.append(
      KinLine(
        .partnership(standing), points, unit.partners.map(id), stroke: stroke, slashes: slashes,
        mark: slashes > 0 ? mark : nil))
  }

  private mutating func descent() {
    let heights = Bars(plan, grid).heights
    for (number, unit) in plan.drawn.enumerated() where !unit.kids.isEmpty {
      guard let height = heights[number] else { continue }
      let parents = unit.partners.map(id)
      let kids = unit.kids.sorted { grid.x[$0] < grid.x[$1] }
      let hooks = kids.map { hook($0, among: kids) }
      let drop = grid.drops[number]
      if unit.partners.isEmpty {
        lines.append(KinLine(.descent, [KinPoint(hooks[0], height), KinPoint(hooks[hooks.count - 1], height)], []))
      } else {
        let top = KinPoint(drop, from(number))
        lines.append(KinLine(.descent, [top, KinPoint(drop, height)], parents))
        let (low, high) = (min(drop, hooks.min() ?? drop), max(drop, hooks.max() ?? drop))
        if high > low { lines.append(KinLine(.descent, [KinPoint(low, height), KinPoint(high, height)], parents)) }
      }
      for (kid, hook) in zip(kids, hooks) { leg(kid, KinPoint(hook, height), parents, isTwin: hook != grid.x[kid]) }
      identical(kids, height)
    }
  }

  /// Where on the partners' line the children hang: in its height.
  private func from(_ number: Int) -> Double {
    let unit = plan.drawn[number]
    let row = Double(plan.places[unit.partners[0]].row)
    return raised[number] ?? row
  }

  private func hook(_ kid: Int, among kids: [Int]) -> Double {
    guard let set = plan.graph.twinsOf[plan.places[kid].person] else { return grid.x[kid] }
    let twins = kids.filter { plan.graph.twinsOf[plan.places[$0].person] == set }.map { grid.x[$0] }
    return twins.reduce(0, +) / Double(max(1, twins.count))
  }

  private mutating func leg(_ kid: Int, _ top: KinPoint, _ parents: [KinID], isTwin: Bool) {
    let kind = plan.graph.parentKind[plan.places[kid].person]
    lines.append(
      KinLine(
        isTwin ? .twin : .child(kind), [top, point(kid)], [id(kid)] + parents, stroke: Self.stroke(kind)))
  }

  /// Dashed for those adopted, dotted for those in foster care (McGoldrick).
  private static func stroke(_ kind: ParentLink.Kind?) -> KinLine.Stroke {
    switch kind {
    case nil, .biological, .unspecified: .solid
    case .foster, .donor: .dotted
    default: .dashed
    }
  }

  private mutating func identical(_ kids: [Int], _ height: Double) {
    for (a, b) in zip(kids, kids.dropFirst()) {
      guard let set = plan.graph.twinsOf[plan.places[a].person], set.kind == .identical,
        set == plan.graph.twinsOf[plan.places[b].person]
      else { continue }
      let (one, two, top) = (point(a), point(b), hook(a, among: kids))
      let share = 0.45
      lines.append(
        KinLine(
          .identical,
          [one, two].map { KinPoint(top + ($0.x - top) * share, height + ($0.y - height) * share) }, [id(a), id(b)]))
    }
  }

  private mutating func otherParents() {
    var units: [Int: Int] = [:]
    for (number, unit) in plan.drawn.enumerated() { units[unit.unit] = number }
    for (index, extra) in plan.graph.extras.enumerated() {
      guard let number = units[extra.unit], let kid = plan.placeOf[extra.child], !plan.drawn[number].partners.isEmpty
      else { continue }
      let (child, row) = (point(kid), Double(plan.places[plan.drawn[number].partners[0]].row))
      let part = Double(index % 5) / 4
      let height = child.y - 1 + Self.others.lowerBound + (Self.others.upperBound - Self.others.lowerBound) * part
      let landing = child.x + (grid.drops[number] < child.x ? -0.12 : 0.12)
      let top = KinPoint(grid.drops[number], row)
      lines.append(
        KinLine(
          .otherParent(extra.kind),
          [top, KinPoint(top.x, height), KinPoint(landing, height), KinPoint(landing, child.y)],
          [id(kid)] + plan.drawn[number].partners.map(id), stroke: Self.stroke(extra.kind)))
    }
  }

  /// Over the row, from the one to the other.
  private mutating func siblings() {
    for (index, pair) in plan.graph.loose.enumerated() {
      guard let a = plan.placeOf[pair.0], let b = plan.placeOf[pair.1] else { continue }
      let (one, two) = grid.x[a] < grid.x[b] ? (point(a), point(b)) : (point(b), point(a))
      let height = min(one.y, two.y) - 1 + Self.others.upperBound - 0.01 * Double(index % 4)
      let ends = (KinPoint(one.x + 0.14, height), KinPoint(two.x - 0.14, height))
      lines.append(
        KinLine(
          .siblings, [KinPoint(ends.0.x, one.y), ends.0, ends.1, KinPoint(ends.1.x, two.y)], [id(a), id(b)],
          stroke: .dashed))
    }
  }

  private mutating func copies() {
    for (at, place) in plan.places.enumerated() {
      guard let own = plan.placeOf[place.person], own != at else { continue }
      lines.append(KinLine(.same, [point(own), point(at)], [id(at)], stroke: .dotted))
    }
  }

  private mutating func bonds() {
    var beside: [Set<KinID>: Int] = [:]
    for bond in plan.graph.tree.bonds where bond.until == nil {
      guard let a = plan.graph.index[bond.from].flatMap({ plan.placeOf[$0] }),
        let b = plan.graph.index[bond.to].flatMap({ plan.placeOf[$0] }), a != b
      else { continue }
      let number = beside[[bond.from, bond.to], default: 0]
      beside[[bond.from, bond.to]] = number + 1
      let isLevel = plan.places[a].row == plan.places[b].row
      lines.append(
        KinLine(
          .bond(bond.kind), [point(a), point(b)], [bond.from, bond.to],
          bow: (isLevel ? 0.3 : 0.1) + Double(number) * 0.15, hasArrow: bond.kind.isDirected))
    }
  }
}
