import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct CopyTests {
  @Test func aCopyTakenWhileOthersWriteIsWhole() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    let copy = house.folder.appending(path: "copy")
    let keys = copy.appending(path: "keys.sqlite")
    let writing = Task {
      for number in 0..<30 { try await archive.append(House.note("n\(number)")) }
    }
    for _ in 0..<3 { try await archive.copy(to: copy, keysTo: keys) }
    try await writing.value
    let restored = try Archive.open(
      folder: copy, masterKey: house.key, deriver: TestDeriver(), vocabulary: House.vocabulary)
    #expect(try await restored.verify().problems == [])
    #expect(try await restored.read(House.one, trace: House.trace).first?.act == ActID(rawValue: "a"))
  }

  @Test func whatIsErasedIsGoneFromAnOlderCopyToo() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    let copy = house.folder.appending(path: "copy")
    let keys = copy.appending(path: "keys.sqlite")
    try await archive.copy(to: copy, keysTo: keys)
    try await archive.erase(House.one, sequence: 1, ground: "misfiled", by: .system, at: House.now, keyCopy: keys)
    let restored = try Archive.open(
      folder: copy, masterKey: house.key, deriver: TestDeriver(), vocabulary: House.vocabulary)
    #expect(try await restored.read(House.one, trace: House.trace).map(\.isErased) == [true])
  }
}
