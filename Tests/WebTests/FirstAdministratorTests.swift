import CaseFile
import Store
import Testing

@testable import Web

@Suite struct FirstAdministratorTests {
  @Test func theAdministratorCanSignInAndHasTheRole() async throws {
    let bench = try await Bench(isDemo: false)
    let password = try await FirstAdministrator.make(
      bench.archive, name: "Ada Holm", userName: " Ada ", at: bench.now, random: Services.systemRandom)
    let answer = try await bench.archive.accounts.signIn(userName: "ada", password: password, at: bench.now)
    guard case .welcome(let account) = answer else {
      Issue.record("\(answer)")
      return
    }
    let member = try #require(try await bench.services.vault.department().member(account.staff))
    #expect(member.name == "Ada Holm" && member.role == .administrator)
    let events = try await bench.archive.audit.rows(AuditFilter()).map(\.event)
    #expect(events.contains { $0.kind == .accountChanged })
  }

  @Test func aForgottenPasswordIsReplacedAndNobodyIsAdded() async throws {
    let bench = try await Bench(isDemo: false)
    func make() async throws -> String {
      try await FirstAdministrator.make(
        bench.archive, name: "Ada Holm", userName: "ada", at: bench.now, random: Services.systemRandom)
    }
    let first = try await make()
    let staff = try await bench.services.vault.department().staff.count
    _ = try await make()
    #expect(try await bench.services.vault.department().staff.count == staff)
    let answer = try await bench.archive.accounts.signIn(userName: "ada", password: first, at: bench.now)
    #expect(answer == .wrong)
  }

  @Test func aCaseworkersAccountIsNotTakenOver() async throws {
    let bench = try await Bench(isDemo: false)
    try await bench.archive.accounts.set(Bench.mette, userName: "mette", password: "correct horse battery")
    await #expect(throws: FirstAdministrator.Refused.notAnAdministrator("mette")) {
      try await FirstAdministrator.make(
        bench.archive, name: "Ada Holm", userName: "Mette", at: bench.now, random: Services.systemRandom)
    }
  }
}
