import CaseFile
import Testing

@testable import Web

@Suite struct ReceiveTests {
  private let typed = [
    ("from", "family"), ("about", "Ida Vestergaard"), ("words", "Der bliver råbt hver aften."), ("oral", "yes"),
    ("at", "2026-06-03"), ("at-time", "20:15"),
  ]

  @Test func theClockStartsWhenItCameAndNotWhenItWasWrittenDown() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let form = try await browser.get(Places.newNotification())
      #expect(!form.body.contains("checked"))
      let saved = try await browser.post(Places.newNotification(), typed)
      let page = try await browser.get(path: try #require(saved.location))
      // 20:15 yesterday to 14:05 today: 6 hours and 10 minutes are left.
      #expect(page.body.contains("6 timer 10 min. tilbage"))
      #expect(page.body.contains("Der bliver råbt hver aften."))
      let again = try await browser.post(Places.newNotification(), typed + [("_act", form.hidden("_act") ?? "")])
      #expect(again.location == saved.location)
    }
    #expect(try await bench.archive.openNotifications().count == 1)
  }

  @Test func aFormThatIsSentAgainWithAnotherTextIsAnotherAct() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let form = try await browser.get(Places.newNotification())
      let saved = try await browser.post(Places.newNotification(), typed)
      let changed = typed.map { $0.0 == "words" ? ($0.0, "Og om natten.") : $0 }
      let other = try await browser.post(Places.newNotification(), changed + [("_act", form.hidden("_act") ?? "")])
      #expect(other.location != saved.location)
      #expect(try await browser.get(path: try #require(other.location)).body.contains("Og om natten."))
    }
    #expect(try await bench.archive.openNotifications().count == 2)
  }

  @Test func whatIsUnknownStaysUnknownAndAnonymousHasNoName() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.newNotification())
      let saved = try await browser.post(
        Places.newNotification(),
        [("from", "anonymous"), ("at", "2026-06-04"), ("notifier", "Naboen"), ("reach", "00 1")])
      let id = NotificationID(rawValue: String(try #require(saved.location).split(separator: "/").last ?? ""))
      let content = try #require(try await bench.notification(id)?.received.content)
      #expect(content.professional == nil && content.oral == nil && content.ongoingSupport == nil)
      #expect(content.notifier == nil && content.reach == nil)
    }
  }

  @Test func itDidntComeTomorrow() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newNotification())
      #expect(
        try await browser.post(Places.newNotification(), [("from", "family"), ("at", "2026-06-05")]).status == 422)
      #expect(
        try await browser.post(Places.newNotification(), [("from", "præsten"), ("at", "2026-06-04")]).status == 422)
    }
    #expect(try await bench.archive.openNotifications().isEmpty)
  }
}
