import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct MasterKeyTests {
  @Test func aKeyFileIsMadeOnceAndReadAgain() throws {
    let house = try House()
    let file = house.folder.appending(path: "master.key")
    let key = try MasterKey.create(file)
    #expect(try MasterKey.load(file).secret == key.secret)
    let mode = try FileManager.default.attributesOfItem(atPath: file.path)[.posixPermissions] as? Int
    #expect(mode == 0o600)
    #expect(throws: StoreError.cannotWrite(file.path)) { try MasterKey.create(file) }
    #expect(try MasterKey.load(file).secret == key.secret)
  }

  @Test func aLostKeyAndADamagedOneAreToldApart() throws {
    let house = try House()
    let file = house.folder.appending(path: "master.key")
    #expect(throws: StoreError.masterKeyMissing(file.path)) { try MasterKey.load(file) }
    _ = try MasterKey.create(file)
    let text = try String(contentsOf: file, encoding: .utf8)
    for damaged in ["", "hello", String(text.dropLast(4)), text.replacingOccurrences(of: "key-1 ", with: "key-1 A")] {
      try damaged.write(to: file, atomically: true, encoding: .utf8)
      #expect(throws: StoreError.masterKeyDamaged(file.path)) { try MasterKey.load(file) }
    }
  }

  @Test func aWrongKeyOpensNothing() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    #expect(throws: StoreError.masterKeyWrong) { try house.open(key: MasterKey()) }
    #expect(throws: StoreError.masterKeyWrong) { try house.open(.readOnly, key: MasterKey()) }
    #expect(try await house.open().read(House.one, trace: House.trace).count == 1)
  }

  @Test func everyErrorSpeaksBothLanguages() {
    let conflict = Conflict(stream: House.one, seen: 1, newer: [], mine: [], kind: "k")
    let errors: [StoreError] = [
      .masterKeyMissing("p"), .masterKeyDamaged("p"), .masterKeyWrong, .alreadyOpen("p"), .newerFile("f", 9),
      .damaged("x"), .cannotWrite("p"), .conflict(conflict), .auditUnavailable, .unknownKind("k"), .emptyAct,
      .readOnly, .engine("w"),
    ]
    #expect(Set(errors.map(\.key)).count == errors.count)
    #expect(errors.allSatisfy { $0.danish != $0.english && !$0.danish.isEmpty && !$0.english.isEmpty })
  }
}
