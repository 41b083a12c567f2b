import CaseFile
import Foundation
import Store
import Testing

@testable import Web

@Suite struct DoorFilesTests {
  private static let pdf = Array("%PDF-1.7\nfraværet".utf8)

  private struct Sent {
    var fields: [(String, String)] = []
    var files: [(name: String, bytes: [UInt8])] = []
    var end = "--\r\n"

    var bytes: [UInt8] {
      var all: [UInt8] = []
      for (name, value) in fields {
        all += Array("--b\r\nContent-Disposition: form-data; name=\"\(name)\"\r\n\r\n\(value)\r\n".utf8)
      }
      for file in files {
        let head = "--b\r\nContent-Disposition: form-data; name=\"files\"; filename=\"\(file.name)\"\r\n"
        all += Array("\(head)Content-Type: application/pdf\r\n\r\n".utf8) + file.bytes + [13, 10]
      }
      return all + Array("--b\(end)".utf8)
    }
  }

  private func begin(_ browser: Browser) async throws -> String {
    _ = try await browser.post(Places.door(), [("who", "professional")])
    _ = try await browser.get(DoorStep.words.address)
    _ = try await browser.post(DoorStep.words.address, [("words", "Se bilaget")])
    return try #require(try await browser.get(DoorStep.files.address).hidden("_csrf"))
  }

  private func send(_ browser: Browser, _ sent: Sent) async throws -> Browser.Page {
    try await browser.post(
      path: Places.doorFiles().path, bytes: sent.bytes, headers: ["Content-Type": "multipart/form-data; boundary=b"])
  }

  @Test func aFileComesAlongWithWhatItReallyIs() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      let page = try await send(browser, Sent(fields: [("_csrf", token)], files: [("C:\\fravær.png", Self.pdf)]))
      #expect(page.location == DoorStep.reach.address.path)
      #expect(try await browser.get(Places.doorCheck()).body.contains("fravær.png (1 KB)"))
      _ = try await browser.post(Places.doorSend())
      let entry = try #require(try await DoorTests.received(bench).only)
      let file = try #require((entry.content as? NotificationReceived)?.attachments?.only)
      #expect(file.name == "fravær.png" && file.type == "application/pdf" && file.size == Self.pdf.count)
      let trace = Trace(reader: .system, .house, .house, at: bench.now)
      let id = try #require(try await bench.archive.openNotifications().first?.row.id)
      let stream = StreamID.intake(id)
      #expect(Array(try await bench.archive.blob(file.id, of: stream, trace: trace)) == Self.pdf)
    }
  }

  @Test func aFileAloneIsSomethingToSend() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      _ = try await browser.post(Places.door(), [("who", "neighbour")])
      let token = try #require(try await browser.get(DoorStep.files.address).hidden("_csrf"))
      _ = try await send(browser, Sent(fields: [("_csrf", token)], files: [("brev.pdf", Self.pdf)]))
      _ = try await browser.get(Places.doorCheck())
      #expect(try await browser.post(Places.doorSend()).location == Places.doorReceipt().path)
    }
  }

  @Test func whatCantBeTakenIsNamedAndTheOthersAreKept() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      let page = try await send(
        browser,
        Sent(
          fields: [("_csrf", token)],
          files: [
            ("virus.pdf", [0x4D, 0x5A, 0, 1]), ("brev.pdf", Self.pdf), ("tom.pdf", []),
            ("stor.pdf", Self.pdf + [UInt8](repeating: 7, count: Attachment.mostBytes)), ("", []),
          ]))
      #expect(page.status == 422)
      for text in ["»virus.pdf« er ikke", "»tom.pdf« er tom", "»stor.pdf« fylder mere end 10 MB", "1 fil er med"] {
        #expect(page.body.contains(text), "\(text)")
      }
      #expect(try await browser.get(DoorStep.words.address).body.contains("Se bilaget"))
    }
  }

  @Test func moreThanFiveAreTooMany() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      let files = (1...6).map { ("\($0).pdf", Self.pdf + [UInt8($0)]) }
      let page = try await send(browser, Sent(fields: [("_csrf", token)], files: files))
      #expect(page.status == 422 && page.body.contains("»6.pdf« kom ikke med: der er plads til 5 filer"))
      #expect(page.body.contains("5 filer er med"))
    }
  }

  @Test func aFileCanBeTakenAwayAgain() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      _ = try await send(
        browser,
        Sent(fields: [("_csrf", token), ("_gaa", "flere")], files: [("a.pdf", Self.pdf), ("b.pdf", Self.pdf)]))
      let page = try await browser.get(DoorStep.files.address)
      let id = try #require(page.body.firstMatch(of: /name="_fjern" value="([a-z0-9]+)"/)).1
      let gone = try await send(browser, Sent(fields: [("_csrf", token), ("_fjern", String(id))]))
      #expect(gone.location == DoorStep.files.address.path)
      let left = try await browser.get(DoorStep.files.address).body
      #expect(!left.contains("a.pdf") && left.contains("b.pdf"))
    }
  }

  @Test func aFileOfAnotherPageIsntTaken() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      _ = try await begin(browser)
      let forged = try await send(browser, Sent(fields: [("_csrf", "00")], files: [("brev.pdf", Self.pdf)]))
      #expect(forged.status == 422)
      let late = try await send(browser, Sent(files: [("brev.pdf", Self.pdf)]))
      #expect(late.status == 422)
      #expect(try await browser.get(DoorStep.files.address).body.contains("brev.pdf") == false)
    }
  }

  @Test func withNothingBegunThereIsNothingToAddTo() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let page = try await send(browser, Sent(files: [("brev.pdf", Self.pdf)]))
      #expect(page.location == Places.door().with("vis", "intet").path)
    }
  }

  /// Broken off, not what it says, or far too much: an answer in words, and what was there is there.
  @Test func hostileFormsGetAnAnswer() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      var broken = Sent(fields: [("_csrf", token)], files: [("brev.pdf", Self.pdf)])
      broken.end = ""
      #expect(try await send(browser, broken).status == 422)
      let types = ["multipart/form-data", "multipart/form-data; boundary=\"\"", "multipart/mixed; boundary=b"]
      for type in types {
        let page = try await browser.post(
          path: Places.doorFiles().path, bytes: Array("hej".utf8), headers: ["Content-Type": type])
        #expect(page.status == 422, "\(type)")
      }
      let endless = [UInt8](repeating: 65, count: Upload.mostBytes + 1)
      let much = try await browser.post(
        path: Places.doorFiles().path, bytes: endless, headers: ["Content-Type": "multipart/form-data; boundary=b"])
      #expect(much.status == 422 && much.body.contains("25 MB i alt"))
      let json = try await browser.post(
        path: Places.doorFiles().path, body: "{}", headers: ["Content-Type": "application/json"])
      #expect(json.status == 400)
      #expect(try await browser.get(DoorStep.words.address).body.contains("Se bilaget"))
    }
  }

  @Test func seededNoiseNeverBreaksThePage() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let token = try await begin(browser)
      let good = Sent(fields: [("_csrf", token), ("_gaa", "flere")], files: [("brev.pdf", Self.pdf)]).bytes
      var seed: UInt64 = 7
      func random(_ below: Int) -> Int {
        seed = seed &* 6_364_136_223_846_793_005 &+ 1_442_695_040_888_963_407
        return Int((seed >> 33) % UInt64(below))
      }
      for _ in 0..<60 {
        var bytes = good
        for _ in 0...random(8) { bytes[random(bytes.count)] = UInt8(random(256)) }
        let page = try await browser.post(
          path: Places.doorFiles().path, bytes: Array(bytes.prefix(1 + random(bytes.count))),
          headers: ["Content-Type": "multipart/form-data; boundary=b"])
        #expect(page.status == 303 || page.status == 422, "\(page.status)")
      }
    }
  }

  @Test(arguments: [(1, "1 KB"), (1024, "1 KB"), (1025, "2 KB"), (1 << 20, "1 MB"), (2_500_000, "2,4 MB")])
  func aSizeIsSaidInWords(_ bytes: Int, _ text: String) throws {
    #expect(DoorFiles.size(bytes, try Texts.bundled().words(.danish)) == text)
  }
}
