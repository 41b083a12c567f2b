import CaseFile
import Kinship

/// Somebody who can be said to belong to the one that was chosen, without being written anew: whoever stands on the
/// drawing already, or on a network map of the case as family or kin. The register isn't followed any further.
struct KnownKin: Sendable {
  /// On the drawing.
  let id: String
  let person: PersonID?
  let name: String
  let label: String
  let isDrawn: Bool

  static func list(_ room: CaseVisit, _ family: KinTree, besides chosen: KinID) -> [KnownKin] {
    let t = room.t
    let tree = family.tree.resolved
    let near = Set(
      tree.parents.filter { [$0.child, $0.parent].contains(chosen) }.flatMap { [$0.child, $0.parent] }
        + tree.partnerships.filter { $0.partners.contains(chosen) }.flatMap(\.partners) + [chosen])
    let words = KinWords(tree, t)
    let relations = Dictionary(
      Genogram(of: tree, centre: family.child).layout.table.map { ($0.person, $0.relation) },
      uniquingKeysWith: { first, _ in first })
    var all = tree.relatives.filter { !near.contains($0.id) && $0.name != nil && !$0.isOutside }.map { one in
      let relation = relations[one.id].map { words.relation($0, one.id, to: family.child) } ?? t("genogram.known.drawn")
      return KnownKin(
        id: one.id.rawValue, person: family.registered[one.id], name: words.name(one.id),
        label: "\(words.name(one.id)) – \(relation)", isDrawn: true)
    }
    var taken = Set(family.tree.relatives.map(\.id.rawValue) + family.registered.values.map(\.rawValue))
    taken.formUnion(all.map(\.name))
    for mark in room.file.networks.people where [.family, .kin].contains(mark.sector) {
      guard taken.insert(mark.person?.rawValue ?? mark.id).inserted, taken.insert(mark.name).inserted else { continue }
      all.append(
        KnownKin(
          id: mark.person?.rawValue ?? mark.id, person: mark.person, name: mark.name,
          label: "\(mark.name) – \(t("genogram.known.network"))", isDrawn: false))
    }
    return all
  }
}

extension RelativeDrawn {
  /// What wasn't said this time is as it was said before.
  mutating func fill(from before: RelativeDrawn?) {
    guard let before else { return }
    person = person ?? before.person
    name = name ?? before.name
    gender = gender ?? before.gender
    assigned = assigned ?? before.assigned
    arrival = arrival ?? before.arrival
    birth = birth ?? before.birth
    death = death ?? before.death
    dead = dead ?? before.dead
    note = note ?? before.note
  }

  /// Nothing is said that wasn't known.
  func isSame(as before: RelativeDrawn?, _ known: KnownKin) -> Bool {
    var (one, other) = (self, before ?? RelativeDrawn(id: known.id, person: known.person, name: known.name))
    (one.meeting, other.meeting) = (nil, nil)
    (one.person, other.person) = (nil, nil)
    return one == other
  }
}
