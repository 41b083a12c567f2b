import CaseFile
import Foundation
import Testing

@testable import Store

@Suite struct GuestDraftsTests {
  private let token = GuestToken(Array(1...16))!
  private let other = GuestToken(Array(2...17))!
  private let now = House.now

  @Test func onlyItsOwnTokenOpensADraft() async throws {
    let house = try House()
    let drafts = try house.open().guestDrafts
    try await drafts.save("Jeg er bekymret for Alma", of: token, at: now)
    try await drafts.add(Files.letter.attachment, bytes: Files.letter.blob.bytes, to: token, at: now)
    let draft = try #require(try await drafts.draft(of: token, at: now))
    #expect(draft.text == "Jeg er bekymret for Alma")
    #expect(draft.files == [Files.letter.attachment])
    #expect(draft.receipt == nil)
    #expect(try await drafts.blobs(of: token, at: now).map(\.bytes) == [Files.letter.blob.bytes])
    #expect(try await drafts.bytes(of: Files.letter.id, token: token, at: now) == Files.letter.blob.bytes)
    #expect(try await drafts.draft(of: other, at: now) == nil)
    #expect(try await drafts.bytes(of: Files.letter.id, token: other, at: now) == nil)
    for name in ["guests.sqlite", "guests.sqlite-wal"] {
      let bytes = try Data(contentsOf: house.folder.appending(path: name))
      for secret in [Data("Alma".utf8), Files.letter.data, Data("letter.x".utf8), Data(1...16)] {
        #expect(bytes.range(of: secret) == nil)
      }
    }
  }

  @Test func whatIsPutInAnothersPlaceDoesNotOpen() async throws {
    let house = try House()
    let archive = try house.open()
    let shelf = archive.engine.guests
    try await archive.guestDrafts.save("mine", of: token, at: now)
    var stolen = try #require(try shelf.draft(token.hash))
    stolen.token = other.hash
    try shelf.put(stolen)
    #expect(try await archive.guestDrafts.draft(of: other, at: now) == nil)
  }

  @Test func limitsHoldAndWhatWasThereStays() async throws {
    let drafts = try House().open().guestDrafts
    let big = [UInt8](repeating: 7, count: Attachment.mostBytes)
    func add(_ id: String, _ bytes: [UInt8]) async throws {
      let file = Attachment(id: BlobID(rawValue: id), name: id, type: "x/y", size: bytes.count, hash: "")
      try await drafts.add(file, bytes: bytes, to: token, at: now)
    }
    try await drafts.save("text", of: token, at: now)
    await #expect(throws: GuestDraftError.tooLong) {
      try await drafts.save(String(repeating: "æ", count: GuestDrafts.mostText / 2 + 1), of: token, at: now)
    }
    await #expect(throws: GuestDraftError.fileTooBig) { try await add("x", big + [1]) }
    try await add("1", big)
    try await add("2", big)
    await #expect(throws: GuestDraftError.tooMuchTogether) { try await add("3", big) }
    for number in 3...5 { try await add("\(number)", [1]) }
    await #expect(throws: GuestDraftError.tooManyFiles) { try await add("6", [1]) }
    try await drafts.remove(BlobID(rawValue: "2"), from: token)
    try await add("6", [1])
    let draft = try #require(try await drafts.draft(of: token, at: now))
    #expect(draft.text == "text")
    #expect(draft.files.map(\.id.rawValue) == ["1", "3", "4", "5", "6"])
  }

  @Test func theTokenOfASentDraftLeadsToItsReceipt() async throws {
    let drafts = try House().open().guestDrafts
    try await drafts.add(Files.letter.attachment, bytes: Files.letter.blob.bytes, to: token, at: now)
    try await drafts.submitted(token, as: "N-7K3F-92QX", at: now)
    #expect(
      try await drafts.draft(of: token, at: now)
        == GuestDraft(text: "", files: [], usedAt: now, receipt: "N-7K3F-92QX"))
    #expect(try await drafts.blobs(of: token, at: now).isEmpty)
    await #expect(throws: GuestDraftError.alreadySent("N-7K3F-92QX")) {
      try await drafts.save("once more", of: token, at: now)
    }
    await #expect(throws: GuestDraftError.alreadySent("N-7K3F-92QX")) {
      try await drafts.add(Files.letter.attachment, bytes: Files.letter.blob.bytes, to: token, at: now)
    }
    #expect(try await drafts.draft(of: token, at: now)?.receipt == "N-7K3F-92QX")
  }

  @Test func oneThatNobodyUsesForADayIsGone() async throws {
    let archive = try House().open()
    let drafts = archive.guestDrafts
    try await drafts.save("text", of: token, at: now)
    try await drafts.add(Files.letter.attachment, bytes: Files.letter.blob.bytes, to: token, at: now)
    try await drafts.save("other", of: other, at: now)
    // Looking at it is using it.
    #expect(try await drafts.draft(of: token, at: now.adding(hours: 23)) != nil)
    let later = now.adding(hours: 24)
    #expect(try await drafts.draft(of: other, at: later) == nil)
    try await drafts.sweep(at: later.adding(minutes: 1))
    #expect(try archive.engine.guests.draft(other.hash) == nil)
    #expect(try await drafts.draft(of: token, at: later)?.files == [Files.letter.attachment])
    try await drafts.sweep(at: later.adding(hours: 25))
    #expect(try archive.engine.guests.files(of: token.hash).isEmpty)
  }

  @Test func oneBegunAnewAfterADayHasNothingOfTheOld() async throws {
    let drafts = try House().open().guestDrafts
    try await drafts.add(Files.letter.attachment, bytes: Files.letter.blob.bytes, to: token, at: now)
    let later = now.adding(hours: 25)
    try await drafts.save("new", of: token, at: later)
    #expect(try await drafts.draft(of: token, at: later)?.files == [])
  }

  @Test func theSameDraftSayingTheSameIsTheSameAct() async throws {
    let house = try House()
    let drafts = try house.open().guestDrafts
    let name = drafts.name(for: "act", of: token, saying: "a")
    #expect(name.count == 16)
    let others = [
      drafts.name(for: "act", of: token, saying: "b"), drafts.name(for: "act", of: other, saying: "a"),
      drafts.name(for: "notification", of: token, saying: "a"),
    ]
    #expect(drafts.name(for: "act", of: token, saying: "a") == name)
    #expect(Set(others + [name]).count == 4)
  }

  @Test func aCopyOfTheStoreHasNone() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.guestDrafts.save("text", of: token, at: now)
    let copy = house.folder.appending(path: "copy")
    try await archive.copy(to: copy, keysTo: copy.appending(path: "keys.sqlite"))
    let restored = try Archive.open(folder: copy, masterKey: house.key, vocabulary: House.vocabulary)
    #expect(try await restored.guestDrafts.draft(of: token, at: now) == nil)
    #expect(try await restored.verify().problems == [])
  }
}
