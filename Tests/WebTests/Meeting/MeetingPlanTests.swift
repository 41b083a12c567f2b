import CaseFile
import Testing

@testable import Web

@Suite struct MeetingPlanTests {
  @Test func aMeetingIsPlannedAndOneOfTodayBegins() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      #expect(try await browser.get(Places.meetings(Bench.alma)).body.contains("Der er ikke planlagt noget møde"))
      let form = try await browser.get(Places.meetingPlan(Bench.alma)).body
      #expect(form.contains("Sofie Skov, forælder") && form.contains("Alma Skov, barnet"))
      let saved = try await browser.post(
        Places.meetingPlan(Bench.alma),
        [
          ("form", "network"), ("on", Bench.today.description), ("on-time", "15:30"), ("place", "Hos mormor"),
          ("invited", Bench.sofie.rawValue), ("others", "Bo Lund, klasselærer\n\n"),
          ("interpreter", "Amina Ali, somali"),
        ])
      #expect(saved.status == 303)
      let meeting = try #require(try await bench.almas().meetings.all.first)
      #expect(saved.location == Places.meeting(Bench.alma, meeting.id).path)
      let plan = meeting.plan.content
      #expect(plan.time == "15:30" && plan.place == "Hos mormor" && plan.cases == nil)
      #expect(
        plan.invited == [
          MeetingGuest(name: "Sofie Skov", role: .parent, person: Bench.sofie),
          MeetingGuest(name: "Bo Lund, klasselærer", role: .other),
          MeetingGuest(name: "Amina Ali, somali", role: .interpreter),
        ])
    }
  }

  @Test func whatIsMissingIsNamedAndWhatWasTypedStays() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.meetingPlan(Bench.alma))
      let page = try await browser.post(
        Places.meetingPlan(Bench.alma), [("place", "Hos mormor"), ("on", "32-13-2026"), ("invited", "en-fremmed")])
      #expect(page.status == 422)
      #expect(page.body.contains("Hos mormor") && page.body.contains("32-13-2026"))
      #expect(try await bench.almas().meetings.all.isEmpty)
    }
  }

  @Test func aPlanIsMovedAndCalledOff() async throws {
    let bench = try await Bench.withMeeting()
    try await bench.browse(as: Bench.mette) { browser in
      let form = try await browser.get(Places.meetingReplan(Bench.alma, Bench.meeting)).body
      #expect(form.contains("value=\"14:00\"") && form.contains("Hos mor"))
      _ = try await browser.post(
        Places.meetingReplan(Bench.alma, Bench.meeting),
        [("form", "network"), ("on", "2026-06-11"), ("on-time", "10:00")])
      #expect(try await bench.held()?.on == Day(2026, 6, 11))
      _ = try await browser.get(Places.meetingCallOff(Bench.alma, Bench.meeting))
      _ = try await browser.post(Places.meetingCallOff(Bench.alma, Bench.meeting), [("why", "Mor er syg")])
      #expect(try await bench.held()?.standing == .calledOff)
      #expect(try await browser.get(Places.meetings(Bench.alma)).body.contains("Aflyst"))
    }
  }

  @Test func twoWhoMoveAMeetingAtOnceAreToldOfEachOther() async throws {
    let bench = try await Bench.withMeeting()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.meetingReplan(Bench.alma, Bench.meeting))
      let moved = MeetingPlanned(id: Bench.meeting, form: .network, on: Day(2026, 6, 18), place: "På skolen")
      try await bench.add(daysAgo: 0, (.child(Bench.alma), moved))
      let answer = try await browser.post(
        Places.meetingReplan(Bench.alma, Bench.meeting),
        [("form", "network"), ("on", "2026-06-11"), ("place", "Hos mormor")])
      #expect(answer.status == 409 && answer.body.contains("På skolen") && answer.body.contains("Hos mormor"))
      #expect(try await bench.held()?.on == Day(2026, 6, 18))
    }
  }

  @Test func aMeetingOfSiblingsIsWrittenInEachCase() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      let form = try await browser.get(Places.meetingPlan(Bench.open)).body
      #expect(form.contains("name=\"also\""))
      _ = try await browser.post(
        Places.meetingPlan(Bench.open),
        [("form", "family"), ("on", Bench.today.description), ("also", RichCase.siblings.rawValue)])
      let meeting = try #require(try await bench.file().meetings.all.first)
      #expect(Set(meeting.cases) == [Bench.open, RichCase.siblings])
      _ = try await browser.get(Places.meeting(Bench.open, meeting.id))
      let address = Places.meetingLine(
        Two(Two(Bench.open, meeting.id), Slug(rawValue: MeetingLine.agreement.rawValue)))
      #expect(try await browser.post(address, [("what", "Vi spiser sammen")]).status == 303)
      for id in [Bench.open, RichCase.siblings] {
        #expect(try await bench.file(id).meetings.all.first?.agreements.map(\.what) == ["Vi spiser sammen"])
      }
    }
  }
}
