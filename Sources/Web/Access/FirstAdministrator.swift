import CaseFile
import Law
import Store

/// The way into a new installation, and back in where nobody knows a password: somebody who can look after staff and
/// accounts, and has no access to cases. Made on the machine that has the master key, while the server is stopped.
public enum FirstAdministrator {
  /// Gives an administrator an account with a password that Nær makes: shown once, kept only scrambled.
  ///
  /// A user name that is there keeps its person and gets a new password; a new one is somebody new in the department.
  /// - Throws: `Refused.notAnAdministrator` where the user name belongs to somebody with another role.
  public static func make(
    _ archive: Archive, name: String, userName: String, at now: Instant, random: (Int) -> [UInt8]
  ) async throws -> String {
    let wanted = userName.trimmingSpaces.lowercased()
    let vault = Vault(archive, rules: try .bundled())
    let staff: StaffID
    if let known = try await archive.accounts.all().first(where: { $0.userName == wanted }) {
      guard try await vault.department().member(known.staff)?.role == .administrator else {
        throw Refused.notAnAdministrator(wanted)
      }
      staff = known.staff
    } else {
      staff = StaffID(rawValue: Services.id(random))
      let joined = StaffJoined(staff: staff, name: name.trimmingSpaces, role: .administrator)
      try await archive.append(
        Act(
          id: ActID(rawValue: Services.id(random)), actor: .system, recordedAt: now,
          filings: [Act.Filing(.department, at: .at(now), joined)]))
    }
    let password = AccountForm.password(random)
    try await archive.accounts.set(staff, userName: wanted, password: password)
    try await vault.note(AuditEvent(.accountChanged, at: now, who: .system, detail: "given \(staff)"))
    return password
  }

  public enum Refused: Error, Hashable, CustomStringConvertible {
    case notAnAdministrator(String)

    public var description: String {
      switch self {
      case .notAnAdministrator(let name):
        "\(name) is the user name of somebody who isn't an administrator. Choose another."
      }
    }
  }
}
