import CaseFile
import Store
import Testing

@testable import Web

@Suite struct VaultTests {
  private func member(_ bench: Bench, _ id: StaffID) async throws -> StaffMember {
    try #require(try await bench.services.vault.department().member(id))
  }

  private func rows(_ bench: Bench) async throws -> [AuditEvent] {
    try await bench.archive.audit.rows(AuditFilter()).map(\.event)
  }

  @Test func openingLeavesATraceWithItsRight() async throws {
    let bench = try await Bench()
    let mette = try await member(bench, Bench.mette)
    let opened = try await bench.services.vault.open(Bench.open, for: .readCase, by: mette, at: bench.now)
    #expect(opened.relation == .own && opened.file.id == Bench.open)
    let event = try #require(try await rows(bench).first)
    #expect(event.kind == .read && event.grounds == .assignment && event.stream == .child(Bench.open))
  }

  @Test func aRefusalGivesNothingAndLeavesATrace() async throws {
    let bench = try await Bench()
    let jonas = try await member(bench, Bench.jonas)
    await #expect(throws: WebError.self) {
      try await bench.services.vault.open(Bench.open, for: .readCase, by: jonas, at: bench.now)
    }
    let events = try await rows(bench)
    #expect(events.first?.kind == .refusal && !events.contains { $0.kind == .read })
  }

  @Test func aCaseIsGivenByOpeningOnly() async throws {
    let bench = try await Bench()
    let lone = try await member(bench, Bench.lone)
    await #expect(throws: WebError.self) {
      try await bench.services.vault.read(.child(Bench.open), by: lone, at: bench.now)
    }
  }

  @Test func nothingIsWrittenInACaseThatWasNotOpened() async throws {
    let bench = try await Bench()
    let filing = Act.Filing(.child(Bench.open), at: .at(bench.now), ContactMade(note: "x"))
    let act = Act(
      id: ActID(rawValue: "sly"), actor: .staff(Bench.jonas), recordedAt: bench.now, filings: [filing])
    await #expect(throws: WebError.self) { try await bench.services.vault.write(act, in: []) }
  }

  @Test func aRestrictionShutsOutTheTeamAndTheLeader() async throws {
    let bench = try await Bench()
    for id in [Bench.karen, Bench.lone, Bench.lars] {
      let member = try await member(bench, id)
      await #expect(throws: WebError.self) {
        try await bench.services.vault.open(Bench.secret, for: .readCase, by: member, at: bench.now)
      }
    }
  }
}
