/// How near everybody is to the centre, and in which generation: the shortest way over parents, partners and children.
struct Closeness {
  private(set) var steps: [Int]
  /// 0 for the centre, −1 for parents' generation.
  private(set) var generation: [Int]
  /// Everybody, nearest first; those that no way leads to come last, part by part.
  private(set) var order: [Int] = []

  init(_ graph: KinGraph, from centre: Int) {
    steps = Array(repeating: .max, count: graph.people.count)
    generation = Array(repeating: 0, count: graph.people.count)
    var beside: [Int: [Int]] = [:]
    for (at, extra) in graph.extras.enumerated() {
      beside[extra.child, default: []].append(at)
      for parent in graph.units[extra.unit].partners { beside[parent, default: []].append(at) }
    }
    var loose: [Int: [Int]] = [:]
    for (one, other) in graph.loose {
      loose[one, default: []].append(other)
      loose[other, default: []].append(one)
    }
    for start in [centre] + graph.people.indices where steps[start] == .max {
      steps[start] = start == centre ? 0 : Int.max / 2
      order.append(start)
      var next = order.count - 1
      while next < order.count {
        let person = order[next]
        next += 1
        for (other, shift) in Self.near(person, graph, beside[person] ?? [])
          + (loose[person] ?? []).map({ ($0, 0) })
        where steps[other] == .max {
          steps[other] = steps[person] + 1
          generation[other] = generation[person] + shift
          order.append(other)
        }
      }
    }
  }

  private static func near(_ person: Int, _ graph: KinGraph, _ extras: [Int]) -> [(Int, Int)] {
    var found: [(Int, Int)] = []
    if let up = graph.parentUnit[person] {
      found += graph.units[up].partners.map { ($0, -1) }
      found += graph.units[up].kids.filter { $0 != person }.map { ($0, 0) }
    }
    for unit in graph.unitsOf[person] {
      found += graph.units[unit].partners.filter { $0 != person }.map { ($0, 0) }
      found += graph.units[unit].kids.map { ($0, 1) }
    }
    for at in extras {
      let extra = graph.extras[at]
      if extra.child == person {
        found += graph.units[extra.unit].partners.map { ($0, -1) }
      } else {
        found.append((extra.child, 1))
      }
    }
    return found
  }
}
