import CaseFile
import Store

/// Local accounts, as those who look after them use them. Every change is in the audit store: whose, and what; never a
/// password.
extension Vault {
  enum AccountChange: String, CaseIterable, Sendable {
    case given, unlocked, removed
  }

  func allAccounts() async throws -> [Account] { try await accounts.all() }

  func account(of staff: StaffID) async throws -> Account? { try await accounts.account(of: staff) }

  /// Makes the account, or gives it a new name and password; sessions it has are ended.
  /// - Returns: false where somebody else has the user name, and then nothing is changed.
  func giveAccount(
    _ staff: StaffID, userName: String, password: String, by member: StaffMember, at now: Instant
  ) async throws -> Bool {
    let wanted = userName.trimmingSpaces.lowercased()
    guard try await !accounts.all().contains(where: { $0.userName == wanted && $0.staff != staff }) else {
      return false
    }
    try await accounts.set(staff, userName: wanted, password: password)
    try await noted(.given, staff, member, now)
    return true
  }

  func unlockAccount(of staff: StaffID, by member: StaffMember, at now: Instant) async throws {
    try await accounts.unlock(staff)
    try await noted(.unlocked, staff, member, now)
  }

  /// Takes the account, its sessions and its drafts away.
  func removeAccount(of staff: StaffID, by member: StaffMember, at now: Instant) async throws {
    guard try await accounts.account(of: staff) != nil else { return try await accounts.endSessions(of: staff) }
    try await accounts.remove(staff)
    try await noted(.removed, staff, member, now)
  }

  private func noted(_ change: AccountChange, _ staff: StaffID, _ member: StaffMember, _ now: Instant) async throws {
    let detail = "\(change.rawValue) \(staff)"
    try await note(AuditEvent(.accountChanged, at: now, who: .staff(member.id), detail: detail))
  }
}

extension AuditFilter {
  /// What was asked of the log, in our own words: kept with the trace of the look.
  var inWords: String {
    var words = kinds.map(\.rawValue)
    if case .staff(let id) = who { words.append("who=\(id)") }
    if let from { words.append("from=\(DanishTime.day(at: from))") }
    if let until { words.append("until=\(DanishTime.day(at: until))") }
    return words.joined(separator: " ")
  }
}
