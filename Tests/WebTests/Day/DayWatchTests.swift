import CaseFile
import Testing

@testable import Web

@Suite struct DayWatchTests {
  @Test func whoHasTheWatchIsToldWhenItEnds() async throws {
    let bench = try await WatchBench().bench
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.day()).body
      #expect(page.contains("Du har vagten til") && page.contains("href=\"\(Places.watch().path)\""))
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let page = try await browser.get(Places.day()).body
      #expect(!page.contains("Du har vagten"))
    }
  }

  @Test func whoIsAskedToTakeItIsToldToo() async throws {
    let bench = try await WatchBench().bench
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.offerWatch())
      _ = try await browser.post(Places.offerWatch(), [("to", "jonas"), ("note", "To ringer tilbage.")])
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let page = try await browser.get(Places.day()).body
      #expect(page.contains("vil give dig vagten"))
    }
  }
}
