import CaseFile
import Exchange
import Foundation
import Store
import Testing

@testable import Web

/// A real folder, and the real reader where it matters what a mail says.
@Suite struct MailDropTests {
  /// A folder of mails that are as old as the bench's clock says.
  private final class Drop: Sendable {
    let bench: Bench
    let url: URL
    let drop: MailDrop

    init(_ bench: Bench, reader: MailReader = MailReader { _ in Mail() }) throws {
      self.bench = bench
      url = FileManager.default.temporaryDirectory.appending(path: "naer-drop-\(UUID().uuidString)")
      let folder = MailFolder(url)
      try folder.make()
      drop = MailDrop(folder, reader: reader, services: bench.services)
    }

    deinit { try? FileManager.default.removeItem(at: url) }

    func put(_ name: String, _ data: Data, minutesAgo: Int = 10) throws {
      let file = url.appending(path: name)
      try data.write(to: file)
      let seconds = Double(bench.now.adding(minutes: -minutesAgo).milliseconds) / 1000
      try FileManager.default.setAttributes(
        [.modificationDate: Date(timeIntervalSince1970: seconds)], ofItemAtPath: file.path)
    }

    var names: [String] {
      ((try? FileManager.default.contentsOfDirectory(atPath: url.path)) ?? []).filter { $0 != "for-store" }.sorted()
    }

    func received() async throws -> [Record<NotificationReceived>] {
      let trace = Trace(reader: .system, .house, .house, at: bench.now)
      var all: [Record<NotificationReceived>] = []
      for line in try await bench.archive.openNotifications() {
        let entries = try await bench.archive.read(.intake(line.row.id), trace: trace)
        all += entries.compactMap { $0.record() }
      }
      return all
    }
  }

  private static let folder = URL(filePath: #filePath).deletingLastPathComponent().deletingLastPathComponent()
    .deletingLastPathComponent().appending(path: "Mails")
  private func sample(_ name: String) throws -> Data {
    try Data(contentsOf: Self.folder.appending(path: name + ".eml"))
  }

  @Test func aMailBecomesANotificationWithTheMailItselfBesideIt() async throws {
    let drop = try Drop(try await Bench(), reader: .python())
    let mail = try sample("outlook-alternative")
    try drop.put("1.eml", mail, minutesAgo: 90)
    await drop.drop.look(at: drop.bench.now)
    let one = try #require(try await drop.received().first)
    #expect(one.content.words?.contains("Hermed referatet") == true)
    #expect(one.content.channel == .mail && one.content.mail?.subject == "SV: Vilfred")
    #expect(one.content.notifier == "Ida Krogh" && one.content.reply?.mail == "ida@skole.example")
    #expect(one.content.receipt != nil && one.content.professional == nil && one.actor == .notifier)
    // From when it arrived, not from when it was taken.
    #expect(one.happenedAt == .at(drop.bench.now.adding(minutes: -90)))
    #expect(one.content.attached.map(\.name) == ["mail.eml", "image001.png", "Referat møde.pdf"])
    let original = try #require(one.content.attached.first)
    let trace = Trace(Bench.mette, .intake, .intake, at: drop.bench.now)
    let bytes = try await drop.bench.archive.blob(
      original.id, of: .intake(NotificationID(rawValue: one.content.id)), trace: trace)
    #expect(bytes == mail && original.type == "message/rfc822")
    #expect(drop.names.isEmpty)
  }

  @Test func everySampleIsTakenAndNoneIsLost() async throws {
    let drop = try Drop(try await Bench(), reader: .python())
    let names = try FileManager.default.contentsOfDirectory(atPath: Self.folder.path)
      .filter { $0.hasSuffix(".eml") }
    for name in names { try drop.put(name, Data(contentsOf: Self.folder.appending(path: name))) }
    await drop.drop.look(at: drop.bench.now)
    let all = try await drop.received()
    #expect(all.count == names.count && drop.names.isEmpty)
    #expect(all.allSatisfy { $0.content.attached.first?.type == "message/rfc822" })
    #expect(all.filter { $0.content.unreadable == true }.count >= 5)
    let log = drop.bench.log.text
    #expect(!log.contains("Krogh") && !log.contains("@") && !log.contains(".eml"))
  }

  @Test func aMailThatWasTakenJustBeforeAPowerCutIsTakenOnce() async throws {
    let drop = try Drop(try await Bench())
    for time in 1...2 {
      try drop.put("\(time).eml", Data("From: a@post.example\n\nhej".utf8), minutesAgo: 10)
      await drop.drop.look(at: drop.bench.now)
    }
    #expect(try await drop.received().count == 1 && drop.names.isEmpty)
  }

  @Test func whatIsStillBeingWrittenIsLeftAlone() async throws {
    let drop = try Drop(try await Bench())
    try drop.put("1.eml", Data("a".utf8), minutesAgo: 0)
    try drop.put("2.tmp", Data("b".utf8))
    await drop.drop.look(at: drop.bench.now)
    #expect(try await drop.received().isEmpty && drop.names == ["1.eml", "2.tmp"])
    #expect(await drop.drop.standing.waiting == 0)
    drop.bench.wait(minutes: 1)
    await drop.drop.look(at: drop.bench.now)
    #expect(try await drop.received().count == 1 && drop.names == ["2.tmp"])
  }

  @Test func oneThatCannotBeTakenStaysAndIsToldAndHoldsNobodyBack() async throws {
    let drop = try Drop(try await Bench())
    try drop.put("secret", Data("x".utf8))
    try FileManager.default.createSymbolicLink(
      at: drop.url.appending(path: "link.eml"), withDestinationURL: URL(filePath: "/etc/hostname"))
    let later = drop.bench.now.adding(hours: 24 * 365 * 20)
    await drop.drop.look(at: later)
    #expect(try await drop.received().count == 1 && drop.names == ["link.eml"])
    let standing = await drop.drop.standing
    #expect(standing.waiting == 1 && standing.stuck == ["cannot-read": 1] && standing.oldest != nil)
    #expect(await drop.drop.tried() == .again(.stuck))
    #expect(drop.bench.log.text.contains("mail not taken") && !drop.bench.log.text.contains("link"))
    // Tried less and less often, and told once.
    await drop.drop.look(at: later.adding(seconds: 1))
    await drop.drop.look(at: later.adding(minutes: 10))
    #expect(drop.bench.log.text.components(separatedBy: "mail not taken").count == 2)
    try FileManager.default.removeItem(at: drop.url.appending(path: "link.eml"))
    await drop.drop.look(at: later.adding(minutes: 20))
    #expect(await drop.drop.tried() == .delivered)
  }

  @Test func aStoreThatIsDownLosesNothing() async throws {
    let drop = try Drop(try await Bench())
    try drop.put("1.eml", Data("hej".utf8))
    try drop.bench.archive.close()
    await drop.drop.look(at: drop.bench.now)
    #expect(drop.names == ["1.eml"])
    #expect(await drop.drop.standing.stuck == ["store": 1])
  }

  @Test func aMailTooLargeForTheStoreIsSetAsideAndTold() async throws {
    let drop = try Drop(try await Bench(), reader: .python())
    var data = try sample("plain-utf8")
    data.append(Data(count: MailReader.most))
    try drop.put("1.eml", data)
    await drop.drop.look(at: drop.bench.now)
    let one = try #require(try await drop.received().first?.content)
    #expect(one.unreadable == true && one.mail?.subject == "Bekymring for en dreng i 3. b")
    #expect(one.mail?.marks == [.tooLarge, .setAside] && one.mail?.notShown == ["\(one.id).eml"])
    #expect(one.attached.map(\.size) == [MailReader.beginning])
    let aside = drop.url.appending(path: "for-store/\(one.id).eml")
    #expect(try Data(contentsOf: aside) == data)
    #expect(drop.names.isEmpty)
  }

  @Test func aFolderThatIsGoneIsTold() async throws {
    let drop = try Drop(try await Bench())
    try FileManager.default.removeItem(at: drop.url)
    await drop.drop.look(at: drop.bench.now)
    #expect(await drop.drop.tried() == .again(.folder))
  }
}
