/// Lays out a family: generations in rows, partners side by side, siblings together in birth order.
///
/// What holds for every drawing: nobody overlaps; partners are neighbours in their row (somebody with several partners
/// has them all around, in the order of time from the left, with nobody else between but their other partners);
/// siblings stand together, eldest to the left, with only their partners between; twins are neighbours; lines of
/// descent and partnership never cross. Two things give way where all of that can't be had at once: somebody whose
/// siblings are drawn, and whose partner's are too, stands at the end of the row of siblings nearest the partner
/// (`isOutOfOrder`); and somebody who would have to stand in two places does, the second time as a copy.
public struct Genogram: Sendable {
  public var layout: KinLayout

  /// - Parameters:
  ///   - centre: whom the drawing is about. Somebody unknown leaves the first person in the middle.
  ///   - previous: the drawing before a change; those on it stay as near to where they were as they can.
  public init(of family: FamilyTree, centre: KinID, previous: KinLayout? = nil) {
    let graph = KinGraph(family)
    let middle = graph.index[family.canonical(centre)] ?? 0
    guard !graph.people.isEmpty else {
      layout = KinLayout(nodes: [], lines: [], outlines: [], table: [], centre: centre, root: centre)
      return
    }
    let near = Closeness(graph, from: middle)
    let (plan, grid) = Self.steady(graph, near, middle, previous)
    let id = graph.people[middle].id
    let nodes = Self.nodes(plan, grid, centre: middle)
    layout = KinLayout(
      nodes: nodes, lines: Wiring(plan, grid).lines, outlines: Outlines(graph.tree, nodes).list,
      table: KinTable(graph, near, centre: middle).rows, centre: id, root: graph.people[plan.root].id)
  }

  public init(of family: FamilyTree, centre: KinID, then previous: KinLayout) {
    self.init(of: family, centre: centre, previous: previous)
  }

  /// The freest drawing that keeps everybody within a column of where they were.
  private static func steady(
    _ graph: KinGraph, _ near: Closeness, _ middle: Int, _ previous: KinLayout?
  ) -> (RowPlan, Grid) {
    guard let previous, let root = graph.index[previous.root] else {
      let plan = plan(graph, near, centre: middle)
      var grid = Grid(plan)
      grid.centre(on: plan.placeOf[middle])
      return (plan, grid)
    }
    var best: (plan: RowPlan, grid: Grid, way: Double)?
    for level in 0...Steady.places {
      let hold = level == 0 ? nil : Steady(previous, graph, level: level)
      let plan =
        level == 0 ? plan(graph, near, centre: middle) : RowPlan(graph, near: near, root: root, steady: hold)
      var grid = Grid(plan)
      let way = grid.settle(to: previous, plan)
      if best.map({ way < $0.way }) ?? true { best = (plan, grid, way) }
      if way < 0.95 { break }
    }
    return best.map { ($0.plan, $0.grid) } ?? (
      plan(graph, near, centre: middle), Grid(plan(graph, near, centre: middle))
    )
  }

  /// The walk that repeats fewest in the least room: begun with the centre's siblings, or with somebody near.
  private static func plan(_ graph: KinGraph, _ near: Closeness, centre: Int) -> RowPlan {
    var best: RowPlan?
    var seen: Set<Int> = []
    let tries = graph.people.count > 500 ? 6 : 80
    for root in near.order {
      let first = graph.sibship(root).min() ?? root
      guard seen.insert(first).inserted else { continue }
      let plan = RowPlan(graph, near: near, root: root)
      if best.map({ plan.cost < $0.cost }) ?? true { best = plan }
      if best?.isIdeal == true || seen.count >= tries { break }
    }
    return best ?? RowPlan(graph, near: near, root: centre)
  }

  private static func nodes(_ plan: RowPlan, _ grid: Grid, centre: Int) -> [KinNode] {
    let graph = plan.graph
    var copies: [Int: Int] = [:]
    return plan.places.enumerated().map { at, place in
      let person = graph.people[place.person]
      if place.isCopy { copies[place.person, default: 0] += 1 }
      let kids = graph.parentUnit[place.person].map { graph.units[$0].kids }
      return KinNode(
        person: person.id, copy: place.isCopy ? copies[place.person] ?? 1 : 0, column: grid.x[at], row: place.row,
        symbol: KinSymbol(
          person, kind: graph.parentKind[place.person], isIndex: place.person == centre, isCopy: place.isCopy),
        name: person.name, birth: person.birth, death: person.death,
        birthNumber: kids?.firstIndex(of: place.person).map { $0 + 1 }, siblings: kids?.count,
        isOutOfOrder: place.isMoved)
    }
  }
}
