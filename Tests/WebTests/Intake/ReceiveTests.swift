import CaseFile
import Testing

@testable import Web

@Suite struct ReceiveTests {
  private let typed = [
    ("from", "family"), ("about", "Ida Vestergaard"), ("words", "Der bliver råbt hver aften."),
    ("channel", "telephone"),
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
      let id = try Self.id(saved)
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

  private static func id(_ saved: Browser.Page) throws -> NotificationID {
    let path = try #require(saved.location?.split(separator: "?").first)
    return NotificationID(rawValue: String(try #require(path.split(separator: "/").last)))
  }

  @Test func theCallersReferenceIsReadAloudAndEachChildIsKept() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newNotification())
      let saved = try await browser.post(
        Places.newNotification(),
        [
          ("channel", "telephone"), ("from", "school"), ("at", "2026-06-04"), ("at-time", "13:50"), ("danger", "yes"),
          ("child-1-name", "Ida Vestergaard"), ("child-1-cpr", "031518-1234"), ("child-2-name", "Emil Vestergaard"),
          ("notifier", "Bo Lærer"), ("mail", "bo@skole.example"), ("phone", "12 34 56 78"),
        ])
      let id = try Self.id(saved)
      let page = try await browser.get(path: try #require(saved.location))
      let content = try #require(try await bench.notification(id)?.received.content)
      let receipt = try #require(content.receipt)
      #expect(page.body.contains("Læs referencen op") && page.body.contains(receipt))
      #expect(page.body.contains("barnet er i fare nu"))
      #expect(content.channel == .telephone && content.oral == true)
      #expect(content.children?.map(\.name) == ["Ida Vestergaard", "Emil Vestergaard"])
      #expect(content.reply == Reach(mail: "bo@skole.example", phone: "12 34 56 78"))
      // The number finds her, and stands on no page.
      let link = try await browser.get(Places.linkNotification(id).with("barn", "1"))
      #expect(link.body.contains("value=\"ida\"") && !link.body.contains("0315181234"))
      for body in [page.body, link.body, try await browser.get(Places.inbox()).body] {
        #expect(!body.contains("031518-1234") && !body.contains("1234</"))
      }
    }
    #expect(try await bench.searches().contains("0315181234"))
  }

  @Test func aHalfCPRNumberIsToldAndNothingTypedIsLost() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newNotification())
      let page = try await browser.post(
        Places.newNotification(),
        [("from", "school"), ("at", "2026-06-04"), ("child-1-cpr", "0315"), ("words", "Hun er <b>bange</b>")])
      #expect(page.status == 422)
      #expect(page.body.contains("ti cifre") && page.body.contains("Hun er &lt;b&gt;bange&lt;/b&gt;"))
    }
    #expect(try await bench.archive.openNotifications().isEmpty)
  }

  @Test(arguments: [
    // Clocks go back at three: the night has 25 hours, and the 24 hours are real ones.
    (at: "2025-10-25", time: "23:50", due: "2025-10-26", hour: 22, minute: 50),
    // Clocks go forward at two.
    (at: "2026-03-28", time: "23:50", due: "2026-03-30", hour: 0, minute: 50),
    (at: "2026-05-31", time: "23:59", due: "2026-06-01", hour: 23, minute: 59),
  ])
  func aCallBeforeMidnightHasItsHoursFromThen(_ call: (at: String, time: String, due: String, hour: Int, minute: Int))
    async throws
  {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.newNotification())
      let saved = try await browser.post(
        Places.newNotification(), [("from", "family"), ("at", call.at), ("at-time", call.time)])
      #expect(saved.status == 303)
    }
    let due = try #require(try await bench.archive.openNotifications().first?.row.due)
    #expect(due == DanishTime.instant(try #require(Day(call.due)), hour: call.hour, minute: call.minute))
  }
}
