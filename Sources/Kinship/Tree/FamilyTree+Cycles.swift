extension FamilyTree {
  /// Rings of descent: each ring once, from its first member in the tree's order. Walked without recursion, so that a
  /// long false chain can't exhaust the stack.
  func cycles() -> [KinProblem] {
    var up: [KinID: [KinID]] = [:]
    for link in resolved.parents where link.kind.isDescent && link.child != link.parent {
      up[link.child, default: []].append(link.parent)
    }
    var done: Set<KinID> = []
    var found: [KinProblem] = []
    for start in unique(relatives.map(\.id)) where !done.contains(start) {
      var path: [(id: KinID, next: Int)] = [(start, 0)]
      var onPath: [KinID: Int] = [start: 0]
      while let top = path.last {
        guard let parents = up[top.id], top.next < parents.count else {
          done.insert(top.id)
          onPath[top.id] = nil
          path.removeLast()
          continue
        }
        path[path.count - 1].next += 1
        let parent = parents[top.next]
        if let from = onPath[parent] {
          found.append(KinProblem(.ownAncestor, path[from...].map(\.id)))
        } else if !done.contains(parent) {
          onPath[parent] = path.count
          path.append((parent, 0))
        }
      }
    }
    return found
  }
}

extension ParentLink.Kind {
  /// Kinds by which blood or adoption carries a line on.
  public var isDescent: Bool {
    switch self {
    case .biological, .adoptive, .unspecified, .donor: true
    case .foster, .step, .guardian, .surrogate: false
    }
  }
}
