import CaseFile
import Testing

@testable import Web

@Suite struct WatchPagesTests {
  @Test func thePlanIsMadeAndTheWatchIsTakenWithOneClick() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.watchPlan(PlanForm.all))
      let saved = try await browser.post(
        Places.watchPlan(PlanForm.all), [("day4", "mette"), ("outside4", "jonas"), ("outside6", "karen")])
      #expect(saved.status == 303)
      let holds1 = try await browser.get(Places.watch()).body.contains("Mette Holm")
      #expect(holds1)
    }
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.watch())
      let holds2 = try await browser.post(Places.takeWatch()).status == 303
      #expect(holds2)
    }
    let rota = try await bench.services.vault.department().rota
    let holder = rota.holder(at: bench.now, isWorkingDay: { _ in true })
    #expect(holder?.staff == Bench.jonas && holder?.taken == true)
    #expect(holder?.until == DanishTime.instant(Day(2026, 6, 4)!, hour: 16))
  }

  @Test func aWatchThatIsOfferedIsTheOldOnesUntilItIsAccepted() async throws {
    let here = try await WatchBench()
    try await here.bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.offerWatch())
      let offered = try await browser.post(Places.offerWatch(), [("to", "jonas"), ("note", "To ringer tilbage.")])
      #expect(offered.status == 303)
    }
    func holder() async throws -> StaffID? {
      try await here.services.vault.department().rota.holder(at: here.bench.now, isWorkingDay: { _ in true })?.staff
    }
    #expect(try await holder() == Bench.mette)
    let offers = try await here.services.vault.department().rota.offers.map(\.content)
    let offer = try #require(offers.first)
    try await here.bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.watch())
      let holds3 = try await browser.post(Places.acceptWatch(Slug(rawValue: offer.id))).status == 404
      #expect(holds3, "it isn't hers")
    }
    try await here.bench.browse(as: Bench.jonas) { browser in
      let page = try await browser.get(Places.watch()).body
      #expect(page.contains("To ringer tilbage.") && page.contains("Tag imod vagten"))
      let holds4 = try await browser.post(Places.acceptWatch(Slug(rawValue: offer.id))).status == 303
      #expect(holds4)
    }
    #expect(try await holder() == Bench.jonas)
  }

  @Test func aDateCanBeSwappedAndANonWorkingDayHasOneShift() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.watchDate())
      let wrong = try await browser.post(
        Places.watchDate(), [("on", "2026-06-06"), ("part", "day"), ("staff", "mette")])
      #expect(wrong.status == 422)
      _ = try await browser.get(Places.watchDate())
      let right = try await browser.post(
        Places.watchDate(), [("on", "2026-06-06"), ("part", "outside"), ("staff", "mette")])
      #expect(right.status == 303)
    }
    let rota = try await bench.services.vault.department().rota
    #expect(rota.planned(Day(2026, 6, 6)!, .outside, of: nil) == Bench.mette)
  }

  @Test func theLimitsAreTheMunicipalitysOwnWithAReason() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(Places.watchSettings())
      var fields = [
        ("day-from", "7"), ("day-to", "17"), ("unopened-day", "45"), ("unopened-outside", "20"), ("step", "20"),
        ("danger-step", "5"), ("nearing", "8"), ("last", "9"), ("digest-at", "7"), ("silence-floor", "8"),
        ("why", "Besluttet af ledergruppen."),
      ]
      let holds5 = try await browser.post(Places.watchSettings(), fields).status == 422
      #expect(holds5, "the last comes after the first")
      fields[7] = ("last", "3")
      let holds6 = try await browser.post(Places.watchSettings(), fields).status == 303
      #expect(holds6)
    }
    let settings = try await bench.services.vault.department().rota.settings
    #expect(settings.unopenedDay == 45 && settings.nearing == 8 && settings.last == 3)
  }

  @Test func caseworkersDontPlanAndAdministratorsDontTakeTheWatch() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let holds7 = try await browser.get(Places.watchPlan(PlanForm.all)).status == 403
      #expect(holds7)
    }
    try await bench.browse(as: Bench.adam) { browser in
      let holds8 = try await browser.get(Places.channels()).status == 200
      #expect(holds8)
      let holds9 = try await browser.get(Places.offerWatch()).status == 403
      #expect(holds9)
    }
  }

  @Test func theOverviewIsSwitchedOffAndOn() async throws {
    let bench = try await Bench()
    @Sendable func isOff() async throws -> Bool {
      try await bench.services.vault.department().rota.withoutDigest.contains(Bench.karen)
    }
    try await bench.browse(as: Bench.karen) { browser in
      for off in [true, false] {
        _ = try await browser.get(Places.watch())
        let holds10 = try await browser.post(Places.digest()).status == 303
        #expect(holds10)
        let now = try await isOff()
        #expect(now == off)
      }
    }
  }

  @Test func monitorsSeeWhetherTheWatchRunsAndNothingElse() async throws {
    let here = try await WatchBench()
    try await here.bench.notify("n1", hoursAgo: 30)
    try await here.bench.browse { browser in
      here.bench.wait(minutes: 6)
      let before = try await browser.get(Places.health())
      #expect(before.status == 503 && before.body.contains("\"alive\":false"))
      await here.round()
      let page = try await browser.get(Places.health())
      #expect(page.status == 200 && page.body.contains("\"status\":\"ok\""))
      #expect(!page.body.contains("n1") && !page.body.contains("Ida"))
      here.bench.wait(minutes: 6)
      let holds11 = try await browser.get(Places.health()).status == 503
      #expect(holds11, "silence is an alarm")
    }
    try await here.bench.browse(as: Bench.mette) { browser in
      let holds12 = try await browser.get(Places.inbox()).body.contains("Overvågningen har ikke kørt siden")
      #expect(holds12)
    }
  }

  @Test func aWayOutIsTriedWithAMessageToWhoeverAsks() async throws {
    let here = try await WatchBench()
    let services = here.services
    let department = try await services.vault.department()
    let scene = WatchScene(services, department, now: here.bench.now)
    let adam = try #require(department.member(Bench.adam))
    let messages = scene.messages(.test, to: adam, ways: [.sms], subject: "s", mail: "m", sms: "t")
    #expect(messages.map(\.to) == ["+4500102034"])
    #expect(await Probes.run(.sms, services).works)
    here.post.answer(.sms, .again(.credentials))
    #expect(await Probes.run(.sms, services).why == "hindrance.credentials")
  }
}
