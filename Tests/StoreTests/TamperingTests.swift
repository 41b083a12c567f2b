import CaseFile
import Crypto
import Foundation
import GRDB
import Testing

@testable import Store

/// Whoever can write to the files alters something; `verify` says what.
@Suite struct TamperingTests {
  /// 100 entries in five cases, a person and the department.
  static func filled() async throws -> (House, Archive) {
    let house = try House()
    let archive = try house.open()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for number in 0..<100 {
        let stream = StreamID.child(CaseID(rawValue: "c\(number % 5)"))
        group.addTask { try await archive.append(House.note("act-\(number)", in: stream)) }
      }
      try await group.waitForAll()
    }
    try await archive.audit.record(AuditEvent(.search, at: House.now, who: .staff(House.worker), detail: "term"))
    _ = try await archive.read(.child(CaseID(rawValue: "c1")), trace: House.trace)
    try archive.close()
    return (house, try house.open(.readOnly))
  }

  @Test func aStoreThatNobodyTouchedIsClean() async throws {
    let (_, archive) = try await Self.filled()
    let report = try await archive.verify()
    #expect(report.problems == [])
    #expect(report.entries == 100)
    #expect(report.streams == 5)
    #expect(report.traces == 2)
  }

  @Test func eachColumnOfAHundredEntriesAlteredInTurn() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    let columns = [
      "position", "stream", "sequence", "act", "kind", "happened_at", "recorded_at", "actor", "audience", "ciphertext",
      "marks", "previous", "hash",
    ]
    #expect(Set(columns) == Set(try intruder.columns(of: "entry")))
    for (index, entry) in try intruder.entries().enumerated() {
      for column in columns {
        let undo = try intruder.alter("entry", column, where: "position = \(entry.position)")
        // A column that names the entry is looked for where it was; the whole check for every tenth entry.
        let problems =
          try await index % 10 == 0
          ? archive.verify().problems : archive.check(stream: entry.stream)
        let named = problems.contains { problem in
          guard problem.stream == entry.stream, problem.sequence == entry.sequence else { return false }
          return problem.column == column || (["stream", "sequence"].contains(column) && problem.cause == .missing)
        }
        #expect(named, "\(entry) \(column): \(problems)")
        try intruder.execute(undo)
      }
    }
    #expect(try await archive.verify().isClean)
  }

  @Test func headsLedgerAndErasuresAlteredInTurn() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    let heads: [(String, Problem.Cause)] = [
      ("sequence", .missing), ("hash", .headDisagrees), ("signature", .headSignature), ("name", .keyMissing),
      ("number", .streamName),
    ]
    for (column, cause) in heads {
      let undo = try intruder.alter("stream", column, where: "number = 2")
      let problems = try await archive.verify().problems
      #expect(problems.contains { $0.cause == cause }, "\(column): \(problems)")
      try intruder.execute(undo)
    }
    for column in ["position", "streams", "hash", "witnessed", "signature"] {
      let undo = try intruder.alter("ledger", column, where: "id = 1")
      let problems = try await archive.verify().problems
      #expect(problems.contains { $0.cause == .ledgerSignature }, "\(column): \(problems)")
      try intruder.execute(undo)
    }
    #expect(try await archive.verify().isClean)
  }

  @Test func keysAlteredInTurn() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "keys.sqlite")
    let expected: [(String, String, String, Problem.Cause)] = [
      ("stream_key", "stream", "number = 2", .keyMissing), ("stream_key", "wrapped", "number = 2", .streamKeyDamaged),
      ("stream_key", "number", "number = 2", .keyMissing),
      ("entry_key", "stream", "stream = 2 AND sequence = 3", .keyMissing),
      ("entry_key", "sequence", "stream = 2 AND sequence = 3", .keyMissing),
      ("entry_key", "wrapped", "stream = 2 AND sequence = 3", .keyDamaged),
    ]
    for (table, column, condition, cause) in expected {
      let undo = try intruder.alter(table, column, where: condition)
      let problems = try await archive.verify().problems
      #expect(problems.contains { $0.cause == cause }, "\(table).\(column): \(problems)")
      try intruder.execute(undo)
    }
    try intruder.execute(["DELETE FROM entry_key WHERE stream = 2 AND sequence = 3"])
    #expect(try await archive.verify().problems.contains { $0.cause == .keyMissing && $0.sequence == 3 })
    _ = try intruder.alter("key_check", "sealed", where: "id = 1")
    #expect(throws: StoreError.damaged("keys: key_check")) { try house.open() }
  }

  @Test func tracesAlteredInTurn() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "audit.sqlite")
    for column in try intruder.columns(of: "event") {
      let undo = try intruder.alter("event", column, where: "number = 1")
      #expect(!(try await archive.verify().isClean), "\(column)")
      try intruder.execute(undo)
    }
    for column in try intruder.columns(of: "ends") where column != "id" {
      let undo = try intruder.alter("ends", column, where: "id = 1")
      #expect(try await archive.verify().problems.contains { $0.cause == .auditEnds }, "\(column)")
      try intruder.execute(undo)
    }
    try intruder.execute(["DELETE FROM event WHERE number = 2"])
    #expect(try await archive.verify().problems.contains { $0.cause == .auditEnds })
  }

  @Test func theLastEntryDeleted() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    let last = try #require(try intruder.entries().last)
    try intruder.execute(["DELETE FROM entry WHERE position = \(last.position)"])
    let problems = try await archive.verify().problems
    #expect(problems.contains(Problem(.missing, stream: last.stream, last.sequence)))
    #expect(problems.contains { $0.cause == .ledgerDisagrees })
  }

  @Test func aWholeStreamDeletedWithItsHead() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    try intruder.execute(
      DerivedTable.all.map { "DELETE FROM \($0.name) WHERE source = 2" }
        + ["DELETE FROM entry WHERE stream = 2", "DELETE FROM stream WHERE number = 2"])
    let problems = try await archive.verify().problems
    #expect(problems.contains { $0.cause == .ledgerDisagrees })
    #expect(problems.contains { $0.cause == .missing && $0.stream?.hasPrefix("case/") == true && $0.sequence == nil })
  }

  @Test func twoEntriesSwapped() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    try intruder.execute([
      "UPDATE entry SET sequence = 9999 WHERE stream = 1 AND sequence = 3",
      "UPDATE entry SET sequence = 3 WHERE stream = 1 AND sequence = 4",
      "UPDATE entry SET sequence = 4 WHERE stream = 1 AND sequence = 9999",
    ])
    let problems = try await archive.verify().problems
    let stream = try #require(problems.first { $0.sequence == 3 }?.stream)
    for sequence in [3, 4] {
      #expect(problems.contains(Problem(.altered, stream: stream, sequence, column: "sequence")))
    }
  }

  @Test func aChainMadeAnewWithoutTheSigningKey() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    let stream = try intruder.forgeChain(ofStream: 1, from: 3)
    let problems = try await archive.verify().problems
    #expect(problems.contains(Problem(.headSignature, stream: stream)))
    #expect(problems.contains(Problem(.ledgerSignature)))
    #expect(problems.contains(Problem(.notSealedSo, stream: stream, 3)))
    // The second place remembers the last entry as it was.
    #expect(problems.contains { $0.cause == .headsLogDisagrees && $0.stream == stream })
  }

  @Test func theStorePutBackToAnEarlierDay() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    let journal = house.folder.appending(path: "journal.sqlite")
    let before = try Data(contentsOf: journal)
    let later = try house.open()
    try await later.append(House.note("b"))
    try later.close()
    try before.write(to: journal)
    for suffix in ["-wal", "-shm"] { try? FileManager.default.removeItem(atPath: journal.path + suffix) }
    let problems = try await house.open(.readOnly).verify().problems
    #expect(problems.contains(Problem(.journalOlder)))
    #expect(problems.contains(Problem(.headsLogDisagrees, stream: House.one.description, 2)))
  }

  @Test func theSecondPlaceLostOrAltered() async throws {
    let (house, _) = try await Self.filled()
    // Only the next head knows that the last ones were witnessed.
    let archive = try house.open()
    try await archive.append(House.note("more"))
    try archive.close()
    let log = house.folder.appending(path: "heads.log")
    let text = try String(contentsOf: log, encoding: .utf8)
    let altered = text.replacingOccurrences(of: "head case/c1 20", with: "head case/c1 19")
    try altered.write(to: log, atomically: true, encoding: .utf8)
    let reader = try house.open(.readOnly)
    #expect(try await reader.verify().problems.contains { $0.cause == .headsLogSignature })
    try "".write(to: log, atomically: true, encoding: .utf8)
    #expect(try await reader.verify().problems.contains(Problem(.headsLogShort)))
    try FileManager.default.removeItem(at: log)
    #expect(try await reader.verify().problems.contains(Problem(.headsLogMissing)))
  }

  @Test func aListThatIsNotWhatTheJournalGives() async throws {
    let (house, archive) = try await Self.filled()
    let intruder = try Intruder(house.folder, "journal.sqlite")
    for (table, columns) in [("case_row", CaseRow.table.columns), ("duty_row", DutyRow.table.columns)] {
      for column in columns {
        let undo = try intruder.alter(table, column.name, where: "rowid = (SELECT min(rowid) FROM \(table))")
        #expect(
          try await archive.verify().problems.contains { $0.cause == .listDiffers && $0.column == table },
          "\(table).\(column.name)")
        try intruder.execute(undo)
      }
    }
    try intruder.execute(["DELETE FROM duty_row WHERE rowid = (SELECT min(rowid) FROM duty_row)"])
    #expect(try await archive.verify().problems.contains { $0.cause == .listDiffers })
    let mended = try house.open()
    #expect(try await mended.rebuild() == 5)
    #expect(try await mended.verify().isClean)
  }
}
