import CaseFile
import Testing

@testable import Web

@Suite struct AnsweringTests {
  @Test func confirmingAndAnsweringAreFiledWithTheNotificationAndInTheCase() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
      let page = try await browser.get(Places.confirmNotification(id))
      #expect(!page.body.contains("checked"))
      #expect(try await browser.post(Places.confirmNotification(id), [("how", "fax")]).status == 422)
      _ = try await browser.get(Places.confirmNotification(id))
      #expect(try await browser.post(Places.confirmNotification(id), [("how", "letter")]).status == 303)
      _ = try await browser.get(Places.tellOutcome(id))
      #expect(try await browser.post(Places.tellOutcome(id), []).status == 422)
      _ = try await browser.get(Places.tellOutcome(id))
      #expect(
        try await browser.post(Places.tellOutcome(id), [("told", "Vi er begyndt på en afdækning."), ("how", "phone")])
          .status == 303)
    }
    let file = try await bench.file(Bench.idasCase)
    for notification in [try await bench.notification(id), file.notifications.named("n1")] {
      #expect(notification?.confirmed?.content.how == "Brev")
      #expect(notification?.outcomeTold?.content.told == "Vi er begyndt på en afdækning.")
    }
  }

  @Test func passingOnIsSaidOnceAndTheAssessmentIsStillMissing() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.passOn(id)).body.contains("De 24 timer gælder også"))
      _ = try await browser.post(Places.passOn(id), [("to", "Nabokommunen"), ("why", "Barnet bor dér.")])
      #expect(try await browser.get(Places.notification(id)).body.contains("Sendt videre uden vurdering"))
      _ = try await browser.get(Places.passOn(id))
      let again = try await browser.post(Places.passOn(id), [("to", "En anden"), ("why", "Igen")])
      #expect(again.status == 422)
    }
    #expect(try await bench.notification(id)?.passedOn?.content.to == "Nabokommunen")
  }
}
