import CaseFile
import HTML
import Store

/// One member of staff: who, how to reach them, how they sign in, and what can be changed.
struct StaffCard {
  let member: StaffMember
  let account: Account?
  let openCases: Int

  static func load(_ visit: Visit, _ id: StaffID) async throws -> StaffCard {
    guard let member = visit.department.member(id) else { throw WebError.notFound }
    return StaffCard(
      member: member, account: try await visit.services.vault.account(of: id),
      openCases: try await visit.lists.cases(of: id).count)
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(member.name, Places.setupStaff) {
      if !member.works, openCases > 0 { Notice.info(t("setup.staff.cases-left", count: openCases)) }
      div(.class("columns")) {
        card(t("setup.staff.who")) {
          definitions([
            (t("setup.staff.role"), .text(t(member.role))),
            (t("setup.staff.team"), member.team.flatMap { visit.department.team($0) }.map { .text($0.name) }),
            (t("setup.staff.phone"), member.phone?.orNil.map { a($0, .href(.telephone($0))) }),
            (t("setup.staff.email"), member.email?.orNil.map { a($0, .href(.mail($0))) }),
            (t("setup.staff.last-day"), member.leftOn.map { .text(t.date($0)) }),
          ])
          if visit.may(.changeStaff) { actions(visit) }
        }
        if member.works { signIn(visit) }
      }
    }
  }

  private func actions(_ visit: Visit) -> Node {
    let t = visit.t
    return p(.class("actions")) {
      if member.works {
        a(t("setup.staff.change"), .href(Places.setupChangeStaff(member.id)), .class("button plain"))
        if member.id != visit.me.id { a(t("setup.staff.leave"), .href(Places.setupStaffLeft(member.id))) }
      }
      if openCases > 0, visit.may(.allocate) {
        a(t("setup.staff.hand-over", count: openCases), .href(Places.caseload(member.id)))
      }
    }
  }

  private func signIn(_ visit: Visit) -> Node {
    let t = visit.t
    return card(t("setup.account.title")) {
      if let account {
        definitions([
          (t("setup.account.user-name"), .text(account.userName)),
          (t("setup.account.state"), AccountState(account).pill(visit)),
          (
            t("setup.account.last"),
            .text(account.lastSignIn.map { t.relative($0, now: visit.now) } ?? t("setup.account.never"))
          ),
        ])
      } else {
        p(t("setup.account.missing"))
      }
      if visit.may(.changeStaff) {
        div(.class("actions")) {
          a(
            t(account == nil ? "setup.account.give" : "setup.account.renew"), .href(Places.setupAccount(member.id)),
            .class("button plain"))
          if let account, account.failures > 0 || account.lockedUntil != nil {
            visit.oneButton(t("setup.account.unlock"), Places.setupUnlock(member.id))
          }
          if account != nil { visit.oneButton(t("setup.account.remove"), Places.setupRemoveAccount(member.id)) }
        }
      }
    }
  }
}
