import HTTPTypes
import Testing

@testable import Web

/// The one page that a browser keeps: the same for everybody, whoever is signed in when it is fetched.
@Suite struct LostConnectionTests {
  @Test func thePageIsAGuests() async throws {
    let bench = try await Bench()
    let (guests, kept) = (LogLines(), LogLines())
    try await bench.browse { browser in guests.add(try await browser.get(Places.lost()).body) }
    try await bench.browse(as: Bench.mette) { browser in kept.add(try await browser.get(Places.lost()).body) }
    #expect(kept.text == guests.text)
    #expect(kept.text.contains("Forbindelsen er væk") && !kept.text.contains("_csrf"))
  }

  @Test func theWorkerNamesWhatItKeepsByTheirContentAndIsAskedForAnew() async throws {
    let bench = try await Bench()
    try await bench.browse { browser in
      let worker = try await browser.get(Places.lostWorker())
      #expect(worker.status == 200 && !worker.body.contains("VERSION"))
      #expect(worker.headers[.cacheControl] == "no-cache")
      #expect(worker.headers[.contentType]?.hasPrefix("text/javascript") == true)
      #expect(worker.headers[HTTPField.Name("Content-Security-Policy")!]?.contains("worker-src 'self'") == true)
    }
  }
}
