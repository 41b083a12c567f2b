import CaseFile
import Kinship

/// The network maps of a case: the one that is shown, the one beside it, and who is asked to come.
struct NetworkModel: Sendable {
  struct Map: Sendable {
    let id: String
    /// "Alma", "Mor"
    let drawer: String
    let marks: [NetworkPersonPlaced]
    let rings: Int
    let plan: NetworkMap
    let layout: NetworkLayout

    func name(_ id: KinID) -> String { marks.first { $0.id == id.rawValue }?.name ?? id.rawValue }
  }

  struct Guest: Sendable {
    let id: String
    let name: String
    let standing: InvitationStanding?
    let how: String?
    let does: String?
  }

  let child: String
  let childName: String
  let maps: [Map]
  let shown: Map?
  let beside: Map?
  let isOverlaid: Bool
  let comparison: NetworkComparison?
  let guests: [Guest]
  let gate: InvitationGate
  let canWrite: Bool

  init(_ room: CaseVisit) async throws {
    let people = try await room.people()
    let name = room.file.family.child.flatMap { people[$0]?.name } ?? ""
    childName = name.nonEmpty ?? room.t("case.unnamed-child")
    child = name.isEmpty ? childName : String(name.prefix { $0 != " " })
    maps = room.file.networks.maps.map { map in
      let plan = map.drawn(child: room.file.family.child)
      return Map(
        id: map.id, drawer: room.drawerName(map), marks: map.marks, rings: map.rings, plan: plan,
        layout: NetworkLayout(plan))
    }
    let all = maps
    let shown = room.query[NetworkQuery.map].flatMap { id in all.first { $0.id == id } } ?? all.first
    self.shown = shown
    let beside = room.query[NetworkQuery.other].flatMap { id in all.first { $0.id == id && $0.id != shown?.id } }
    self.beside = beside
    isOverlaid = room.query[NetworkQuery.overlay] == "1"
    comparison = shown.flatMap { first in beside.map { NetworkComparison(first.plan, $0.plan) } }
    guests = room.file.networks.people.map { person in
      let invited = room.file.networks.invitations[person.id]?.content
      return Guest(
        id: person.id, name: person.name, standing: invited?.standing, how: invited?.how, does: invited?.does)
    }
    gate = InvitationGate(room.file, people: people, on: room.today)
    canWrite = room.may(.writeContact)
  }
}
