import CaseFile
import Testing

@testable import Web

@Suite struct SendersTests {
  private func admit(_ browser: Browser) async throws -> Browser.Page {
    _ = try await browser.get(Places.setupNewSender())
    return try await browser.post(Places.setupNewSender(), [("name", "Engskolen"), ("from", "school")])
  }

  private func shown(in page: Browser.Page) -> String? {
    page.body.firstMatch(of: /naer_[A-Za-z0-9_-]{43}/).map { String($0.0) }
  }

  @Test func aSystemIsLetInAndItsKeyIsShownOnce() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await admit(browser)
      let key = try #require(shown(in: page))
      let department = try await bench.services.vault.department()
      let sender = try #require(department.senders.all.first)
      #expect(sender.name == "Engskolen" && sender.holds(SenderKey.hash(key), at: bench.now))
      let list = try await browser.get(Places.setupSenders())
      let card = try await browser.get(Places.setupSender(sender.id))
      let history = try await browser.get(Places.setupHistory())
      #expect(list.body.contains("Engskolen") && list.body.contains("Aldrig") && card.status == 200)
      #expect(history.body.contains("Et system må sende underretninger: Engskolen"))
      for shown in [list, card, history] {
        #expect(!shown.body.contains(key) && !shown.body.contains(SenderKey.hash(key)))
      }
    }
  }

  @Test func aKeyIsRenewedWithOverlapAndTheSystemStopped() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.adam) { browser in
      let old = try #require(shown(in: try await admit(browser)))
      let id = try #require(try await bench.services.vault.department().senders.all.first).id
      _ = try await browser.get(Places.setupSenderKey(id))
      let renewed = try await browser.post(Places.setupSenderKey(id), [("overlap", "24")])
      let new = try #require(shown(in: renewed))
      var sender = try #require(try await bench.services.vault.department().senders.named(id))
      #expect(sender.holds(SenderKey.hash(new), at: bench.now) && sender.holds(SenderKey.hash(old), at: bench.now))
      #expect(!sender.holds(SenderKey.hash(old), at: bench.now.adding(hours: 24)))
      _ = try await browser.get(Places.setupSenderStop(id))
      let stopped = try await browser.post(Places.setupSenderStop(id), [("why", "Flyttet til et andet system")])
      #expect(stopped.status == 303)
      sender = try #require(try await bench.services.vault.department().senders.named(id))
      #expect(!sender.holds(SenderKey.hash(new), at: bench.now))
      #expect(try await browser.get(Places.setupSenderKey(id)).status == 404)
    }
  }

  @Test func keysAreLongAndNoTwoAreTheSame() {
    let keys = Set((0..<100).map { _ in SenderKey.make(Services.systemRandom) })
    #expect(keys.count == 100 && keys.allSatisfy { $0.wholeMatch(of: /naer_[A-Za-z0-9_-]{43}/) != nil })
  }
}
