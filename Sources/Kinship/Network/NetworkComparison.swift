/// What two maps of the same child say differently: the child's own and a parent's, or one now and one a year ago.
public struct NetworkComparison: Hashable, Sendable {
  public struct Move: Hashable, Sendable {
    public var person: KinID
    public var from: NetworkMap.Mark
    public var to: NetworkMap.Mark

    /// Rings nearer (positive) or further away.
    public var nearer: Int { from.ring - to.ring }
    public var changesSector: Bool { from.sector != to.sector }
  }

  /// On the first map alone, in its order.
  public var onlyFirst: [NetworkMap.Mark]
  public var onlySecond: [NetworkMap.Mark]
  /// On both, in another ring or sector.
  public var moved: [Move]
  /// On both, in the same place.
  public var same: [KinID]

  /// - Parameter tree: persons merged there count as one.
  public init(_ first: NetworkMap, _ second: NetworkMap, in tree: FamilyTree = FamilyTree()) {
    let of = Aliases(tree.merges)
    func marks(_ map: NetworkMap) -> (order: [KinID], by: [KinID: NetworkMap.Mark]) {
      let named = map.marks.map { (of[$0.person], $0) }
      return (unique(named.map(\.0)), Dictionary(named) { first, _ in first })
    }
    let (a, b) = (marks(first), marks(second))
    onlyFirst = a.order.filter { b.by[$0] == nil }.compactMap { a.by[$0] }
    onlySecond = b.order.filter { a.by[$0] == nil }.compactMap { b.by[$0] }
    let both = a.order.compactMap { id in
      a.by[id].flatMap { from in b.by[id].map { Move(person: id, from: from, to: $0) } }
    }
    moved = both.filter { $0.nearer != 0 || $0.changesSector }
    same = both.filter { $0.nearer == 0 && !$0.changesSector }.map(\.person)
  }
}
