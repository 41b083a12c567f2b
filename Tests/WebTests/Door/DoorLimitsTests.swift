import CaseFile
import Foundation
import Store
import Testing

@testable import Web

/// A flood is marked and slowed; a worry always gets in.
@Suite struct DoorLimitsTests {
  private func short(_ browser: Browser, _ words: String, from place: String, _ more: [(String, String)] = [])
    async throws -> Browser.Page
  {
    let form = try #require(try await browser.get(Places.doorShort()).hidden("_form"))
    return try await browser.post(
      Places.doorShort(), [("_form", form), ("words", words)] + more, headers: ["X-Forwarded-For": place])
  }

  @Test func twoHundredFromOneAddressAreSavedUnderOneMarkAndNobodyElseIs() async throws {
    let bench = try await Bench(isBehindProxy: true)
    try await bench.browse { browser in
      for number in 0..<200 {
        #expect(try await short(browser, "flod \(number)", from: "192.0.2.1").status == 200)
      }
      #expect(try await short(browser, "Min nabo", from: "192.0.2.2").status == 200)
      let rows = try await bench.archive.notifications(NotificationFilter(limit: 1_000)).map(\.row)
      #expect(rows.count == 201)
      let marks = rows.compactMap(\.flood)
      #expect(marks.count == 170 && Set(marks).count == 1)
    }
  }

  @Test func beyondThatOneWaitsWithWhatWasTypedAndThenGetsIn() async throws {
    let bench = try await Bench(isBehindProxy: true)
    try await bench.browse { browser in
      for number in 0..<300 { _ = try await short(browser, "flod \(number)", from: "192.0.2.1") }
      let wait = try await short(browser, "Et barn græder", from: "192.0.2.1")
      #expect(wait.status == 429 && wait.headers[.retryAfter] == "20")
      #expect(wait.body.contains("Et barn græder") && wait.body.contains("tel:112"))
      let again = [
        ("_form", try #require(wait.hidden("_form"))), ("words", "Et barn græder"),
        ("_vent", try #require(wait.hidden("_vent"))),
      ]
      let headers = ["X-Forwarded-For": "192.0.2.1"]
      #expect(try await browser.post(Places.doorShort(), again, headers: headers).status == 429)
      bench.wait(minutes: 1)
      let elsewhere = try await browser.post(
        Places.doorShort(), [("_vent", again[2].1), ("_form", "x.y"), ("words", "x")], headers: headers)
      #expect(elsewhere.status == 422)
      let sent = try await browser.post(Places.doorShort(), again, headers: headers)
      #expect(sent.status == 200 && sent.reference != nil)
    }
  }
}
