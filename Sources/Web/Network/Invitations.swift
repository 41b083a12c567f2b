import CaseFile
import HTML

/// Who of the network is asked to come, and what they will do.
enum Invitations {
  static func page(_ room: CaseVisit, _ person: NetworkPersonPlaced) async throws -> FormPage {
    let t = room.t
    let gate = InvitationGate(room.file, people: try await people(room, person), on: room.today)
    let before = room.file.networks.invitations[person.id]?.content
    let form = Form(
      "network-invitation",
      [
        .choice("standing", "network.invite.standing", InvitationStanding.self).needed(),
        .line("how", "network.invite.how").help("network.invite.how-help"),
        .text("does", "network.invite.does", rows: 3).sender(.agreement).most(2_000),
      ])
    var page = FormPage(
      form, title: t("network.invite.title", ["name": person.name]),
      address: room.keeping(Places.networkInvite(room.id, Slug(rawValue: person.id))),
      back: room.networkPage(room.query[NetworkQuery.map]))
    page.about = [room.id.rawValue, person.id]
    page.seen = room.file.version
    page.notice = gate.notice(room)
    page.prefill.set("how", before?.how)
    page.prefill.set("does", before?.does)
    return page
  }

  static func take(_ room: CaseVisit, _ person: NetworkPersonPlaced) async throws -> Reply {
    let gate = InvitationGate(room.file, people: try await people(room, person), on: room.today)
    return try await room.take(page(room, person)) { answers in
      let standing = answers.choice("standing", InvitationStanding.self) ?? .wanted
      if standing == .invited, gate.isClosed { throw FieldError("standing", gate.message(room.t)) }
      let content = NetworkInvitation(
        id: person.id, name: person.name, standing: standing, how: answers.text("how"), does: answers.text("does"),
        meeting: room.meeting)
      try await room.write(content, at: .at(room.now))
      return .saved(room.networkPage(nil).at("invitationer"))
    }
  }

  /// The family, and whoever is to be invited where the register knows them.
  private static func people(_ room: CaseVisit, _ person: NetworkPersonPlaced) async throws -> [PersonID: Person] {
    var people = try await room.people()
    if let id = person.person, people[id] == nil { people[id] = try await room.person(id) }
    return people
  }
}
