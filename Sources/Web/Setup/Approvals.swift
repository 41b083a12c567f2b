import CaseFile
import HTML

/// The minister's approvals of experiments (lov om frikommunenetværk § 10): what they dispense from, from when to when.
struct ApprovalList {
  let approvals: [Department.Approval]

  init(_ visit: Visit) {
    approvals = visit.department.approvals.sorted {
      ($1.recorded.from, $0.recorded.id) < ($0.recorded.from, $1.recorded.id)
    }
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.approvals"), Places.setupApprovals) {
      p(t("setup.approvals.lead"), .class("lead"))
      p(t("setup.approvals.unsure"), .class("quiet"))
      if visit.may(.changePolicy) {
        p { a(t("setup.approvals.new"), .href(Places.setupNewApproval()), .class("button")) }
      }
      if approvals.isEmpty { p(t("setup.approvals.none")) }
      for approval in approvals { draw(approval, visit) }
    }
  }

  private func draw(_ approval: Department.Approval, _ visit: Visit) -> Node {
    let (t, recorded) = (visit.t, approval.recorded)
    return card(recorded.provision) {
      definitions([
        (
          t("setup.approvals.state"),
          state(approval, visit)
        ),
        (t("setup.approvals.from"), .text(t.date(recorded.from))),
        (t("setup.approvals.to"), .text(approval.endsOn.map { t.date($0) } ?? t("setup.approvals.no-end"))),
        (t("setup.approvals.document"), recorded.document?.orNil.map { .text($0) }),
      ])
      if !approval.isOver(on: visit.today), visit.may(.changePolicy) {
        p {
          a(
            t("setup.approvals.end"), .href(Places.setupEndApproval(Slug(rawValue: recorded.id))),
            .aria("label", t("setup.approvals.end-title", ["provision": recorded.provision])))
        }
      }
    }
  }
}

extension Department.Approval {
  func isOver(on day: Day) -> Bool { endsOn.map { $0 < day } ?? false }

  /// Whether it dispenses from anything on that day: experiments dispense from serviceloven, and from 2024 its rules
  /// for children are barnets lov's.
  func works(on day: Day) -> Bool { recorded.from <= day && !isOver(on: day) && day < StepDesk.barnetsLovFrom }
}

extension ApprovalList {
  private func state(_ approval: Department.Approval, _ visit: Visit) -> Node {
    let (t, today) = (visit.t, visit.today)
    if approval.isOver(on: today) { return Pill.quiet(t("setup.approvals.over")) }
    if approval.works(on: today) { return Pill.good(t("setup.approvals.holds")) }
    return today >= StepDesk.barnetsLovFrom
      ? Pill.quiet(t("setup.approvals.act-gone")) : Pill.soon(t("setup.approvals.coming"))
  }
}

enum ApprovalForm {
  static func new(_ visit: Visit) -> FormPage {
    var seen: Set<String> = []
    let waivable = visit.services.rules.waivable.filter { seen.insert($0).inserted }
    let form = Form(
      "setup-approval",
      [
        .select("provision", "setup.approvals.provision", waivable.map { Field.Option($0, text: $0) }).needed()
          .help("setup.approvals.provision-help"),
        .date("from", "setup.approvals.from").needed(),
        .date("to", "setup.approvals.to").help("setup.approvals.to-help"),
        .text("document", "setup.approvals.document", rows: 2).needed().help("setup.approvals.document-help"),
      ])
    var page = FormPage(
      form, title: visit.t("setup.approvals.new"), address: Places.setupNewApproval(), back: Places.setupApprovals())
    page.seen = visit.department.version
    page.lead = visit.t("setup.approvals.form-lead")
    return page
  }

  static func takeNew(_ visit: Visit) async throws -> Reply {
    try await visit.take(new(visit)) { answers in
      guard let provision = answers.choice("provision"), let from = answers.day("from") else {
        throw WebError.malformed
      }
      let to = answers.day("to")
      if let to, to < from {
        throw FieldError("to", visit.t("refusal.approval-ends-before-start", ["date": visit.t.date(from)]))
      }
      try await visit.fileInDepartment(
        ApprovalRecorded(
          id: visit.act.rawValue, provision: provision, from: from, to: to, document: answers.text("document")))
      return .saved(Places.setupApprovals())
    }
  }

  static let endForm = Form("setup-end-approval", [.date("on", "setup.approvals.to").needed()])

  static func end(_ visit: Visit, _ id: Slug) throws -> FormPage {
    let found = visit.department.approvals.first { $0.recorded.id == id.rawValue }
    guard let approval = found else { throw WebError.notFound }
    var page = FormPage(
      endForm, title: visit.t("setup.approvals.end-title", ["provision": approval.recorded.provision]),
      address: Places.setupEndApproval(id), back: Places.setupApprovals())
    page.about = [id.rawValue]
    page.seen = visit.department.version
    page.lead = visit.t("setup.approvals.end-lead")
    page.button = "setup.approvals.end"
    return page
  }

  static func takeEnd(_ visit: Visit, _ id: Slug) async throws -> Reply {
    try await visit.take(try end(visit, id)) { answers in
      guard let on = answers.day("on") else { throw WebError.malformed }
      try await visit.fileInDepartment(ApprovalEnded(for: id.rawValue, on: on))
      return .saved(Places.setupApprovals())
    }
  }
}
