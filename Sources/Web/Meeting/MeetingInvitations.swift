import CaseFile
import Store

/// What the network map says of who is to be asked to a meeting, and what it is told of it. Where the risk must be
/// assessed first, nobody of family or network is invited before that.
struct MeetingInvitations: Sendable {
  let file: CaseFile
  let gate: InvitationGate

  init(_ room: CaseVisit) async throws {
    file = room.file
    gate = InvitationGate(file, people: try await room.people(), on: room.today)
  }

  /// Those on the map whom the family wants there, and who haven't said no.
  static func wished(_ file: CaseFile) -> Set<String> {
    let wished = file.networks.people.filter { person in
      [.wanted, .invited, .accepted].contains(file.networks.invitations[person.id]?.content.standing)
    }
    return Set(wished.map(\.name))
  }

  /// - Throws: `FieldError` where somebody is invited who can't be yet.
  func check(_ invited: [MeetingGuest], _ t: Words) throws {
    guard gate.isClosed else { return }
    let isFree: (MeetingRole) -> Bool = { role in
      if case .protected = gate.ground, role == .parent { return true }
      return [.child, .caseworker, .professional, .interpreter].contains(role)
    }
    if invited.contains(where: { !isFree($0.role) }) { throw FieldError("invited", gate.message(t)) }
  }

  /// That those on the map have been asked, to stand on the map too.
  func said(by plan: MeetingPlanned) -> [NetworkInvitation] {
    let names = Set((plan.invited ?? []).map(\.name))
    return file.networks.people.filter { person in
      names.contains(person.name)
        && ![.invited, .accepted].contains(file.networks.invitations[person.id]?.content.standing)
    }.map { NetworkInvitation(id: $0.id, name: $0.name, standing: .invited, meeting: plan.id) }
  }
}
