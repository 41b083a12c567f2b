import CaseFile

/// The department as it is now, kept for half a minute: every page needs it, and it seldom changes.
actor Office {
  private let vault: Vault
  private var kept: (department: Department, at: Instant)?

  init(_ vault: Vault) { self.vault = vault }

  func department(at now: Instant) async throws -> Department {
    if let kept, kept.at <= now, now < kept.at.adding(seconds: 30) { return kept.department }
    let department = try await vault.department()
    kept = (department, now)
    return department
  }

  /// After it has been written in.
  func forget() { kept = nil }
}
