import CaseFile
import HTML

/// A local account. Nær makes the password itself and shows it once: nobody types one into a form, and it is kept only
/// as a hash.
enum AccountForm {
  static let form = Form(
    "setup-account", [.line("user-name", "setup.account.user-name").needed().help("setup.account.user-name-help")])

  static func page(_ visit: Visit, _ id: StaffID) async throws -> FormPage {
    guard let member = visit.department.member(id), member.works else { throw WebError.notFound }
    let account = try await visit.services.vault.account(of: id)
    var page = FormPage(
      form, title: visit.t("setup.account.form-title", ["name": member.name]), address: Places.setupAccount(id),
      back: Places.setupMember(id))
    page.about = [id.rawValue]
    page.lead = visit.t(account == nil ? "setup.account.lead" : "setup.account.lead-again")
    page.prefill.set(
      "user-name", account?.userName ?? member.email.flatMap { $0.split(separator: "@").first }.map(String.init))
    page.button = account == nil ? "setup.account.give" : "setup.account.renew"
    return page
  }

  static func take(_ visit: Visit, _ id: StaffID) async throws -> Reply {
    try await visit.take(try await page(visit, id)) { answers in
      let name = answers.text("user-name") ?? ""
      let password = password(visit.services.random)
      let vault = visit.services.vault
      guard try await vault.giveAccount(id, userName: name, password: password, by: visit.me, at: visit.now) else {
        throw FieldError("user-name", visit.t("setup.account.taken"))
      }
      return told(visit, id, name: name.trimmingSpaces.lowercased(), password)
    }
  }

  /// 16 letters and digits in groups of four, 80 bits: none that looks like another.
  static func password(_ random: (Int) -> [UInt8]) -> String {
    let letters = Array("abcdefghjkmnpqrstuvwxyz023456789")
    let drawn = random(16).map { letters[Int($0) % letters.count] }
    return stride(from: 0, to: 16, by: 4).map { String(drawn[$0..<$0 + 4]) }.joined(separator: "-")
  }

  private static func told(_ visit: Visit, _ id: StaffID, name: String, _ password: String) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.account.made"), Places.setupStaff) {
      Notice.done(t("setup.account.once"))
      card(visit.name(of: id)) {
        definitions([
          (t("setup.account.user-name"), code(name)), (t("setup.account.password"), code(password)),
        ])
        p { a(t("setup.account.back"), .href(Places.setupMember(id))) }
      }
    }
  }
}
