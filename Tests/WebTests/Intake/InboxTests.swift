import CaseFile
import Testing

@testable import Web

@Suite struct InboxTests {
  @Test func whatIsDueFirstComesFirstAndWhatIsUnfiledIsApart() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.notify("young", hoursAgo: 1, from: .police)
    try await bench.notify("old", hoursAgo: 20, from: .daycare)
    let assessed = try await bench.notify("assessed", hoursAgo: 10, from: .health)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.notification(assessed))
      _ = try await browser.post(Places.assessNotification(assessed), [("acute", "no")])
      let body = try await browser.get(Places.inbox()).body
      let places = try ["old", "young", "assessed"].map { name in
        try #require(body.firstRange(of: Places.notification(NotificationID(rawValue: name)).path)?.lowerBound)
      }
      #expect(places == places.sorted())
      #expect(body.contains("ikke lagt på et barn"))
      #expect(!body.contains("sjældent i skole"))
    }
  }

  @Test func anotherTeamsAreShownWhenAskedFor() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let path = Places.notification(id).path
      let own = try await browser.get(Places.inbox()).body
      #expect(!own.contains(path))
      #expect(try await browser.get(Places.inbox().with("vis", "alle")).body.contains(path))
    }
  }
}
