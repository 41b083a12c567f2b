import CaseFile

/// A case is given to a caseworker, or goes from one to another.
enum Allocation {
  static func page(_ room: CaseVisit) async throws -> FormPage {
    let now = room.file.assignments.caseworker
    let colleagues = try await Colleagues(room, team: room.file.assignments.team ?? room.me.team)
    let form = Form(
      "team-allocate",
      [
        .select("caseworker", "team.field.caseworker", colleagues.options(room.t, except: now)).needed()
          .help("team.field.caseworker-help"),
        .text("note", now == nil ? "team.field.why" : "team.field.note", rows: 4),
      ])
    let child = room.file.family.child.map { [$0] } ?? []
    let name = try await room.lists.people(child).first?.name ?? room.t("common.unknown-person")
    let values = ["name": name, "from": room.name(of: now)]
    let title = now == nil ? room.t("team.allocate.title", values) : room.t("team.hand-over.title", values)
    var page = FormPage(
      form, title: title, address: Places.allocate(room.id), back: room.teamPage(of: room.file.assignments.team))
    page.about = [room.id.rawValue]
    page.seen = room.file.version
    page.lead = now == nil ? room.t("team.allocate.lead") : room.t("team.hand-over.lead", values)
    page.button = now == nil ? "team.allocate.button" : "team.hand-over.button"
    return page
  }

  static func take(_ room: CaseVisit) async throws -> Reply {
    let back = room.teamPage(of: room.file.assignments.team)
    return try await room.take(try await page(room)) { answers in
      guard let to = answers.name("caseworker", StaffID.self), let team = room.department.member(to)?.team else {
        throw FieldError("caseworker", room.t("team.field.no-team"))
      }
      try await room.write(content(room.file, to: to, team: team, note: answers.text("note")), at: .at(room.now))
      return .saved(back)
    }
  }

  /// Who has no caseworker is given one; who has goes over to another.
  static func content(_ file: CaseFile, to: StaffID, team: TeamID, note: String?) -> any Content {
    guard let from = file.assignments.caseworker else {
      return CaseAssigned(caseworker: to, team: team, why: note)
    }
    return CaseHandedOver(from: from, to: to, team: team, note: note)
  }
}
