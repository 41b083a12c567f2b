import Exchange
import Foundation
import Testing

@testable import Web

@Suite struct OutgoingFileTests {
  private func read(_ text: String) throws -> OutgoingFile {
    let file = FileManager.default.temporaryDirectory.appending(path: "naer-outgoing-\(UUID().uuidString).yaml")
    defer { try? FileManager.default.removeItem(at: file) }
    let secret = FileManager.default.temporaryDirectory.appending(path: "naer-secret-\(UUID().uuidString)")
    defer { try? FileManager.default.removeItem(at: secret) }
    try "hemmelig\n".write(to: secret, atomically: true, encoding: .utf8)
    try text.replacing("SECRET", with: secret.path).write(to: file, atomically: true, encoding: .utf8)
    return try OutgoingFile(file)
  }

  private let mail = "mail: {host: mail.kommune.example, from: naer@kommune.example, user: naer, password-file: SECRET}"

  @Test func theFileIsRead() throws {
    let file = try read(
      """
      address: https://naer.kommune.example/
      \(mail)
      sms:
        url: https://sms.example.org/send
        body: '{"to":"{to}","text":"{text}"}'
        headers: ["Authorization: Bearer {secret}"]
        secret-file: SECRET
      """)
    #expect(file.address == "https://naer.kommune.example")
    #expect(file.mail?.port == 587 && file.mail?.security == .startTLS && file.mail?.password == "hemmelig")
    #expect(file.sms?.secret == "hemmelig" && file.sms?.idempotencyHeader == "Idempotency-Key")
    #expect(file.outgoing.ways == [.mail, .sms])
  }

  @Test func oneWayIsEnough() throws { #expect(try read(mail).outgoing.ways == [.mail]) }

  @Test(arguments: [
    "", "address: https://x", "mail: {host: mail.example.org}", "mail: {host: a.example, from: nobody}",
    "mail: {host: mail.example.org, from: a@b.example, security: none}",
    "mail: {host: mail.example.org, from: a@b.example, security: maybe}",
    "mail: {host: mail.example.org, from: a@b.example, password-file: /no/such/file}",
    "sms: {url: 'http://sms.example.org', body: '{to}{text}'}", "sms: {url: 'https://sms.example.org', body: '{to}'}",
    "[",
  ])
  func whatIsWrongIsSaid(text: String) { #expect(throws: OutgoingFile.Wrong.self) { try read(text) } }
}
