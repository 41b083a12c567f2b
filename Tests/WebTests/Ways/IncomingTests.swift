import CaseFile
import Crypto
import Store
import Testing

@testable import Web

@Suite struct IncomingTests {
  private let key = SymmetricKey(data: [UInt8](repeating: 7, count: 32))

  private func incoming(_ origin: [String], files: [IncomingFile] = []) -> Incoming {
    Incoming(
      origin: origin, NotificationReceived(id: "", from: .school, words: "Hun kom uden mad"), files: files,
      arrived: Bench.start, key: key)
  }

  @Test func theSameOriginIsTheSameNotificationWithTheSameReference() {
    let (one, again) = (incoming(["web", "a"]), incoming(["web", "a"]))
    #expect(one.name == again.name && one.receipt == again.receipt)
    #expect(incoming(["web", "b"]).name != one.name)
    // What stands in one part can't be taken for two.
    #expect(incoming(["web", "a", "b"]).name != incoming(["web", "a1:b"]).name)
    #expect(one.content.id == one.name && one.content.receipt == one.receipt)
  }

  @Test func aReferenceIsEasyToReadAndNeedsTheKey() {
    let one = incoming(["web", "a"]).receipt
    #expect(one.wholeMatch(of: /N-[2-9ACDEFGHJKMNPQRTVWXY]{4}-[2-9ACDEFGHJKMNPQRTVWXY]{4}/) != nil)
    #expect(ReceiptReference(of: "x", key: key) != ReceiptReference(of: "x", key: SymmetricKey(size: .bits256)))
    let many = Set((0..<5_000).map { ReceiptReference(of: "\($0)", key: key).text })
    #expect(many.count == 5_000)
    #expect(Set(many.joined()).count == ReceiptReference.signs.count + 1)
  }

  @Test func anActByTheNotifierWithTheMomentItArrived() {
    let act = incoming(["mail", "x"]).act(at: Bench.start.adding(minutes: 3))
    #expect(act.actor == .notifier && act.filings.count == 1)
    #expect(act.filings.first?.happenedAt == .at(Bench.start))
    #expect(act.recordedAt == Bench.start.adding(minutes: 3))
  }

  @Test func aFileIsWhatItsBytesAreAndNotWhatItIsCalled() throws {
    let one = incoming(["web", "a"], files: [IncomingFile(name: "billede.png", bytes: Array("%PDF-1.7".utf8))])
    let attachment = try #require(one.content.attachments?.first)
    #expect(attachment.type == "application/pdf" && attachment.size == 8 && attachment.hash.count == 64)
    #expect(incoming(["web", "a"], files: one.files).content == one.content)
    #expect(IncomingFile(name: nil, bytes: [0, 1, 2]).type == "application/octet-stream")
  }

  @Test(arguments: [
    ("C:\\Users\\anna\\brev.pdf", "brev.pdf"), ("../../etc/passwd", "passwd"), ("a\u{202E}gnp.exe", "agnp.exe"),
    ("", "fil"), ("..", "fil"), ("brev\r\n\u{0}.pdf", "brev.pdf"), ("Æblegrød – mål.docx", "Æblegrød – mål.docx"),
  ])
  func aNameIsMadeFitToShow(_ name: String, _ clean: String) {
    #expect(IncomingFile.clean(name) == clean)
  }

  @Test func aNameEndsSomewhereAndKeepsItsEnd() {
    let name = IncomingFile.clean(String(repeating: "å", count: 4_000) + ".pdf")
    #expect(name.count <= 150 && name.hasSuffix(".pdf"))
  }

  @Test func takenInTwiceItIsWrittenOnce() async throws {
    let bench = try await Bench()
    let one = incoming(["web", "a"])
    let receipt = try await bench.services.takeIn(one)
    bench.wait(minutes: 5)
    #expect(try await bench.services.takeIn(one) == receipt)
    let rows = try await bench.archive.openNotifications()
    #expect(rows.map(\.row.id) == [one.notification])
    let trace = Trace(reader: .system, .house, .house, at: bench.now)
    let entries = try await bench.archive.read(.intake(one.notification), trace: trace)
    #expect(entries.count == 1 && entries.first?.recordedAt == Bench.start)
  }

  @Test func theFilesLieSealedBesideIt() async throws {
    let bench = try await Bench()
    let bytes = Array("%PDF-1.7 den samme fil to gange".utf8)
    let file = IncomingFile(name: "brev.pdf", bytes: bytes)
    let one = incoming(["web", "a"], files: [file, file])
    try await bench.services.takeIn(one)
    for attachment in one.content.attached {
      let trace = Trace(Bench.mette, .intake, .intake, at: bench.now)
      let read = try await bench.archive.blob(attachment.id, of: .intake(one.notification), trace: trace)
      #expect(Array(read) == bytes)
    }
  }
}
