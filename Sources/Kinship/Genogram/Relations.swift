/// Works out what everybody is to one person: by blood and adoption first (steps up to a common ancestor, and down),
/// then through partners.
struct Relations {
  private let graph: KinGraph
  private let centre: Int
  private var parents: [Int: [(parent: Int, kind: ParentLink.Kind)]] = [:]
  private var children: [Int: [Int]] = [:]
  /// Steps up to an ancestor of the centre's.
  private var up: [Int: Int] = [:]
  private var blood: [Int: KinRelation] = [:]

  init(_ graph: KinGraph, centre: Int) {
    (self.graph, self.centre) = (graph, centre)
    for link in graph.tree.parents {
      guard let child = graph.index[link.child], let parent = graph.index[link.parent], child != parent else {
        continue
      }
      parents[child, default: []].append((parent, link.kind))
      if link.kind.isDescent { children[parent, default: []].append(child) }
    }
    climb()
    descend()
  }

  func of(_ person: Int) -> KinRelation {
    if person == centre { return .centre }
    if let own = blood[person] { return own }
    if let link = parents[centre]?.first(where: { $0.parent == person }) { return .parent(link.kind) }
    if let link = parents[person]?.first(where: { $0.parent == centre }) { return .child(link.kind) }
    let siblings = graph.tree.siblings.first { set in
      set.members.contains(graph.people[centre].id) && set.members.contains(graph.people[person].id)
    }
    return siblings.map { $0.kind == .half ? .halfSibling : .sibling } ?? throughPartner(person)
  }

  private func partners(_ person: Int) -> [(Int, Bool)] {
    graph.unitsOf[person].compactMap { unit in
      graph.partner(of: person, in: unit).map { ($0, graph.units[unit].couple?.isPast ?? true) }
    }
  }

  private func throughPartner(_ person: Int) -> KinRelation {
    let own = partners(person)
    if let (_, isPast) = own.first(where: { $0.0 == centre }) { return isPast ? .formerPartner : .partner }
    let mine = Set(partners(centre).map(\.0))
    if own.contains(where: { blood[$0.0] == .ancestor(1) }) { return .stepParent }
    if parents[person]?.contains(where: { mine.contains($0.parent) }) == true { return .stepChild }
    let elders = Set((parents[centre] ?? []).flatMap { partners($0.parent).map(\.0) })
    if parents[person]?.contains(where: { elders.contains($0.parent) }) == true { return .stepSibling }
    if mine.contains(where: { parents[$0]?.contains { $0.parent == person } == true }) { return .parentInLaw }
    let theirs = mine.flatMap { one in (parents[one] ?? []).flatMap { children[$0.parent] ?? [] } }
    if theirs.contains(person) { return .siblingInLaw }
    for (partner, _) in own {
      switch blood[partner] {
      case .descendant(1): return .childInLaw
      case .sibling, .halfSibling: return .siblingInLaw
      case nil: continue
      default: return .byMarriage
      }
    }
    return .other
  }

  private mutating func climb() {
    up[centre] = 0
    var next = [centre]
    while let person = next.first {
      next.removeFirst()
      for link in parents[person] ?? [] where link.kind.isDescent && up[link.parent] == nil {
        up[link.parent] = (up[person] ?? 0) + 1
        next.append(link.parent)
      }
    }
  }

  /// From each ancestor downwards, the nearest first, so that everybody is known by the nearest common ancestor.
  private mutating func descend() {
    for (ancestor, steps) in up.sorted(by: { ($0.value, $0.key) < ($1.value, $1.key) }) {
      if ancestor != centre, blood[ancestor] == nil { blood[ancestor] = .ancestor(steps) }
      var down = 0
      var level = [ancestor]
      var seen: Set<Int> = [ancestor]
      while !level.isEmpty {
        down += 1
        level = level.flatMap { children[$0] ?? [] }.filter { seen.insert($0).inserted }
        for person in level where blood[person] == nil && person != centre {
          blood[person] = relation(person, up: steps, down: down)
        }
      }
    }
  }

  private func relation(_ person: Int, up: Int, down: Int) -> KinRelation {
    switch (up, down) {
    case (0, _): .descendant(down)
    case (1, 1): isFull(person) ? .sibling : .halfSibling
    case (_, 1): .auntOrUncle(up - 1)
    case (1, _): .nieceOrNephew(down - 1)
    default: .cousin(min(up, down) - 1, removed: abs(up - down))
    }
  }

  /// Half siblings have a parent each that the other is known not to have.
  private func isFull(_ person: Int) -> Bool {
    let (a, b) = (descent(person), descent(centre))
    return a == b || a.isSubset(of: b) && a.count > 1 || b.isSubset(of: a) && b.count > 1 || a.count + b.count == 2
  }

  private func descent(_ person: Int) -> Set<Int> {
    Set((parents[person] ?? []).filter { $0.kind.isDescent }.map(\.parent))
  }
}
