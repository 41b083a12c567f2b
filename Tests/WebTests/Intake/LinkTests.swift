import CaseFile
import Store
import Testing

@testable import Web

@Suite struct LinkTests {
  @Test func theNotificationIsFiledInEachChildsCaseWithWhatWasSaidOfIt() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1", about: "Anna Vestergaard")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.notification(id))
      _ = try await browser.post(Places.assessNotification(id), [("acute", "no"), ("assessment", "Skolefravær.")])
      let page = try await browser.get(Places.linkNotification(id))
      // The mother's name was given: her children can be ticked, and she can't.
      #expect(page.body.contains("value=\"ida\"") && page.body.contains("value=\"emil\""))
      #expect(!page.body.contains("value=\"anna\""))
      #expect(!page.body.contains("checked"))
      let saved = try await browser.post(
        Places.linkNotification(id),
        [("_do", "link"), ("child", "ida"), ("child", "emil"), ("caseworker", "mette")])
      #expect(saved.status == 303)
    }
    let notification = try #require(try await bench.notification(id))
    #expect(Set(notification.links.map(\.content.child)) == [Bench.ida, Bench.emil])
    let ida = try await bench.file(Bench.idasCase).notifications.named("n1")
    #expect(ida?.received.happenedAt == notification.received.happenedAt)
    #expect(ida?.assessed?.content == notification.assessed?.content)
    let line = try #require(try await bench.archive.cases(ofChild: Bench.emil).first)
    #expect(line.row.caseworker == Bench.mette)
    let emil = try await bench.file(line.row.id)
    #expect(emil.family.born == Day(2021, 2, 11))
    #expect(emil.family.members.map(\.content.person) == [Bench.anna])
    #expect(emil.family.members.first?.content.role == .mother)
    #expect(emil.family.custodyHolders == [Bench.anna])
    #expect(emil.notifications.named("n1")?.assessed != nil)
    #expect(Set(notification.links.map(\.act)).count == 1)
  }

  @Test func aSearchOnThePageKeepsWhatIsTickedAndIsLogged() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1", about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      let page = try await browser.post(
        Places.linkNotification(id), [("_do", "find"), ("q", "11.2.2021"), ("child", "ida")])
      #expect(page.status == 200)
      #expect(page.body.contains("value=\"ida\" checked") && page.body.contains("value=\"emil\""))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "find"), ("q", "031518-1234")])
    }
    #expect(try await bench.searches().sorted() == ["0315181234", "2021-02-11"])
    #expect(try await bench.notification(id)?.links.isEmpty == true)
  }

  @Test func aClosedCaseIsOpenedAgain() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.act(
      "close", [.init(.child(Bench.idasCase), at: .day(Day(2026, 5, 1)!), CaseClosed(reason: .supportNotNeeded))])
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.jonas) { browser in
      let page = try await browser.get(Places.linkNotification(id))
      #expect(page.body.contains("sagen åbnes igen"))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
    }
    let file = try await bench.file(Bench.idasCase)
    #expect(file.closings.isOpen)
    #expect(file.notifications.named("n1") != nil)
  }

  @Test func withoutATickNothingIsFiled() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      #expect(try await browser.post(Places.linkNotification(id), [("_do", "link")]).status == 422)
      // A grown-up, somebody who isn't there, and what is no id at all.
      for child in ["ole", "findes-ikke", "' OR 1=1 --", "../ida"] {
        let page = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", child)])
        #expect(page.status == 422, "\(child)")
      }
    }
    #expect(try await bench.notification(id)?.links.isEmpty == true)
  }

  @Test func theSameFormTwiceFilesOnce() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      for _ in 0..<2 {
        _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
      }
    }
    #expect(try await bench.notification(id)?.links.count == 1)
  }

  @Test func twoWhoLinkAtOnceOpenOneCase() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1", about: "Emil Vestergaard")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      let fields = [("_do", "link"), ("child", "emil")]
      async let one = browser.post(Places.linkNotification(id), fields + [("_act", "one")])
      async let other = browser.post(Places.linkNotification(id), fields + [("_act", "other")])
      #expect(try await Set([one.status, other.status]) == [303, 422])
    }
    #expect(try await bench.archive.cases(ofChild: Bench.emil).count == 1)
    #expect(try await bench.notification(id)?.links.count == 1)
  }

  @Test func twoNotificationsOnOneChildOpenOneCase() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let ids = [
      try await bench.notify("n1", about: "Emil Vestergaard"), try await bench.notify("n2", about: "Emil Vestergaard"),
    ]
    try await bench.browse(as: Bench.mette) { browser in
      let form = try #require(try await browser.get(Places.linkNotification(ids[0])).hidden("_csrf"))
      let fields = [("_do", "link"), ("child", "emil"), ("_csrf", form)]
      async let one = browser.post(Places.linkNotification(ids[0]), fields + [("_act", "one")])
      async let other = browser.post(Places.linkNotification(ids[1]), fields + [("_act", "other")])
      let pages = try await [one, other]
      // One of them may have come so late that it saw the other's case; if it didn't, it is told.
      for (id, page) in zip(ids, pages) where page.status == 422 {
        #expect(page.body.contains("netop åbnet en sag"))
        #expect(try await browser.post(Places.linkNotification(id), fields + [("_act", "again")]).status == 303)
      }
    }
    let line = try #require(try await bench.archive.cases(ofChild: Bench.emil).first)
    #expect(try await bench.archive.cases(ofChild: Bench.emil).count == 1)
    #expect(Set(try await bench.archive.notifications(in: line.row.id)) == Set(ids))
  }

  @Test func aRestrictedCaseTakesTheNotificationButShowsNothing() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    try await bench.act(
      "restrict", [.init(.child(Bench.idasCase), at: .at(bench.now), CaseRestricted(to: [Bench.mette]))])
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      let saved = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
      #expect(saved.status == 303)
      let page = try await browser.get(Places.notification(id))
      #expect(page.status == 403)
      #expect(!page.body.contains("sjældent i skole"))
    }
    let links = try await bench.archive.cases(with: id)
    #expect(links == [Bench.idasCase])
  }
}
