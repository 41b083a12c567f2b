import CaseFile
import Foundation
import Testing

@testable import Exchange

@Suite struct MailFolderTests {
  private final class Place {
    let folder: MailFolder
    init() throws {
      let url = FileManager.default.temporaryDirectory.appending(path: "naer-mail-\(UUID().uuidString)")
      folder = MailFolder(url)
      try folder.make()
    }
    deinit { try? FileManager.default.removeItem(at: folder.folder) }
    func put(_ name: String, _ text: String = "hej", at seconds: Int = 1_000) throws {
      let url = folder.folder.appending(path: name)
      try Data(text.utf8).write(to: url)
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: Double(seconds))], ofItemAtPath: url.path)
    }
    func has(_ name: String) -> Bool {
      FileManager.default.fileExists(atPath: folder.folder.appending(path: name).path)
    }
  }

  @Test func theOldestComesFirstAndWhatIsBeingWrittenIsLeftAlone() throws {
    let place = try Place()
    try place.put("b.eml", at: 2_000)
    try place.put("a", at: 3_000)
    for name in [".hidden", "x.tmp", "y.part"] { try place.put(name) }
    #expect(try place.folder.letters().map(\.modified.milliseconds) == [2_000_000, 3_000_000])
  }

  @Test func aFileIsWholeWhenItHasStoodStill() throws {
    let place = try Place()
    try place.put("a", at: 1_000)
    let letter = try #require(place.folder.letters().first)
    #expect(!place.folder.isStill(letter, at: Instant(milliseconds: 1_002_999)))
    #expect(place.folder.isStill(letter, at: Instant(milliseconds: 1_003_000)))
    // A clock that is wrong somewhere holds nothing back.
    #expect(place.folder.isStill(letter, at: Instant(milliseconds: 0)))
  }

  @Test func isReadWholeOrItsBeginning() throws {
    let place = try Place()
    try place.put("a", "abcdef")
    let letter = try #require(place.folder.letters().first)
    #expect(try place.folder.read(letter) == Data("abcdef".utf8))
    #expect(try place.folder.read(letter, most: 2) == Data("ab".utf8))
    var all = Data()
    try place.folder.readParts(letter) { all.append($0) }
    #expect(all == Data("abcdef".utf8))
  }

  @Test func whatChangedMeanwhileIsNeitherReadNorRemoved() throws {
    let place = try Place()
    try place.put("a", "abc")
    let letter = try #require(place.folder.letters().first)
    try place.put("a", "abcd")
    #expect(throws: MailFolder.Failure.changed) { try place.folder.read(letter) }
    #expect(throws: MailFolder.Failure.changed) { try place.folder.remove(letter) }
    #expect(place.has("a"))
  }

  @Test func removedItIsGoneAndSetAsideItIsNot() throws {
    let place = try Place()
    try place.put("a")
    try place.put("b")
    let letters = try place.folder.letters()
    try place.folder.remove(letters[0])
    try place.folder.setAside(letters[1], as: "n1.eml")
    #expect(try place.folder.letters().isEmpty)
    #expect(place.has("for-store/n1.eml"))
  }

  @Test func aLinkLeadsNowhere() throws {
    let place = try Place()
    let secret = place.folder.folder.appending(path: ".secret")
    try Data("hemmeligt".utf8).write(to: secret)
    try FileManager.default.createSymbolicLink(
      at: place.folder.folder.appending(path: "link"), withDestinationURL: secret)
    let letter = try #require(place.folder.letters().first)
    #expect(throws: MailFolder.Failure.cannotRead) { try place.folder.read(letter) }
  }

  @Test func aNameThatIsNoTextIsAFileLikeAnyOther() throws {
    let place = try Place()
    let path = place.folder.folder.path + "/"
    let name = path.utf8.map { CChar(bitPattern: $0) } + [CChar(bitPattern: 0xE6), CChar(bitPattern: 0xF8), 0]
    let file = try #require(fopen(name, "w"))
    fputs("hej", file)
    fclose(file)
    let letter = try #require(place.folder.letters().first)
    #expect(try place.folder.read(letter) == Data("hej".utf8))
    try place.folder.remove(letter)
    #expect(try place.folder.letters().isEmpty)
  }

  @Test func whereThereIsNoFolderItIsSaid() {
    #expect(throws: MailFolder.Failure.noFolder) {
      try MailFolder(URL(filePath: "/findes/ikke")).letters()
    }
  }
}
