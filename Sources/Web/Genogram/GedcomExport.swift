import CaseFile
import Kinship

/// The genogram of a case as a file. Those whose name and address are protected stand in it without name, dates or
/// anything else that could tell who they are; what is thought of somebody (emotional lines) never leaves the house.
struct GedcomExport {
  let bytes: [UInt8]
  let remarks: [GedcomRemark]
  let persons: Int
  let masked: Int

  init(_ family: KinTree, _ version: GedcomFile.Version) {
    var tree = family.tree.resolved
    let hidden = Set(family.protected.map { family.tree.canonical($0) })
    tree.bonds = []
    tree.supports = []
    tree.households = []
    for index in tree.relatives.indices where hidden.contains(tree.relatives[index].id) {
      tree.relatives[index] = Relative(tree.relatives[index].id)
    }
    for index in tree.partnerships.indices where !hidden.isDisjoint(with: tree.partnerships[index].partners) {
      tree.partnerships[index].history = []
    }
    // The register's ids stay here too.
    let writer = GedcomWriter(tree.renamed(), version)
    (bytes, remarks) = (writer.bytes, writer.remarks)
    persons = tree.relatives.count
    masked = tree.relatives.count { hidden.contains($0.id) }
  }
}

extension FamilyTree {
  /// The same tree with names of its own, `I1`, `I2` …
  fileprivate func renamed() -> FamilyTree {
    var names: [KinID: KinID] = [:]
    for (index, one) in relatives.enumerated() { names[one.id] = KinID("I\(index + 1)") }
    func of(_ id: KinID) -> KinID { names[id] ?? id }
    var tree = self
    for index in tree.relatives.indices { tree.relatives[index].id = of(tree.relatives[index].id) }
    for index in tree.parents.indices {
      (tree.parents[index].child, tree.parents[index].parent) = (of(parents[index].child), of(parents[index].parent))
    }
    for index in tree.siblings.indices { tree.siblings[index].members = siblings[index].members.map(of) }
    tree.partnerships = partnerships.map { Partnership(of($0.first), of($0.second), $0.history) }
    tree.custodies = custodies.map {
      Custody(over: of($0.over), holder: of($0.holder), $0.kind, from: $0.from, until: $0.until)
    }
    return tree
  }
}
