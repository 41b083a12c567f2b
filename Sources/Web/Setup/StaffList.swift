import CaseFile
import HTML
import Store

/// Who works here, by team, and who has.
struct StaffList {
  let groups: [(name: String, members: [StaffMember])]
  let left: [StaffMember]
  let accounts: [StaffID: Account]

  static func load(_ visit: Visit) async throws -> StaffList {
    let staff = visit.department.staff.sorted { ($0.name, $0.id.rawValue) < ($1.name, $1.id.rawValue) }
    let working = staff.filter(\.works)
    var groups: [(String, [StaffMember])] = visit.department.teams.sorted { $0.name < $1.name }.map { team in
      (team.name, working.filter { $0.team == team.id })
    }
    groups.append((visit.t("setup.staff.no-team"), working.filter { $0.team == nil }))
    let accounts = try await visit.services.vault.allAccounts()
    return StaffList(
      groups: groups.filter { !$0.1.isEmpty }.map { (name: $0.0, members: $0.1) }, left: staff.filter { !$0.works },
      accounts: Dictionary(accounts.map { ($0.staff, $0) }, uniquingKeysWith: { first, _ in first }))
  }

  func reply(_ visit: Visit) -> Reply {
    let t = visit.t
    return visit.setupPage(t("setup.staff"), Places.setupStaff) {
      if visit.may(.changeStaff) {
        p { a(t("setup.staff.new"), .href(Places.setupNewStaff()), .class("button")) }
      }
      for group in groups {
        card(group.name) { table(group.name, group.members, visit) }
      }
      if !left.isEmpty {
        disclosure(t("setup.staff.left", count: left.count)) { table(t("setup.staff.left-title"), left, visit) }
      }
    }
  }

  private func table(_ label: String, _ members: [StaffMember], _ visit: Visit) -> Node {
    let t = visit.t
    let heads = [t("setup.staff.name"), t("setup.staff.role"), t("setup.staff.reach"), t("setup.staff.account")]
    return stackingTable(
      label, heads: heads,
      rows: members.map { member in
        let reach = [member.phone?.orNil, member.email?.orNil].compactMap { $0 }.joined(separator: " · ")
        let link = a(member.name, .href(Places.setupMember(member.id)))
        let state: Node =
          member.leftOn.map { .text(t("setup.staff.left-on", ["day": t.shortDate($0)])) }
          ?? AccountState(accounts[member.id]).pill(visit)
        return [link, .text(t(member.role)), .text(reach.orNil ?? "–"), state]
      })
  }
}

/// Whether somebody can sign in with a password.
enum AccountState: Equatable {
  case none, good
  case locked(Instant)

  init(_ account: Account?) {
    guard let account else {
      self = .none
      return
    }
    self = account.lockedUntil.map(AccountState.locked) ?? .good
  }

  func pill(_ scene: any SignedIn) -> Node {
    let t = scene.t
    switch self {
    case .none: return Pill.quiet(t("setup.account.none"))
    case .locked(let until) where until > scene.now: return Pill.late(t("setup.account.locked"))
    case .good, .locked: return Pill.good(t("setup.account.good"))
    }
  }
}
