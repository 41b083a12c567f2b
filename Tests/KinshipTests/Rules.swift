@testable import Kinship

/// What must hold for every drawing, checked on the finished layout; each answer lists what breaks the rule.
struct Rules {
  let graph: KinGraph
  let layout: KinLayout
  private let rows: [Int: [KinNode]]
  private let circle: [Int: Set<Int>]

  init(_ tree: FamilyTree, _ layout: KinLayout) {
    graph = KinGraph(tree)
    self.layout = layout
    rows = Dictionary(grouping: layout.nodes, by: \.row).mapValues { $0.sorted { $0.column < $1.column } }
    // Who is joined with whom by partnerships, near or far.
    var circle: [Int: Set<Int>] = [:]
    for person in graph.people.indices where circle[person] == nil {
      var all: Set<Int> = [person]
      var next = [person]
      while let one = next.popLast() {
        for unit in graph.unitsOf[one] {
          for partner in graph.units[unit].partners where all.insert(partner).inserted { next.append(partner) }
        }
      }
      for one in all { circle[one] = all }
    }
    self.circle = circle
  }

  private func between(_ a: KinNode, _ b: KinNode) -> [Int] {
    let (low, high) = (min(a.column, b.column), max(a.column, b.column))
    return (rows[a.row] ?? []).filter { $0.column > low && $0.column < high }.compactMap { graph.index[$0.person] }
  }

  /// Everybody has one own place.
  var lost: [KinID] {
    let own = Dictionary(grouping: layout.nodes.filter { $0.copy == 0 }, by: \.person)
    return graph.people.map(\.id).filter { own[$0]?.count != 1 }
  }

  /// Couples of whom no two places stand side by side: nobody between them but their other partners.
  var partedCouples: [String] {
    graph.units.filter { $0.partners.count == 2 }.compactMap { unit in
      let (a, b) = (graph.people[unit.partners[0]].id, graph.people[unit.partners[1]].id)
      let (first, second) = (layout.nodes.filter { $0.person == a }, layout.nodes.filter { $0.person == b })
      let isTogether = first.contains { one in
        second.contains { two in
          one.row == two.row
            && between(one, two).allSatisfy { circle[unit.partners[0]]?.contains($0) == true }
            && (graph.unitsOf[unit.partners[0]].count + graph.unitsOf[unit.partners[1]].count > 2
              || between(one, two).isEmpty)
        }
      }
      return isTogether ? nil : "\(a.rawValue)+\(b.rawValue)"
    }
  }

  /// Siblings with anybody between them but their partners, or out of birth order without saying so.
  var brokenSiblings: [String] {
    graph.units.filter { $0.kids.count > 1 }.flatMap { unit -> [String] in
      let nodes = unit.kids.compactMap { layout.node(graph.people[$0].id) }
      let standing = nodes.sorted { $0.column < $1.column }
      let circles = unit.kids.reduce(into: Set<Int>()) { $0.formUnion(circle[$1] ?? []) }
      var broken: [String] = []
      if Set(nodes.map(\.row)).count > 1 { broken.append("rows of \(nodes.map(\.person.rawValue))") }
      for (a, b) in zip(standing, standing.dropFirst()) where !between(a, b).allSatisfy(circles.contains) {
        broken.append("\(a.person.rawValue)|\(b.person.rawValue)")
      }
      let told = nodes.filter { !$0.isOutOfOrder }.map(\.column)
      if told != told.sorted() { broken.append("order of \(nodes.map(\.person.rawValue))") }
      for (at, node) in standing.enumerated() where node.isOutOfOrder && at != 0 && at != standing.count - 1 {
        broken.append("\(node.person.rawValue) out of order within")
      }
      return broken
    }
  }

  /// Children who stand nowhere below the row of the parents they hang from.
  var notBelow: [KinID] {
    let nodes = Dictionary(grouping: layout.nodes, by: \.person)
    return graph.people.indices.compactMap { person in
      let id = graph.people[person].id
      guard let unit = graph.parentUnit[person], !graph.units[unit].partners.isEmpty else { return nil }
      let rows = graph.units[unit].partners.flatMap { nodes[graph.people[$0].id] ?? [] }.map(\.row)
      return (nodes[id] ?? []).contains { rows.contains($0.row - 1) } ? nil : id
    }
  }
}
