import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct AuditTests {
  @Test func everyReadLeavesItsTrace() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    _ = try await archive.read(House.one, trace: House.trace)
    _ = try await archive.read(
      [House.one, House.two],
      trace: Trace(House.worker, .supervision, .breakGlass, reason: "urgent", at: House.now.adding(minutes: 1)))
    let rows = try await archive.audit.rows(AuditFilter(stream: House.one))
    #expect(rows.map(\.event.kind) == [.breakGlass, .read])
    #expect(rows[0].event.detail == "urgent")
    #expect(rows[1].event == AuditEvent(read: House.one, House.trace))
    #expect(try await archive.audit.rows(AuditFilter(stream: House.two)).count == 1)
    #expect(try await archive.audit.rows(AuditFilter(kinds: [.breakGlass])).count == 2)
  }

  @Test func whatTheAuditStoreCanNotTakeIsNotRead() async throws {
    let house = try House()
    let first = try house.open()
    try await first.append(House.note("a"))
    try first.close()
    let archive = try house.open(engine: HinderedEngine(house.folder, audit: FullAuditShelf()))
    await #expect(throws: StoreError.auditUnavailable) { try await archive.read(House.one, trace: House.trace) }
    await #expect(throws: StoreError.auditUnavailable) { try await archive.read([House.one], trace: House.trace) }
  }

  @Test func afterAFailureTheChainGoesOnFromWhatIsOnTheDisk() async throws {
    let house = try House()
    let shelf = SeldomAuditShelf(base: try SQLiteEngine(folder: house.folder, access: .readWrite).audit)
    let archive = try house.open(engine: HinderedEngine(house.folder, audit: shelf))
    for fails in [false, true, false, true, false] {
      shelf.fails.withLock { $0 = fails }
      let event = AuditEvent(.search, at: House.now, who: .staff(House.worker), detail: fails ? "lost" : "kept")
      if fails {
        await #expect(throws: StoreError.auditUnavailable) { try await archive.audit.record(event) }
      } else {
        try await archive.audit.record(event)
      }
    }
    #expect(try await archive.audit.rows(AuditFilter()).map(\.event.detail) == ["kept", "kept", "kept"])
    #expect(try await archive.verify().isClean)
  }

  @Test func manyReadsAtOnceAreAllTraced() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<60 { group.addTask { _ = try await archive.read(House.one, trace: House.trace) } }
      try await group.waitForAll()
    }
    #expect(try await archive.audit.rows(AuditFilter(limit: 1000)).count == 60)
    #expect(try await archive.verify().isClean)
  }

  @Test func whatIsOlderThanTheLimitGoesAndTheRestStillVerifies() async throws {
    let house = try House()
    let archive = try house.open()
    for hour in 0..<10 {
      try await archive.audit.record(
        AuditEvent(.search, at: House.now.adding(hours: hour), who: .staff(House.worker), detail: "\(hour)"))
    }
    let gone = try await archive.audit.purge(
      olderThan: House.now.adding(hours: 6), at: House.now.adding(hours: 20), by: .system)
    #expect(gone == 6)
    let rows = try await archive.audit.rows(AuditFilter())
    #expect(rows.map(\.event.detail) == ["6", "9", "8", "7", "6"])
    #expect(rows.first?.event.kind == .purge)
    #expect(try await archive.verify().isClean)
    #expect(try await archive.audit.purge(olderThan: House.now, at: House.now, by: .system) == 0)
  }
}
