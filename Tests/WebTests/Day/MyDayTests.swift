import CaseFile
import Foundation
import Law
import Store
import Testing

@testable import Web

@Suite struct MyDayTests {
  @Test func familiesComeBeforeThePaperwork() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.day())
      let family = try #require(page.body.range(of: "Længst siden vi talte sammen"))
      let duties = try #require(page.body.range(of: "<h2 id=\"frister\""))
      #expect(family.lowerBound < duties.lowerBound)
      #expect(page.body.contains("Alma Skov"))
      #expect(page.body.contains("Talte sammen for 20 dage siden") && page.body.contains("også med barnet"))
      #expect(page.body.contains("om 6 dage"))
    }
  }

  @Test func meetingsStandOnTheDayUntilTheyAreHeldOrCalledOff() async throws {
    let bench = try await Bench.withMeeting()
    let old = MeetingPlanned(id: MeetingID(rawValue: "gammelt"), form: .homeVisit, on: Bench.today.adding(days: -3))
    let far = MeetingPlanned(id: MeetingID(rawValue: "fjernt"), form: .followUp, on: Bench.today.adding(days: 15))
    try await bench.add(daysAgo: 1, (.child(Bench.alma), old), (.child(Bench.alma), far))
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.day()).body
      #expect(page.contains("id=\"moeder\"") && page.contains("Netværksmøde") && page.contains("i dag kl. 14.00"))
      #expect(page.contains(Places.meeting(Bench.alma, Bench.meeting).path))
      #expect(page.contains("Hjemmebesøg") && page.components(separatedBy: "Ikke holdt endnu").count == 2)
      #expect(!page.contains("Opfølgningsmøde"))
      try await bench.add(
        daysAgo: 0, (.child(Bench.alma), Bench.begun), (.child(Bench.alma), MeetingCalledOff(meeting: old.id)))
      let begun = try await browser.get(Places.day()).body
      #expect(begun.contains("I gang") && !begun.contains("Hjemmebesøg"))
      try await bench.add(daysAgo: 0, (.child(Bench.alma), MeetingEnded(meeting: Bench.meeting)))
      #expect(try await browser.get(Places.day()).body.contains("id=\"moeder\"") == false)
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let another = try await browser.get(Places.day())
      #expect(another.status == 200 && !another.body.contains("Netværksmøde"))
    }
  }

  @Test func aMeetingOfSiblingsStandsOnceAndKeepsWhoIsKept() throws {
    func line(_ id: String) -> CaseLine {
      CaseLine(
        row: CaseRow(id: CaseID(rawValue: id), child: PersonID(rawValue: id), stage: "following"), child: nil)
    }
    func row(_ id: String, _ meeting: String, _ day: Int, isRunning: Bool = false) -> MeetingRow {
      MeetingRow(
        caseID: CaseID(rawValue: id), meeting: MeetingID(rawValue: meeting), on: Bench.today.adding(days: day),
        form: "family", isRunning: isRunning)
    }
    let rows = [
      row("a", "gammelt", -20, isRunning: true), row("kept", "sammen", 0), row("a", "sammen", 0), row("b", "sammen", 0),
      row("kept", "alene", 1), row("a", "nu", 2, isRunning: true), row("unknown", "andet", 0),
    ]
    let found = DayMeetings(rows, of: ["a", "b", "kept"].map(line), today: Bench.today) { line in
      let isKept = line.row.id.rawValue == "kept"
      return DayMeetings.Named(name: isKept ? "Skjult" : line.row.id.rawValue, caseworker: nil, isKept: isKept)
    }.meetings
    #expect(found.map(\.id.rawValue) == ["nu", "sammen", "alene", "gammelt"])
    #expect(found.map(\.names) == [["a"], ["a", "b"], ["Skjult"], ["a"]])
    #expect(found.map(\.casefile.rawValue) == ["a", "a", "kept", "a"])
  }

  @Test func aTalkIsWrittenFromTheDayAndTheSilenceIsBroken() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.day())
      let saved = try await browser.post(
        Places.dayContact(),
        [("case", Bench.alma.rawValue), ("observed", "Alma viste sin tegning."), ("with", "child")])
      #expect(saved.status == 303)
      #expect(try await browser.get(Places.day()).body.contains("også med barnet"))
      #expect(try await browser.get(Places.caseFile(Bench.alma)).body.contains("Alma viste sin tegning."))
    }
  }

  @Test func aTalkWithoutACaseComesBackWithItsText() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.day())
      let page = try await browser.post(Places.dayContact(), [("observed", "Alma viste sin tegning.")])
      #expect(page.status == 422)
      #expect(page.body.contains("Alma viste sin tegning."))
    }
  }

  @Test func nobodyWritesInACaseThatIsNotTheirs() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.day())
      let page = try await browser.post(Places.dayContact(), [("case", Bench.alma.rawValue), ("observed", "x")])
      #expect(page.status == 422 || page.status == 403)
      let file = try await bench.archive.read(
        .child(Bench.alma), trace: Store.Trace(Bench.mette, .casework, .assignment, at: bench.now))
      #expect(!file.contains { ($0.content as? ContactMade)?.observed == "x" })
    }
  }

  @Test func theChildOfARestrictedCaseIsNamedToItsOwnCaseworkerOnly() async throws {
    let bench = try await Bench()
    try await bench.add(
      daysAgo: 1, (.person(PersonID(rawValue: "child-of-case-restricted")), PersonRegistered(name: "Nora Vind")))
    try await bench.browse(as: Bench.karen) { browser in
      let page = try await browser.get(Places.day())
      #expect(!page.body.contains("Nora Vind"))
      #expect(page.body.contains("Sag med begrænset adgang"))
    }
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.day())
      #expect(page.body.contains("Nora Vind"))
    }
  }

  @Test func dutiesLieOverdueFirstThenByHowSoonTheyAreDue() throws {
    let today = try #require(Day(2026, 6, 4))
    let now = DanishTime.instant(today, hour: 10)
    func key(_ day: Day?) -> MyDay.BucketKey { MyDay.key(of: day.map(DanishTime.end), now: now, today: today) }
    #expect(key(nil) == .soonest && key(today.adding(days: -1)) == .late && key(today) == .today)
    #expect(key(today.adding(days: 3)) == .week && key(today.adding(days: 9)) == .later)
    #expect(MyDay.BucketKey.allCases == [.late, .today, .week, .later, .soonest])
  }

  @Test func theWholeDepartmentsDayHasTheSameDutiesAsItsCases() async throws {
    let bench = try await Bench.withAlma()
    for days in [40, 0] {
      let worry = NotificationReceived(id: "worry-\(days)", from: .school)
      try await bench.add(daysAgo: days, (.child(Bench.alma), worry))
    }
    let leader = try await bench.visit(as: Bench.karen)
    let (all, cases, each) = try await leader.lists.together { lists in
      let cases = try lists.cases(CaseFilter())
      return (
        try MyDay.Rows(ofAll: lists, leader), cases, try MyDay.Rows(lists, leader, cases: cases, []) { _ in }
      )
    }
    #expect(all.count == cases.count && Set(all.silent.map(\.row.id)) == Set(cases.map(\.row.id)))
    for (a, b) in zip(all.buckets, each.buckets) {
      #expect(a.key == b.key && a.count == b.count && a.first.map(\.duty) == b.first.map(\.duty))
    }
    #expect(each.buckets.contains { $0.count > 0 })
  }

  @Test func whoHasNoCasesGetsADayThatFitsTheRole() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.adam) { browser in
      let page = try await browser.get(Places.day())
      #expect(page.status == 200)
      #expect(page.body.contains("Du har ikke adgang til sager."))
      #expect(!page.body.contains("Alma"))
    }
  }
}
