/// Everything that is known about who is who to whom. It keeps whatever it is given, also what can't be true:
/// `problems()` says what doesn't hold together, and nothing is thrown away for that.
public struct FamilyTree: Codable, Hashable, Sendable {
  public var relatives: [Relative]
  public var parents: [ParentLink]
  public var siblings: [SiblingSet]
  public var partnerships: [Partnership]
  public var custodies: [Custody]
  public var households: [Household]
  public var bonds: [Bond]
  public var supports: [SupportTie]
  /// Which persons have turned out to be one and the same.
  public var merges: [Merge]

  public init(
    _ relatives: [Relative] = [], parents: [ParentLink] = [], siblings: [SiblingSet] = [],
    partnerships: [Partnership] = [], custodies: [Custody] = [], households: [Household] = [], bonds: [Bond] = [],
    supports: [SupportTie] = [], merges: [Merge] = []
  ) {
    self.relatives = relatives
    self.parents = parents
    self.siblings = siblings
    self.partnerships = partnerships
    self.custodies = custodies
    self.households = households
    self.bonds = bonds
    self.supports = supports
    self.merges = merges
  }

  public subscript(id: KinID) -> Relative? { relatives.first { $0.id == id } }

  public mutating func add(_ relative: Relative) { relatives.append(relative) }

  /// A child of these parents, all of one kind.
  public mutating func add(_ child: KinID, of parents: [KinID], _ kind: ParentLink.Kind = .biological) {
    self.parents += parents.map { ParentLink(child, $0, kind) }
  }
}
