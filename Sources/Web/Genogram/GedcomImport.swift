import CaseFile
import Kinship

/// What a GEDCOM file would bring to the genogram of a case: seen before anything is written, and taken in one act.
struct GedcomImport: Sendable {
  let reading: GedcomReading
  /// Who of the file is the child of the case; nil until somebody says.
  let root: KinID?
  /// Persons within so many steps of the root, or all where nobody is named.
  let chosen: [KinID]
  let problems: [KinProblem]

  /// More than a child's family has, and than a drawing can show.
  static let most = 300
  /// Larger than any family's file that we have met (3,010 persons are 469 kB).
  static let mostBytes = 700_000
  static let steps = 1...6

  init(_ bytes: [UInt8], root: KinID? = nil, steps: Int = 3) {
    reading = GedcomReading(bytes)
    let tree = reading.tree
    self.root = root.flatMap { tree[$0] == nil ? nil : $0 }
    chosen = self.root.map { Self.near($0, in: tree, steps: steps) } ?? tree.relatives.map(\.id)
    let here = Set(chosen)
    problems = tree.problems().filter { !here.isDisjoint(with: $0.about) }
  }

  /// Nobody was found: it is no family tree, or an empty one.
  var isEmpty: Bool { reading.tree.relatives.isEmpty }

  var isTooMany: Bool { chosen.count > Self.most }

  private static func near(_ root: KinID, in tree: FamilyTree, steps: Int) -> [KinID] {
    var next: [KinID: Set<KinID>] = [:]
    func tie(_ a: KinID, _ b: KinID) {
      next[a, default: []].insert(b)
      next[b, default: []].insert(a)
    }
    for link in tree.parents { tie(link.child, link.parent) }
    for couple in tree.partnerships { tie(couple.first, couple.second) }
    var (seen, edge): (Set<KinID>, Set<KinID>) = ([root], [root])
    for _ in 0..<steps {
      edge = Set(edge.flatMap { next[$0] ?? [] }).subtracting(seen)
      seen.formUnion(edge)
    }
    return tree.relatives.map(\.id).filter(seen.contains)
  }

  /// As one entry of the case. The child of the file is the child of the case; everybody else is drawn as somebody new.
  /// - Parameter id: of the entry; the names of persons and ties are made from it.
  func content(_ id: String, child: PersonID?, _ unnamed: String) -> FamilyFileTaken {
    let tree = reading.tree
    let here = Set(chosen)
    var names: [KinID: String] = [:]
    for (index, one) in chosen.enumerated() { names[one] = "\(id)-p\(index + 1)" }
    if let root, let child { names[root] = child.rawValue }
    let persons = tree.relatives.filter { here.contains($0.id) }.compactMap { one -> RelativeDrawn? in
      guard let name = names[one.id], one.id != root || child == nil else { return nil }
      return RelativeDrawn(
        id: name, name: one.name?.full, gender: DrawnGender(rawValue: one.gender.rawValue),
        assigned: one.assigned.map { $0 == .female ? .female : $0 == .male ? .male : .other },
        arrival: one.arrival == .born ? nil : DrawnArrival(rawValue: one.arrival.rawValue),
        birth: one.birth.map { LooseDate($0) }, death: one.death.map { LooseDate($0) },
        dead: one.isDead && one.death == nil ? true : nil)
    }
    var ties: [TieDrawn] = []
    func tie(_ kind: TieKind, _ people: [KinID], _ change: (inout TieDrawn) -> Void = { _ in }) {
      let ids = people.compactMap { names[$0] }
      guard ids.count == people.count, Set(ids).count == ids.count, !ids.isEmpty else { return }
      var drawn = TieDrawn(
        id: "\(id)-t\(ties.count + 1)", kind, ids, names: people.map { tree[$0]?.name?.full ?? unnamed })
      change(&drawn)
      ties.append(drawn)
    }
    for link in tree.parents {
      tie(.parent, [link.child, link.parent]) {
        $0.nature = TieNature(rawValue: link.kind.rawValue)
        ($0.from, $0.until) = (link.from.map { LooseDate($0) }, link.until.map { LooseDate($0) })
      }
    }
    for couple in tree.partnerships {
      tie(.partners, couple.partners) {
        $0.steps = couple.history.compactMap { step in
          PartnerEvent(rawValue: step.event.rawValue).map { PartnerStep($0, step.date.map { LooseDate($0) }) }
        }
      }
    }
    for set in tree.siblings { tie(.siblings, set.members) { $0.nature = TieNature(rawValue: set.kind.rawValue) } }
    for custody in tree.custodies {
      tie(.custody, [custody.over, custody.holder]) {
        $0.nature = TieNature(rawValue: custody.kind.rawValue)
        ($0.from, $0.until) = (custody.from.map { LooseDate($0) }, custody.until.map { LooseDate($0) })
      }
    }
    for home in tree.households { tie(.household, home.members()) { $0.what = home.name } }
    for bond in tree.bonds {
      tie(.bond, [bond.from, bond.to]) {
        $0.nature = TieNature(rawValue: bond.kind.rawValue)
        $0.according = bond.according.flatMap { names[$0] }
        ($0.from, $0.until) = (bond.since.map { LooseDate($0) }, bond.until.map { LooseDate($0) })
      }
    }
    for help in tree.supports {
      tie(.support, [help.giver, help.receiver]) {
        ($0.nature, $0.what) = (TieNature(rawValue: help.kind.rawValue), help.what)
        ($0.from, $0.until) = (help.from.map { LooseDate($0) }, help.until.map { LooseDate($0) })
      }
    }
    return FamilyFileTaken(
      id: id, persons: persons, ties: ties, version: reading.version.rawValue, left: reading.remarks.count)
  }
}
