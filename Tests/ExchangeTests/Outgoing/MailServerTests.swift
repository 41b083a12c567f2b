import CaseFile
import Testing

@testable import Exchange

@Suite struct MailServerTests {
  private func server(_ security: MailServer.Security = .startTLS) throws -> MailServer {
    MailServer(
      host: "mail.example.org", port: 587, security: security, from: try #require(MailAddress("naer@kommune.example")),
      fromName: "Fjordby Kommune, Børn", user: "naer", password: "hem\"meligt")
  }

  private func parcel(_ text: String, subject: String = "Emne") -> Parcel {
    Parcel(
      id: MessageID(rawValue: "m1"), way: .mail, to: "anna@example.org", subject: subject, text: text,
      at: Instant(milliseconds: 1_780_574_700_000))
  }

  @Test func theLetterSaysWhatALetterMust() throws {
    let to = try #require(MailAddress("anna@example.org"))
    let text = try server().letter(parcel("Kære \"Anna\"\nHej; type=x"), to: to).text
    #expect(text.contains("url = \"smtp://mail.example.org:587/kommune.example\"\n") && text.contains("\nssl-reqd\n"))
    #expect(text.contains("header = \"Message-ID: <m1@kommune.example>\""))
    #expect(text.contains("header = \"Date: Thu, 04 Jun 2026 12:05:00 +0000\""))
    #expect(text.contains("user = \"naer:hem\\\"meligt\""))
    #expect(
      text.contains(#"form = "=\"Kære \\\"Anna\\\"\r\nHej; type=x\";type=text/plain; charset=utf-8;encoder=base64""#))
    #expect(try server(.tls).letter(parcel("x"), to: to).text.contains("url = \"smtps://"))
  }

  @Test func aSubjectCantBecomeAHeader() throws {
    let to = try #require(MailAddress("anna@example.org"))
    let text = try server().letter(parcel("x", subject: "Hej\r\nBcc: b@example.org"), to: to).text
    #expect(!text.contains("\\nBcc") && !text.contains("\nBcc"))
  }

  @Test func danishLettersGoInEncodedWordsThatAreShortEnough() {
    #expect(MailHeader.encoded("Nyt brev") == "Nyt brev")
    let long = MailHeader.encoded(String(repeating: "æøå ", count: 40))
    #expect(long.split(separator: " ").allSatisfy { $0.count <= 75 && $0.hasPrefix("=?UTF-8?B?") })
    #expect(MailHeader.encoded("Kommune, Børn").hasPrefix("=?"))
  }

  @Test(arguments: [
    (Curl.Answer(exit: 0, code: 250, body: ""), Delivery.delivered),
    (Curl.Answer(exit: 7, code: 0, body: ""), .again(.unreachable)),
    (Curl.Answer(exit: 28, code: 0, body: ""), .again(.timeout)),
    (Curl.Answer(exit: 60, code: 0, body: ""), .again(.untrusted)),
    (Curl.Answer(exit: 67, code: 535, body: ""), .again(.credentials)),
    (Curl.Answer(exit: 55, code: 550, body: ""), .refused(.address)),
    (Curl.Answer(exit: 55, code: 451, body: ""), .again(.busy)),
    (Curl.Answer(exit: 56, code: 554, body: ""), .refused(.rejected)),
    (Curl.Answer(exit: nil, code: 0, body: ""), .again(.program)),
  ])
  func whatTheServerSaidIsUnderstood(answer: Curl.Answer, delivery: Delivery) {
    #expect(MailServer.delivery(answer) == delivery)
  }

  @Test func noAddressIsNoLetter() async throws {
    var parcel = parcel("x")
    parcel.to = "anna@example.org\nb@example.org"
    #expect(await (try server()).send(parcel) == .refused(.address))
  }
}
