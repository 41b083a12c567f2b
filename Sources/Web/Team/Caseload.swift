import CaseFile
import HTML
import Store

/// One caseworker's open cases, to hand over several at once: to a colleague who has room, or when somebody stops.
struct Caseload: Sendable {
  let member: StaffMember
  let lines: [CaseLine]
  let page: FormPage

  static func load(_ visit: Visit, _ staff: StaffID) async throws -> Caseload {
    guard let member = visit.department.member(staff) else { throw WebError.notFound }
    try await visit.mustLead(member.team)
    let t = visit.t
    let all = try await visit.lists.cases(of: staff)
    // A restricted case is handed over by those who may open it, from the case itself.
    let lines = all.filter { !$0.row.isRestricted }
    let colleagues = try await Colleagues(visit, team: member.team)
    let cases = lines.map { line in
      let listed = ListedCase(line, visit)
      return Field.Option(line.row.id.rawValue, text: "\(listed.name) – \(listed.stage)")
    }
    let form = Form(
      "team-caseload",
      [
        .several("cases", "team.field.cases", cases).needed(),
        .select("to", "team.field.takes-over", colleagues.options(t, except: staff)).needed()
          .help("team.field.caseworker-help"),
        .text("note", "team.field.note", rows: 5),
      ])
    var page = FormPage(
      form, title: t("team.caseload.title", ["name": member.name]), address: Places.caseload(staff),
      back: visit.teamPage(of: member.team))
    page.about = [staff.rawValue]
    page.lead = t("team.caseload.lead", count: lines.count)
    page.button = "team.hand-over.button"
    if let left = member.leftOn { page.notice = Notice.info(t("team.caseload.left", ["day": t.date(left)])) }
    if lines.isEmpty { page.lead = t("team.caseload.none") }
    if all.count > lines.count { page.beside = p(t("team.caseload.restricted", count: all.count - lines.count)) }
    return Caseload(member: member, lines: lines, page: page)
  }

  func take(_ visit: Visit) async throws -> Reply {
    try await visit.take(page) { answers in
      guard let to = answers.name("to", StaffID.self), let team = visit.department.member(to)?.team else {
        throw FieldError("to", visit.t("team.field.no-team"))
      }
      var opened: [OpenedCase] = []
      var filings: [Act.Filing] = []
      for id in answers.chosen("cases").map(CaseID.init(rawValue:)) {
        let one = try await visit.open(id, for: .assign)
        let content = Allocation.content(one.file, to: to, team: team, note: answers.text("note"))
        filings.append(try one.file.filing(content, at: .at(visit.now), now: visit.now))
        opened.append(one)
      }
      try await visit.write(filings, in: opened)
      return .saved(page.back)
    }
  }
}
