import CaseFile
import Foundation
import Testing

@testable import Exchange

@Suite struct TextGatewayTests {
  private func gateway(_ shape: TextGateway.Shape = .json, success: String? = nil) -> TextGateway {
    TextGateway(
      url: "https://sms.example.org/send", shape: shape,
      body: shape == .json ? #"{"to":"{to}","text":"{text}","ref":"{id}"}"# : "to={to}&text={text}",
      headers: ["Authorization: Bearer {secret}"], secret: "hemmelig\r\nX-Evil: 1", success: success)
  }

  private func parcel(_ text: String) -> Parcel {
    Parcel(id: MessageID(rawValue: "m1"), way: .sms, to: "20 12 34 56", text: text, at: Instant(milliseconds: 0))
  }

  @Test func theCallIsAsTheGatewayWantsIt() throws {
    let to = try #require(PhoneNumber("20 12 34 56"))
    let text = gateway().call(parcel("Hej"), to: to).text
    #expect(text.contains("header = \"Idempotency-Key: m1\"") && text.contains("request = \"POST\""))
    #expect(text.contains(#"data-raw = "{\"to\":\"+4520123456\",\"text\":\"Hej\",\"ref\":\"m1\"}""#))
    #expect(text.contains("header = \"Authorization: Bearer hemmeligX-Evil: 1\""), "a secret is one line")
  }

  @Test(arguments: ["\"}, {\"to\":\"x", "a\\", "{to}", "linje\nto", "@/etc/passwd", "æøå \u{1}"])
  func aTextIsATextAndNothingElse(text: String) throws {
    let json = TextGateway.filled(gateway().body, ["to": "+45", "text": TextGateway.json(text), "id": "m1"])
    let read = try JSONSerialization.jsonObject(with: Data(json.utf8)) as? [String: String]
    #expect(read == ["to": "+45", "text": text, "ref": "m1"])
    let form = TextGateway.filled(gateway(.form).body, ["to": "%2B45", "text": TextGateway.percent(text)])
    #expect(form.split(separator: "&").count == 2)
    #expect(form.split(separator: "&").last?.dropFirst(5).removingPercentEncoding == text)
  }

  @Test(arguments: [
    (200, "", Delivery.delivered), (202, "", .delivered), (400, "", .refused(.rejected)),
    (401, "", .again(.credentials)),
    (429, "", .again(.busy)), (503, "", .again(.busy)), (302, "", .again(.answer)), (404, "", .again(.answer)),
  ])
  func whatTheGatewaySaidIsUnderstood(code: Int, body: String, delivery: Delivery) {
    #expect(gateway().delivery(Curl.Answer(exit: 0, code: code, body: body)) == delivery)
  }

  @Test func whereTheAnswerMustSaySoItMust() {
    let strict = gateway(success: "\"queued\"")
    #expect(strict.delivery(Curl.Answer(exit: 0, code: 200, body: #"{"status":"queued"}"#)) == .delivered)
    #expect(strict.delivery(Curl.Answer(exit: 0, code: 200, body: #"{"status":"error"}"#)) == .again(.answer))
  }
}
