import CaseFile
import Law

/// The department as it is now, with the law as it binds it, kept for half a minute: every page needs both, and they
/// seldom change.
actor Office {
  private let vault: Vault
  private let rules: RuleSet
  private var kept: (now: Now, at: Instant)?

  struct Now: Sendable {
    let department: Department
    let engine: Engine
  }

  init(_ vault: Vault, rules: RuleSet) {
    self.vault = vault
    self.rules = rules
  }

  func now(at now: Instant) async throws -> Now {
    if let kept, kept.at <= now, now < kept.at.adding(seconds: 30) { return kept.now }
    let department = try await vault.department()
    if let kept, kept.now.department == department {
      self.kept = (kept.now, now)
      return kept.now
    }
    let fresh = Now(department: department, engine: Engine(rules: rules, setting: Setting(department)))
    kept = (fresh, now)
    return fresh
  }

  func department(at now: Instant) async throws -> Department { try await self.now(at: now).department }

  /// After it has been written in.
  func forget() { kept = nil }
}
