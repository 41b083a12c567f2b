import CaseFile
import Store
import Testing

@testable import Web

@Suite struct AssessTests {
  @Test func itIsAssessedOnThePageThatTheLinkOpensAndNothingIsPreselected() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.notification(id))
      #expect(page.status == 200)
      #expect(page.body.contains("Ida kommer sjældent i skole."))
      #expect(page.body.contains("21 timer tilbage"))
      #expect(page.body.contains("barnets lov § 136"))
      #expect(!page.body.contains("checked"))
      let saved = try await browser.post(
        Places.assessNotification(id),
        [("acute", "no"), ("assessment", "Skolefravær."), ("at", "2026-06-04"), ("at-time", "14:00")])
      #expect(saved.status == 303)
      #expect(saved.location == Places.linkNotification(id).with("gemt", "vurderet").path)
    }
    let assessed = try #require(try await bench.notification(id)?.assessed)
    #expect(assessed.content.acute == false)
    #expect(assessed.content.assessor == Bench.mette)
    #expect(try await bench.reads(.intake(id), by: Bench.mette) == 2)
  }

  @Test func withoutYesOrNoNothingIsSavedAndTheTextStays() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.notification(id))
      let page = try await browser.post(Places.assessNotification(id), [("assessment", "<b>Skolefravær</b>")])
      #expect(page.status == 422)
      #expect(page.body.contains("&lt;b&gt;Skolefravær&lt;/b&gt;"))
    }
    #expect(try await bench.notification(id)?.assessed == nil)
  }

  @Test func aBrokenLimitIsSaidPlainly() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", hoursAgo: 30, about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.notification(id)).body.contains("overskredet med 6 timer"))
      #expect(try await browser.get(Places.inbox()).body.contains("overskredet med 6 timer"))
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.assessNotification(id), [("acute", "no")])
      #expect(try await browser.get(Places.notification(id)).body.contains("Vurderet 6 timer for sent"))
    }
  }

  @Test func whereSupportRunsAColleagueFromOutsideTheCaseIsDemanded() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.seedSupport()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
      let page = try await browser.get(Places.notification(id))
      #expect(page.body.contains("Skal udfyldes: barnets lov § 136 (ikke bekræftet"))
      // Mette has the case, and Karen has filed the notification in it.
      #expect(page.body.contains("<option value=\"jonas\""))
      #expect(!page.body.contains("<option value=\"mette\""))
      #expect(!page.body.contains("<option value=\"karen\""))
      #expect(try await browser.post(Places.assessNotification(id), [("acute", "no")]).status == 422)
      _ = try await browser.get(Places.notification(id))
      let forged = try await browser.post(Places.assessNotification(id), [("acute", "no"), ("second", "mette")])
      #expect(forged.status == 422)
      _ = try await browser.get(Places.notification(id))
      let saved = try await browser.post(Places.assessNotification(id), [("acute", "yes"), ("second", "jonas")])
      #expect(saved.location == Places.notification(id).with("gemt", "vurderet").path)
    }
    let file = try await bench.file(Bench.idasCase)
    #expect(file.notifications.named("n1")?.assessed?.content.secondAssessor == Bench.jonas)
  }

  @Test func twoWhoAssessAtOnceSeeEachOther() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { mette in
      _ = try await mette.get(Places.notification(id))
      try await bench.browse(as: Bench.jonas) { jonas in
        _ = try await jonas.get(Places.notification(id))
        _ = try await jonas.post(Places.assessNotification(id), [("acute", "yes"), ("assessment", "Jonas’ grund")])
      }
      let page = try await mette.post(Places.assessNotification(id), [("acute", "no"), ("assessment", "Mettes grund")])
      #expect(page.status == 409)
      #expect(page.body.contains("Jonas’ grund") && page.body.contains("Mettes grund"))
    }
  }

  @Test func itCantBeAssessedBeforeItCame() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.notification(id))
      let page = try await browser.post(
        Places.assessNotification(id), [("acute", "no"), ("at", "2026-06-03"), ("at-time", "12:00")])
      #expect(page.status == 422)
      #expect(page.body.contains("før underretningen kom"))
    }
  }
}
