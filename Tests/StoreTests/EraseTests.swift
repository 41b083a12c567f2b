import CaseFile
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct EraseTests {
  @Test func oneEntryIsGoneAndTheChainIsWhole() async throws {
    let house = try House()
    let archive = try house.open()
    for id in ["a", "b", "c"] { try await archive.append(House.note(id)) }
    let copy = house.folder.appending(path: "copy.sqlite")
    try archive.engine.keys.copy(to: copy)
    try await archive.erase(
      House.one, sequence: 2, ground: "misfiled", by: .staff(House.worker), at: House.now, keyCopy: copy)
    let entries = try await archive.read(House.one, trace: House.trace)
    #expect(entries.map(\.isErased) == [false, true, false])
    #expect(entries[1].content == nil)
    #expect(entries[1].kind == TestNote.kind)
    let report = try await archive.verify()
    #expect(report.problems == [])
    #expect(report.erased == 1)
    #expect(try await archive.audit.rows(AuditFilter(kinds: [.erasure])).first?.event.stream == House.one)
    let left = try await DatabaseQueue(path: copy.path).read {
      try Int.fetchOne($0, sql: "SELECT count(*) FROM entry_key")
    }
    #expect(left == 2)
    try await archive.append(House.note("d"))
    #expect(try await archive.read(House.one, trace: House.trace).count == 4)
  }

  @Test func aWholeCaseIsGoneAndCanBeWrittenInAgain() async throws {
    let house = try House()
    let archive = try house.open()
    for id in ["a", "b"] { try await archive.append(House.note(id)) }
    try await archive.append(House.note("other", in: House.two))
    try await archive.erase(House.one, ground: "archive-decision", by: .system, at: House.now)
    #expect(try archive.engine.keys.streams() == [House.two.description])
    try await archive.append(House.note("c"))
    let entries = try await archive.read(House.one, trace: House.trace)
    #expect(entries.map(\.isErased) == [true, true, false])
    #expect(try await archive.verify().isClean)
    try archive.close()
    #expect(try await house.open().verify().isClean)
  }

  @Test func noTraceOfTheKeyIsLeftInTheFile() async throws {
    let house = try House()
    let archive = try house.open()
    for number in 0..<50 { try await archive.append(House.note("a\(number)")) }
    let wrapped = try #require(try archive.engine.keys.entryKeys(of: House.one, after: 0)[7])
    try await archive.erase(House.one, sequence: 7, ground: "misfiled", by: .system, at: House.now)
    for suffix in ["", "-wal"] {
      let bytes = try Data(contentsOf: house.folder.appending(path: "keys.sqlite\(suffix)"))
      #expect(bytes.range(of: wrapped) == nil)
    }
  }

  @Test func aKeyPutBackShowsAndIsTakenAwayAtTheNextStart() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    let wrapped = try #require(try archive.engine.keys.entryKeys(of: House.one, after: 0)[1])
    let ofStream = try #require(try archive.engine.keys.streamKey(House.one))
    try await archive.erase(House.one, sequence: 1, ground: "misfiled", by: .system, at: House.now)
    try archive.engine.keys.put([
      WrappedKey(stream: House.one, sequence: nil, wrapped: ofStream),
      WrappedKey(stream: House.one, sequence: 1, wrapped: wrapped),
    ])
    #expect(try await archive.verify().problems == [Problem(.keyReturned, stream: House.one.description, 1)])
    try archive.close()
    let again = try house.open()
    #expect(try await again.verify().isClean)
    #expect(try await again.read(House.one, trace: House.trace).map(\.isErased) == [true])
  }

  @Test func anErasureThatNobodySignedIsNamed() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    try Intruder(house.folder, "journal.sqlite").execute([
      "INSERT INTO erasure (stream, first, last, at, actor, ground, signature) VALUES ('case/one', 1, 1, 1, 'system', 'x', x'00')"
    ])
    try Intruder(house.folder, "keys.sqlite").execute(["DELETE FROM entry_key"])
    let problems = try await house.open(.readOnly).verify().problems
    #expect(problems.contains(Problem(.erasureSignature, stream: "case/one", 1)))
    #expect(problems.contains(Problem(.keyMissing, stream: "case/one", 1)))
  }
}
