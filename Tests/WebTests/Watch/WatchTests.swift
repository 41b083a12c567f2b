import CaseFile
import Exchange
import Store
import Testing

@testable import Web

@Suite struct WatchTests {
  @Test func whatNobodyOpensGoesToTheRotaTheCoordinatorAndTheLeader() async throws {
    let here = try await WatchBench()
    let id = try await here.bench.notify("n1", hoursAgo: 0)
    await here.round()
    #expect(here.alarmed.isEmpty)
    here.bench.wait(minutes: 60)
    await here.round()
    await here.round()
    #expect(here.alarmed == ["mail mette", "sms +4500102030"], "once")
    here.bench.wait(minutes: 30)
    await here.round()
    #expect(here.alarmed.suffix(2) == ["mail karen", "sms +4500102032"])
    here.bench.wait(minutes: 30)
    await here.round()
    #expect(here.alarmed.suffix(2) == ["mail lone", "sms +4500102033"])
    here.bench.wait(minutes: 300)
    await here.round()
    #expect(here.alarmed.count == 6)
    #expect(try await here.alarms(of: id).map(\.level) == [.watch, .coordinator, .leader])
  }

  @Test func noMessageSaysWhomOrWhatItIsAbout() async throws {
    let here = try await WatchBench()
    try await here.bench.notify("n1", hoursAgo: 30)
    await here.round()
    #expect(here.post.parcels.count >= 6)
    for parcel in here.post.parcels {
      for word in ["Ida", "Vestergaard", "skole", "Bo", "Lærer"] {
        #expect(!parcel.text.contains(word) && !(parcel.subject ?? "").contains(word))
      }
    }
  }

  @Test func aRestartRaisesNothingTwice() async throws {
    let here = try await WatchBench()
    let id = try await here.bench.notify("n1", hoursAgo: 1)
    await here.round()
    let again = Watch(here.services)
    await again.tick(here.bench.now)
    #expect(try await here.alarms(of: id).count == 1)
  }

  @Test func whoPressesJegTagerDenStopsTheNext() async throws {
    let here = try await WatchBench()
    let id = try await here.bench.notify("n1", hoursAgo: 1)
    await here.round()
    try await here.bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.watch())
      #expect(page.status == 200 && page.body.contains("Jeg tager den"))
      let taken = try await browser.post(Places.haveIt(id))
      #expect(taken.status == 303)
      let holds1 = try await browser.get(Places.watch()).body.contains("Nogen har den")
      #expect(holds1)
    }
    here.bench.wait(minutes: 120)
    await here.round()
    #expect(try await here.alarms(of: id).map(\.level) == [.watch])
  }

  @Test func manyAtOnceAreOneMessageToEachPerson() async throws {
    let here = try await WatchBench()
    for number in 0..<30 { try await here.bench.notify("n\(number)", hoursAgo: 1) }
    await here.round()
    #expect(here.alarmed.count == 2)
    #expect(here.post.parcels.contains { $0.text.contains("30 underretninger") })
    // And what comes a minute later waits for the window to be over.
    try await here.bench.notify("late", hoursAgo: 1)
    here.bench.wait(minutes: 1)
    await here.round()
    #expect(here.alarmed.count == 2)
    here.bench.wait(minutes: 5)
    await here.round()
    #expect(here.alarmed.count == 4)
  }

  @Test func whereNobodyHasTheWatchTheCoordinatorIsToldAtOnceAndThePageSaysSo() async throws {
    let here = try await WatchBench(planned: false)
    try await here.bench.notify("n1", hoursAgo: 1)
    await here.round()
    #expect(here.alarmed == ["mail karen", "sms +4500102032"])
    try await here.bench.browse(as: Bench.mette) { browser in
      for place in [Places.watch, Places.inbox] {
        let holds2 = try await browser.get(place()).body.contains("Ingen har vagten")
        #expect(holds2)
      }
    }
  }

  @Test func whatCantBeDeliveredToOneGoesToTheNextAtOnce() async throws {
    let here = try await WatchBench()
    for way in MessageWay.allCases { here.post.answer(way, .refused(.address)) }
    let id = try await here.bench.notify("n1", hoursAgo: 1)
    await here.round()
    here.bench.wait(minutes: 1)
    await here.round()
    #expect(try await here.alarms(of: id).map(\.level) == [.watch, .coordinator])
  }

  @Test func whatCantBeSentByOneWayIsStillTold() async throws {
    let here = try await WatchBench()
    here.post.answer(.sms, .refused(.rejected))
    let id = try await here.bench.notify("n1", hoursAgo: 1)
    await here.round()
    here.bench.wait(minutes: 1)
    await here.round()
    #expect(try await here.alarms(of: id).map(\.level) == [.watch], "the mail got there")
  }

  @Test func theOverviewIsSentOnceAndOnlyToThoseWhoWantIt() async throws {
    let here = try await WatchBench()
    try await here.bench.act(
      "off", [.init(.department, at: .at(here.bench.now), DigestChosen(staff: Bench.karen, wanted: false))])
    here.bench.wait(minutes: 19 * 60)  // Friday at 9:05
    try await here.bench.notify("n1", hoursAgo: 3)
    await here.round()
    await Watch(here.services).tick(here.bench.now)
    for way in MessageWay.allCases { await here.dispatcher.tick(way, here.bench.now) }
    let digests = here.post.parcels.filter { $0.subject?.contains("overblik") == true }
    #expect(digests.map(\.to).sorted() == ["lone@fjordby.example", "mette@fjordby.example"])
    #expect(digests.allSatisfy { $0.text.contains("1, som ingen har åbnet") && !$0.text.contains("Ida") })
    here.bench.wait(minutes: 24 * 60)
    await here.round()
    #expect(here.post.parcels.filter { $0.subject?.contains("overblik") == true }.count == 2, "not on a Saturday")
  }

  @Test func aBusyChannelThatFallsSilentIsToldOnceWithTheReason() async throws {
    let here = try await WatchBench()
    var filings: [Act.Filing] = []
    let today = DanishTime.day(at: here.bench.now)
    for back in 1...60 where today.adding(days: -back).weekday < 6 {
      for number in 0..<6 {
        let at = DanishTime.instant(today.adding(days: -back), hour: 9 + number % 3)
        let name = "old-\(back)-\(number)"
        let came = NotificationReceived(id: name, from: .school, channel: .web)
        let id = StreamID.intake(NotificationID(rawValue: name))
        filings.append(.init(id, at: .at(at), came))
        filings.append(.init(id, at: .at(at), NotificationAssessed(for: name)))
      }
    }
    try await here.bench.act("old", filings)
    await here.round()
    here.bench.wait(minutes: 20)
    await here.round()
    let told = here.post.parcels.filter { $0.text.contains("Normalt kommer der") }
    #expect(
      told.map(\.way.rawValue).sorted() == ["mail", "mail", "sms"],
      "the administrator both ways, the coordinator by mail")
    try await here.bench.browse(as: Bench.karen) { browser in
      let holds3 = try await browser.get(Places.channels()).body.contains("Tavs")
      #expect(holds3)
      let holds4 = try await browser.get(Places.watchBook()).body.contains("Tavs kanal")
      #expect(holds4)
    }
    try await here.bench.act(
      "new",
      [
        .init(
          .intake(NotificationID(rawValue: "new")), at: .at(here.bench.now),
          NotificationReceived(id: "new", from: .school, channel: .web))
      ])
    here.bench.wait(minutes: 11)
    await here.round()
    try await here.bench.browse(as: Bench.karen) { browser in
      let holds5 = try await browser.get(Places.watchBook()).body.contains("Kanalen har givet lyd igen")
      #expect(holds5)
    }
  }

  @Test func aWayThatBeginsToFailIsTold() async throws {
    let here = try await WatchBench()
    await here.round()
    here.post.answer(.sms, .again(.unreachable))
    here.bench.wait(minutes: 16)
    await here.round()
    let told = here.post.parcels.filter { $0.way == .mail && $0.text.contains("virker ikke") }
    #expect(Set(told.map(\.to)) == ["adam@fjordby.example", "karen@fjordby.example"])
    here.bench.wait(minutes: 16)
    await here.round()
    #expect(here.post.parcels.filter { $0.way == .mail && $0.text.contains("virker ikke") }.count == told.count)
  }
}
