import CaseFile

/// Somebody who can be put on a map without being written anew: on another map of the case, or of the child's family.
struct Known: Sendable {
  /// What the form sends.
  let key: String
  let id: String
  let name: String
  let person: PersonID?
  let label: String

  static func list(_ room: CaseVisit, besides map: NetworkDrawn) async throws -> [Known] {
    let t = room.t
    let here = Set(map.marks.map(\.id))
    var all = room.file.networks.people.filter { !here.contains($0.id) }.map { mark in
      Known(
        key: mark.id, id: mark.id, name: mark.name, person: mark.person,
        label: "\(mark.name) – \(t("network.person.known.other-map"))")
    }
    let taken = Set(room.file.networks.people.compactMap(\.person))
    let people = try await room.people()
    for member in room.file.family.members.map(\.content) where !taken.contains(member.person) {
      guard let name = people[member.person]?.name, !name.isEmpty else { continue }
      all.append(
        Known(
          key: member.person.rawValue, id: member.person.rawValue, name: name, person: member.person,
          label: "\(name) – \(t(member.role).lowercased())"))
    }
    return all
  }
}
