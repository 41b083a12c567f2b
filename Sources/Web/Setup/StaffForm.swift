import CaseFile

/// Somebody begins, or gets another role, team or number.
enum StaffForm {
  private static func form(_ name: String, _ visit: Visit) -> Form {
    let teams = visit.department.teams.sorted { $0.name < $1.name }.map { Field.Option($0.id.rawValue, text: $0.name) }
    return Form(
      name,
      [
        .line("name", "setup.staff.name").needed(),
        .choice("role", "setup.staff.role", Role.self).needed().help("setup.staff.role-help"),
        .select("team", "setup.staff.team", teams).help("setup.staff.team-help"),
        .line("phone", "setup.staff.phone"),
        .line("email", "setup.staff.email"),
        .line("mobile", "setup.staff.mobile").help("setup.staff.mobile-help"),
      ])
  }

  static func join(_ visit: Visit) -> FormPage {
    var page = FormPage(
      form("setup-join", visit), title: visit.t("setup.staff.new"), address: Places.setupNewStaff(),
      back: Places.setupStaff())
    page.lead = visit.t("setup.staff.new-lead")
    page.seen = visit.department.version
    return page
  }

  static func takeJoin(_ visit: Visit) async throws -> Reply {
    try await visit.take(join(visit)) { answers in
      guard let name = answers.text("name"), let role = answers.choice("role", Role.self) else {
        throw WebError.malformed
      }
      let id = StaffID(rawValue: visit.act.rawValue)
      try await visit.fileInDepartment(
        StaffJoined(
          staff: id, name: name, role: role, team: try team(answers, role, visit.t), phone: answers.text("phone"),
          email: answers.text("email"), mobile: answers.text("mobile")))
      return .saved(Places.setupMember(id))
    }
  }

  static func change(_ visit: Visit, _ id: StaffID) throws -> FormPage {
    guard let member = visit.department.member(id) else { throw WebError.notFound }
    var page = FormPage(
      form("setup-change", visit), title: visit.t("setup.staff.change-title", ["name": member.name]),
      address: Places.setupChangeStaff(id), back: Places.setupMember(id))
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.prefill.set("name", member.name)
    page.prefill.set("role", member.role.rawValue)
    page.prefill.set("team", member.team?.rawValue)
    page.prefill.set("phone", member.phone)
    page.prefill.set("email", member.email)
    page.prefill.set("mobile", member.mobile)
    return page
  }

  static func takeChange(_ visit: Visit, _ id: StaffID) async throws -> Reply {
    guard let member = visit.department.member(id) else { throw WebError.notFound }
    return try await visit.take(try change(visit, id)) { answers in
      guard let role = answers.choice("role", Role.self) else { throw WebError.malformed }
      guard id != visit.me.id || role == member.role else {
        throw FieldError("role", visit.t("setup.staff.own-role"))
      }
      let team = try team(answers, role, visit.t)
      let changed = StaffChanged(
        staff: id, name: other(answers.text("name") ?? "", member.name), role: role == member.role ? nil : role,
        team: team == member.team ? nil : team, phone: other(answers.text("phone") ?? "", member.phone ?? ""),
        email: other(answers.text("email") ?? "", member.email ?? ""),
        mobile: other(answers.text("mobile") ?? "", member.mobile ?? ""))
      guard changed != StaffChanged(staff: id) else { throw FieldError("", visit.t("setup.nothing-changed")) }
      try await visit.fileInDepartment(changed)
      return .saved(Places.setupMember(id))
    }
  }

  /// Only what has become another is filed.
  private static func other(_ new: String, _ old: String) -> String? { new == old ? nil : new }

  /// Need-to-know follows the team: who works on cases belongs to one.
  private static func team(_ answers: Answers, _ role: Role, _ t: Words) throws -> TeamID? {
    let team = answers.name("team", TeamID.self)
    if team == nil, role == .caseworker || role == .teamCoordinator {
      throw FieldError("team", t("setup.staff.team-missing"))
    }
    return team
  }
}

/// Somebody stops: the account goes with it, and what is left to hand over is told.
enum LeaveForm {
  static let form = Form("setup-leave", [.date("on", "setup.staff.last-day").needed().past()])

  static func page(_ visit: Visit, _ id: StaffID) throws -> FormPage {
    guard let member = visit.department.member(id), member.works, id != visit.me.id else { throw WebError.notFound }
    var page = FormPage(
      form, title: visit.t("setup.staff.leave-title", ["name": member.name]), address: Places.setupStaffLeft(id),
      back: Places.setupMember(id))
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("setup.staff.leave-lead")
    page.prefill.set("on", visit.today)
    page.button = "setup.staff.leave"
    return page
  }

  static func take(_ visit: Visit, _ id: StaffID) async throws -> Reply {
    try await visit.take(try page(visit, id)) { answers in
      try await visit.fileInDepartment(StaffLeft(staff: id, on: answers.day("on")))
      try await visit.services.vault.removeAccount(of: id, by: visit.me, at: visit.now)
      return .saved(Places.setupMember(id))
    }
  }
}
