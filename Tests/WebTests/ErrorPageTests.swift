import Foundation
import Testing

@testable import Web

private struct Boom: Error { let secret = "adgangskode123" }

@Suite struct ErrorPageTests {
  @Test func eachErrorIsAPageForPeople() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      let missing = try await browser.get(path: "/findes/ikke")
      #expect(missing.status == 404 && missing.body.contains("Siden findes ikke"))
      #expect(missing.body.contains("Mette Holm"))
      let method = try await browser.get(Places.draft())
      #expect(method.status == 405 && method.body.contains("kan ikke åbnes på den måde"))
      let json = try await browser.post(path: "/kladde", body: "{}", headers: ["Content-Type": "application/json"])
      #expect(json.status == 400)
      let many = try await browser.post(path: "/kladde", body: String(repeating: "a=1&", count: 3_000))
      #expect(many.status == 400)
    }
  }

  @Test func whatIsTooLargeIsShownAgainAndWhatIsMuchTooLargeIsSaidToBe() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      let text = "Der råbes hver aften. " + String(repeating: "a", count: Submission.mostBytes)
      let large = try await browser.post(Places.newNotification(), [("words", text)])
      #expect(large.status == 413 && large.body.contains("Der råbes hver aften."))
      #expect(large.body.contains("del den i to"))
      let bytes = [UInt8](repeating: 97, count: Submission.mostBytesShown + 10)
      let larger = try await browser.post(path: "/kladde", bytes: bytes)
      #expect(larger.status == 413 && larger.body.contains("ikke kunne læse det"))
    }
  }

  @Test func whatWasSentInAnotherFormIsShownAgain() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      for type in ["text/plain", "application/json", "multipart/form-data; boundary=x"] {
        let page = try await browser.post(
          path: Places.newNotification().path, body: "words=Der råbes hver aften.", headers: ["Content-Type": type])
        #expect(page.status == 400 && page.body.contains("Der råbes hver aften."), "\(type)")
      }
      let many = "words=Der+raabes+hver+aften.&" + String(repeating: "a=1&", count: Submission.mostFields + 1)
      let page = try await browser.post(path: Places.newNotification().path, body: many)
      #expect(page.status == 400 && page.body.contains("Der raabes hver aften."))
      let packed = try await browser.post(
        path: Places.newNotification().path, bytes: [0x1F, 0x8B, 0, 1], headers: ["Content-Encoding": "gzip"])
      #expect(packed.status == 400)
    }
  }

  @Test func anAddressSaysWhatItCanBeAskedFor() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      let page = try await browser.send(.delete, Places.newNotification().path, nil)
      #expect(page.status == 405 && page.headers[.allow] == "GET, HEAD, POST")
      #expect(try await browser.send(.put, Places.draft().path, nil).headers[.allow] == "POST")
    }
  }

  @Test func whatWasTypedStandsOnThePageThatSaysWhatWentWrong() async throws {
    try await Bench().browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newNotification())
      let fields = [("from", "family"), ("words", "Der råbes <hver> aften."), ("_csrf", "fra en tidligere session")]
      let page = try await browser.post(Places.newNotification(), fields)
      #expect(page.status == 403 && page.body.contains("Der råbes &lt;hver&gt; aften."))
      let foreign = try await browser.post(
        Places.newNotification(), fields, headers: ["Sec-Fetch-Site": "cross-site"])
      #expect(foreign.status == 403 && !foreign.body.contains("Der råbes"))
    }
  }

  @Test func aFailureKeepsWhatWasTypedAsADraft() async throws {
    let bench = try await Bench()
    let routes = Routes.all + [.post(Places.day, .readDay) { _ in throw Boom() }]
    try await bench.browse(as: Bench.mette, routes: routes) { browser in
      _ = try await browser.get(Places.newNotification())
      let page = try await browser.post(Places.day(), [("words", "Der råbes hver aften.")])
      #expect(page.status == 500 && page.body.contains("Der råbes hver aften."))
      #expect(try await browser.get(Places.newNotification()).body.contains("Der råbes hver aften."))
    }
  }

  @Test func aFailureShowsAReferenceThatTheLogKnowsAndNothingElse() async throws {
    let bench = try await Bench()
    let place = Place<Nothing>("proeve")
    let routes = Routes.all + [.get(place, .readDay) { _ in throw Boom() }]
    try await bench.browse(as: Bench.mette, routes: routes) { browser in
      let page = try await browser.get(place())
      #expect(page.status == 500 && page.body.contains("Noget gik galt hos os"))
      #expect(!page.body.contains("Boom") && !page.body.contains("adgangskode123"))
      let marker = try #require(page.body.range(of: "Skriv "))
      let reference = page.body[marker.upperBound...].prefix(8)
      #expect(bench.log.text.contains(reference) && bench.log.text.contains("Boom"))
      #expect(!bench.log.text.contains("adgangskode123"))
    }
  }
}
