import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct BlobTests {
  @Test func whatCameWithAnEntryIsGivenBackAndTraced() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter, Files.picture], bringing: [Files.letter, Files.picture]))
    #expect(try await archive.blob(Files.letter.id, of: House.one, trace: House.trace) == Files.letter.data)
    #expect(try await archive.blob(Files.picture.id, of: House.one, trace: House.trace) == Files.picture.data)
    #expect(try await archive.audit.rows(AuditFilter(stream: House.one, kinds: [.read])).count == 2)
    let report = try await archive.verify()
    #expect(report.problems == [])
    #expect(report.files == 2)
    // Sealed: the words are nowhere in the file.
    try archive.close()
    let journal = try Data(contentsOf: house.folder.appending(path: "journal.sqlite"))
    #expect(journal.range(of: Files.letter.data) == nil)
  }

  @Test func anActSentTwiceIsStoredOnce() async throws {
    let house = try House()
    let archive = try house.open()
    let act = Files.act("a", [Files.letter], bringing: [Files.letter])
    let first = try await archive.append(act)
    #expect(try await archive.append(act) == first)
    #expect(try await archive.verify().files == 1)
    #expect(try archive.engine.read { try $0.blobs(of: House.one.description).count } == 1)
  }

  @Test func anEntryFiledAgainNamesTheSameFile() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try await archive.append(Files.act("b", in: House.two, [Files.letter]))
    #expect(try await archive.blob(Files.letter.id, of: House.two, trace: House.trace) == Files.letter.data)
    let report = try await archive.verify()
    #expect(report.problems == [])
    #expect(report.files == 1)
  }

  @Test func onlyAStreamThatNamesItGivesIt() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try await archive.append(House.note("b", in: House.two))
    for (id, stream) in [(Files.letter.id, House.two), (Files.picture.id, House.one)] {
      await #expect(throws: StoreError.noSuchBlob(id.rawValue)) {
        try await archive.blob(id, of: stream, trace: House.trace)
      }
    }
  }

  @Test func nothingIsGivenWithoutATrace() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try archive.close()
    let deaf = try house.open(engine: HinderedEngine(house.folder, audit: FullAuditShelf()))
    await #expect(throws: StoreError.auditUnavailable) {
      try await deaf.blob(Files.letter.id, of: House.one, trace: House.trace)
    }
  }

  @Test func whatDoesNotFitIsNotTaken() async throws {
    let house = try House()
    let archive = try house.open()
    let (letter, picture) = (Files.letter, Files.picture)
    var other = letter.attachment
    other.hash = picture.attachment.hash
    var longer = letter.attachment
    longer.size += 1
    let refused: [Act] = [
      // Named and not brought, brought and not named, brought twice, and not what was said of it.
      Files.act("1", [letter]), Files.act("2", [], bringing: [letter]),
      Files.act("3", [letter], bringing: [letter, letter]),
      Files.act("4", naming: [other], bringing: [letter]), Files.act("5", naming: [longer], bringing: [letter]),
    ]
    for act in refused {
      await #expect(throws: StoreError.blobMismatch(letter.id.rawValue)) { try await archive.append(act) }
    }
    try await archive.append(Files.act("a", [letter], bringing: [letter]))
    // A name that is taken.
    await #expect(throws: StoreError.blobMismatch(letter.id.rawValue)) {
      try await archive.append(Files.act("b", in: House.two, [letter], bringing: [letter]))
    }
    #expect(try await archive.read(House.one, trace: House.trace).count == 1)
    #expect(try await archive.read(House.two, trace: House.trace).isEmpty)
    #expect(try await archive.verify().problems == [])
  }

  @Test func erasingTheEntryErasesWhatCameWithItEverywhere() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("first"))
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try await archive.append(Files.act("b", [Files.picture], bringing: [Files.picture]))
    try await archive.append(Files.act("c", in: House.two, [Files.letter, Files.picture]))
    let copy = house.folder.appending(path: "copy.sqlite")
    try archive.engine.keys.copy(to: copy)
    let wrapped = try #require(try archive.engine.keys.blobKeys(of: House.one)[Files.letter.id]?.wrapped)
    try await archive.erase(House.one, sequence: 2, ground: "misfiled", by: .system, at: House.now, keyCopy: copy)
    await #expect(throws: StoreError.noSuchBlob(Files.letter.id.rawValue)) {
      try await archive.blob(Files.letter.id, of: House.one, trace: House.trace)
    }
    // The other case still says that there was a letter; it can't be read there either.
    await #expect(throws: StoreError.blobErased(Files.letter.id.rawValue)) {
      try await archive.blob(Files.letter.id, of: House.two, trace: House.trace)
    }
    #expect(try await archive.blob(Files.picture.id, of: House.two, trace: House.trace) == Files.picture.data)
    #expect(try await archive.verify().problems == [])
    for file in ["keys.sqlite", "keys.sqlite-wal", "copy.sqlite"] {
      let bytes = try Data(contentsOf: house.folder.appending(path: file))
      #expect(bytes.range(of: wrapped) == nil, "\(file)")
    }
  }

  @Test func erasedInOneCaseItIsStillThereForTheOthers() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try await archive.append(Files.act("b", in: House.two, [Files.letter]))
    try await archive.erase(House.two, ground: "archive-decision", by: .system, at: House.now)
    await #expect(throws: StoreError.noSuchBlob(Files.letter.id.rawValue)) {
      try await archive.blob(Files.letter.id, of: House.two, trace: House.trace)
    }
    #expect(try await archive.blob(Files.letter.id, of: House.one, trace: House.trace) == Files.letter.data)
    #expect(try await archive.verify().problems == [])
  }

  @Test func anErasureThatWasCutOffIsFinished() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    let keys = try archive.engine.keys.blobKeys(of: House.one)
    let ofStream = try #require(try archive.engine.keys.streamKey(House.one))
    try await archive.erase(House.one, sequence: 1, ground: "misfiled", by: .system, at: House.now)
    try archive.engine.keys.put([WrappedKey(stream: House.one, sequence: nil, wrapped: ofStream)] + keys.values)
    #expect(try await archive.verify().problems.map(\.cause) == [.keyReturned])
    try archive.close()
    let again = try house.open()
    #expect(try await again.verify().problems == [])
    #expect(try again.engine.keys.streams().isEmpty)
  }

  @Test func aCopyAndARebuildCarryThem() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    let copy = house.folder.appending(path: "copy")
    try await archive.copy(to: copy, keysTo: copy.appending(path: "keys.sqlite"))
    let restored = try Archive.open(
      folder: copy, masterKey: house.key, deriver: TestDeriver(), vocabulary: House.vocabulary)
    #expect(try await restored.rebuild() == 1)
    #expect(try await restored.verify().problems == [])
    #expect(try await restored.blob(Files.letter.id, of: House.one, trace: House.trace) == Files.letter.data)
  }

  @Test func whoAltersAFileIsFound() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    try await archive.append(Files.act("b", in: House.two, [Files.picture], bringing: [Files.picture]))
    try archive.close()
    let reader = try house.open(.readOnly)
    let journal = try Intruder(house.folder, "journal.sqlite")
    let expected: [(String, Set<Problem.Cause>)] = [
      ("id", [.blobMissing, .blobStray]), ("stream", [.blobMissing, .file]), ("sequence", [.blobDamaged, .blobStray]),
      ("ciphertext", [.blobDamaged]),
    ]
    #expect(Set(expected.map(\.0)) == Set(try journal.columns(of: "blob")))
    for (column, causes) in expected {
      let undo = try journal.alter("blob", column, where: "rowid = 1")
      let problems = try await reader.verify().problems
      #expect(Set(problems.map(\.cause)) == causes, "\(column): \(problems)")
      try journal.execute(undo)
    }
    let keys = try Intruder(house.folder, "keys.sqlite")
    for column in try keys.columns(of: "blob_key") where column != "stream" {
      let undo = try keys.alter("blob_key", column, where: "id = '\(Files.letter.id)'")
      #expect(try await reader.verify().problems.map(\.cause) == [.blobDamaged], "\(column)")
      try keys.execute(undo)
    }
    #expect(try await reader.verify().problems == [])
    // Two files that change places, each whole.
    try journal.execute([
      "UPDATE blob SET ciphertext = (SELECT ciphertext FROM blob WHERE id = '\(Files.letter.id)') WHERE id = '\(Files.picture.id)'"
    ])
    #expect(
      try await reader.verify().problems == [
        Problem(.blobDamaged, stream: House.two.description, 1, column: Files.picture.id.rawValue)
      ])
    try journal.execute(["DELETE FROM blob"])
    #expect(try await reader.verify().problems.map(\.cause) == [.blobMissing, .blobMissing])
    await #expect(throws: StoreError.damaged("blob \(Files.letter.id)")) {
      try await house.open().blob(Files.letter.id, of: House.one, trace: House.trace)
    }
  }

  @Test func theDatabaseItselfRefusesToChangeOne() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(Files.act("a", [Files.letter], bringing: [Files.letter]))
    for sql in ["UPDATE blob SET sequence = 9", "DELETE FROM blob"] {
      #expect(throws: (any Error).self) {
        try archive.engine.write { try ($0 as? SQLiteJournal)?.db.execute(sql: sql) }
      }
    }
  }
}
