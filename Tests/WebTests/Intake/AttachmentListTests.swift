import CaseFile
import HTTPTypes
import Testing

@testable import Web

@Suite struct AttachmentListTests {
  private static let png: [UInt8] = [0x89, 0x50, 0x4E, 0x47, 0x0D, 0x0A, 0x1A, 0x0A, 1, 2, 3]

  private func arrive(_ bench: Bench) async throws -> Incoming {
    let files = [
      IncomingFile(name: "Blå mærker.png", bytes: Self.png),
      IncomingFile(name: "brev \"<b>.pdf", bytes: Array("%PDF-1.4 x".utf8)),
    ]
    let content = NotificationReceived(id: "", from: .school, words: "Se billedet.", channel: .mail)
    let incoming = Incoming(
      origin: ["test"], content, files: files, arrived: bench.now, key: bench.services.settings.signingKey)
    try await bench.services.takeIn(incoming)
    return incoming
  }

  @Test func aFileIsFetchedWithItsNameAndNothingInItCanRun() async throws {
    let bench = try await Bench()
    let incoming = try await arrive(bench)
    let files = incoming.content.attached
    let id = incoming.notification
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.notification(id)).body
      #expect(page.contains("Blå mærker.png") && page.contains("brev &quot;&lt;b&gt;.pdf"))
      #expect(page.contains("afsenderen er ikke bevist"))
      let picture = try await browser.get(Places.notificationFile(Two(id, files[0].id)).with("vis", "1"))
      #expect(picture.header("content-type") == "image/png")
      #expect(picture.header("content-disposition")?.hasPrefix("inline") == true)
      let document = try await browser.get(Places.notificationFile(Two(id, files[1].id)).with("vis", "1"))
      #expect(document.header("content-type") == "application/octet-stream")
      #expect(document.header("content-disposition")?.hasPrefix("attachment; filename=") == true)
      #expect(document.header("content-security-policy")?.hasPrefix("sandbox") == true)
      #expect(document.header("x-content-type-options") == "nosniff")
      let strange = try await browser.get(Places.notificationFile(Two(id, BlobID(rawValue: "another"))))
      #expect(strange.status == 404)
    }
    #expect(try await bench.reads(.intake(id), by: Bench.mette) >= 3)
    try await bench.browse(as: Bench.rita) { browser in
      let refused = try await browser.get(Places.notificationFile(Two(id, files[0].id)))
      #expect(refused.status == 403)
    }
  }

  @Test func filedInTheCaseTheCasesOwnRightDecides() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let incoming = try await arrive(bench)
    let file = incoming.content.attached[0]
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(incoming.notification))
      _ = try await browser.post(
        Places.linkNotification(incoming.notification), [("_do", "link"), ("child", "ida")])
      let page = try await browser.get(Places.caseFile(Bench.idasCase)).body
      #expect(page.contains(Places.caseAttachment(Two(Bench.idasCase, file.id)).path))
      let fetched = try await browser.get(Places.caseAttachment(Two(Bench.idasCase, file.id)))
      #expect(fetched.status == 200)
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let refused = try await browser.get(Places.caseAttachment(Two(Bench.idasCase, file.id)))
      #expect(refused.status == 403)
    }
  }

  @Test func namesAreWrittenSoThatEveryBrowserReadsThem() {
    #expect(
      Reply.disposition("Blå\"\r\n.pdf", "attachment")
        == "attachment; filename=\"Bl____.pdf\"; filename*=UTF-8''Bl%C3%A5%22%0D%0A.pdf")
  }

  @Test func sizesAreSaidInWords() throws {
    let t = try Texts.bundled().words(.danish)
    #expect([12, 840_123, 2_450_000].map { AttachmentList.size($0, t) } == ["12 B", "840 kB", "2,4 MB"])
  }
}

extension Browser.Page {
  fileprivate func header(_ name: String) -> String? { HTTPField.Name(name).flatMap { headers[$0] } }
}
