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

  @Test func dangerComesFirstAndSaysSoWhereverNotificationsWait() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let calm = try await bench.notify("old", hoursAgo: 20, from: .daycare)
    let danger = try await bench.notify("danger", hoursAgo: 1, from: .police, danger: true)
    for (who, place) in [(Bench.mette, Places.day()), (Bench.karen, Places.team()), (Bench.mette, Places.inbox())] {
      try await bench.browse(as: who) { browser in
        let body = try await browser.get(place).body
        let first = try #require(body.range(of: Places.notification(danger).path))
        let said = try #require(body.range(of: "Underretteren ser fare nu"))
        let other = try #require(body.range(of: Places.notification(calm).path))
        #expect(first.lowerBound < said.lowerBound && said.lowerBound < other.lowerBound)
      }
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

  @Test func dangerNowComesFirstAndSaysWhoseWordItIs() async throws {
    let bench = try await Bench()
    try await bench.notify("old", hoursAgo: 23, about: nil)
    let content = NotificationReceived(id: "danger", from: .anonymous, channel: .web, inDanger: true)
    try await bench.act(
      "danger", [.init(.intake(NotificationID(rawValue: "danger")), at: .at(bench.now.adding(hours: -1)), content)])
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(Places.inbox()).body
      let danger = try #require(body.firstRange(of: "/indbakke/danger")?.lowerBound)
      let old = try #require(body.firstRange(of: "/indbakke/old")?.lowerBound)
      #expect(danger < old)
      #expect(body.contains("Underretteren ser fare nu") && body.contains("fra siden"))
    }
  }

  @Test func manyAreCountedAndShownAPageAtATime() async throws {
    let bench = try await Bench()
    for number in 1...60 { try await bench.notify("n\(number)", hoursAgo: 61 - number, about: nil) }
    try await bench.browse(as: Bench.mette) { browser in
      let inbox = try await browser.get(Places.inbox()).body
      #expect(inbox.contains("inden 24 timer (60)") && inbox.contains("Se alle 60"))
      #expect(inbox.matches(of: /href="\/indbakke\/n[0-9]+"/).count == 25 + 10)
      let list = Places.inbox().with("liste", "vurder")
      let last = try await browser.get(list.with("side", "2")).body
      #expect(last.matches(of: /href="\/indbakke\/n[0-9]+"/).count == 10)
      #expect(last.contains("Side 2 af 2"))
      for strange in ["0", "-3", "x", "99999999999999999999"] {
        #expect(try await browser.get(list.with("side", strange)).status == 200)
      }
    }
  }

  @Test func aChildOfARestrictedCaseIsNamedToItsOwnCaseworkerOnly() async throws {
    let bench = try await Bench()
    try await bench.seedFamily()
    let id = try await bench.notify("n1")
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.linkNotification(id))
      _ = try await browser.post(Places.linkNotification(id), [("_do", "link"), ("child", "ida")])
    }
    try await bench.act("lock", [.init(.child(Bench.idasCase), at: .at(bench.now), CaseRestricted(to: [Bench.mette]))])
    try await bench.browse(as: Bench.karen) { browser in
      let body = try await browser.get(Places.inbox()).body
      #expect(body.contains("/indbakke/n1") && !body.contains("Ida Vestergaard"))
    }
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(Places.inbox()).body
      #expect(body.contains("Ida Vestergaard"))
    }
  }

  @Test func whoHasntBeenToldStandsThereUntilItIsDone() async throws {
    let bench = try await Bench()
    let id = try await bench.notify("n1", about: nil)
    try await bench.notify("n2", from: .anonymous, about: nil)
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.inbox()).body.contains("Underretteren mangler besked (1)"))
      _ = try await browser.get(Places.confirmNotification(id))
      _ = try await browser.post(Places.confirmNotification(id), [("how", "letter")])
      let after = try await browser.get(Places.inbox()).body
      #expect(!after.contains("Underretteren mangler besked"))
    }
  }
}
