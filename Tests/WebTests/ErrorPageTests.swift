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
      let large = try await browser.post(path: "/kladde", bytes: Array(repeating: 97, count: (1 << 20) + 10))
      #expect(large.status == 413 && large.body.contains("del den i to"))
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
