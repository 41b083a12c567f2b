import CaseFile
import HTML
import Law

/// The rules in use: which version, how much of it nobody has confirmed, and what the municipality's lawyer has said.
struct RuleVersion {
  let hash: String
  let rules: Int
  /// Known from memory or unsettled: shown as unconfirmed until the lawyer confirms the version.
  let unsure: Int
  let confirmations: [Record<RuleSetConfirmed>]

  init(_ scene: any Scene) {
    let law = scene.services.rules
    let provisions = law.provisions.filter { $0.regime != .policy }
    hash = law.hash
    rules = provisions.count
    unsure = provisions.count { !$0.sureness.isCertain }
    confirmations = scene.department.confirmations.filter { $0.content.hash == law.hash }
  }

  var isConfirmed: Bool { !confirmations.isEmpty }
  var short: String { String(hash.prefix(12)) }

  func card(_ visit: Visit) -> Node {
    let t = visit.t
    return Web.card(t("setup.rules")) {
      definitions([
        (t("setup.rules.version-label"), code(short)),
        (t("setup.rules.count"), .text(t("setup.rules.of", count: rules))),
        (t("setup.rules.unsure"), .text(t("setup.rules.of", count: unsure))),
        (
          t("setup.rules.state"),
          isConfirmed ? Pill.good(t("setup.rules.confirmed")) : Pill.soon(t("setup.rules.unconfirmed"))
        ),
      ])
      if !isConfirmed { p(t("setup.rules.unsure-lead")) }
      for one in confirmations {
        let who = one.actor.staff.map { visit.name(of: $0) } ?? t("setup.history.system")
        p(t("setup.rules.by", ["name": who, "when": t.dateTime(one.recordedAt)]))
        if let note = one.content.note { p(note, .class("passage")) }
      }
      p { a(t("setup.rules.read"), .href(Places.setupRules())) }
    }
  }
}

/// The lawyer says that this version has been read, what was checked and what not.
enum ConfirmForm {
  static let form = Form(
    "setup-confirm", [.text("note", "setup.confirm.note", rows: 8).needed().help("setup.confirm.note-help")])

  /// Of the version in the address only: another one has other rules.
  static func page(_ visit: Visit, _ hash: Slug) throws -> FormPage {
    let version = RuleVersion(visit)
    guard hash.rawValue == version.hash else { throw WebError.notFound }
    let t = visit.t
    var page = FormPage(
      form, title: t("setup.confirm.title"), address: Places.setupConfirm(hash), back: Places.setupRules())
    page.about = [hash.rawValue]
    page.seen = visit.department.version
    page.lead = t("setup.confirm.lead", ["version": version.short])
    page.notice = Notice.info(t("setup.confirm.unsure", count: version.unsure))
    page.button = "setup.confirm.button"
    return page
  }

  static func take(_ visit: Visit, _ hash: Slug) async throws -> Reply {
    try await visit.take(try page(visit, hash)) { answers in
      try await visit.fileInDepartment(RuleSetConfirmed(hash: hash.rawValue, note: answers.text("note")))
      return .saved(Places.setupRules())
    }
  }
}
