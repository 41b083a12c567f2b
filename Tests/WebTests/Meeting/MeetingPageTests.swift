import CaseFile
import Testing

@testable import Web

@Suite struct MeetingPageTests {
  @Test func aRunningMeetingStandsOverEveryPageThatIsOpenedFromIt() async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      let tool = Places.caseFile(Bench.alma).with(Meeting.query, Bench.meeting.rawValue)
      let other = Places.caseFile(Bench.alma).with(Meeting.query, "et-andet")
      for (address, isShown) in [(tool, true), (Places.caseFile(Bench.alma), false), (other, false)] {
        let page = try await browser.get(address).body
        #expect(page.contains("Tilbage til mødet") == isShown)
      }
    }
  }

  @Test func noTwoFieldsOfThePageHaveOneName() async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(Places.meeting(Bench.alma, Bench.meeting)).body
      let ids = body.matches(of: #/ id="([^"]+)"/#).map { String($0.1) }
      #expect(Set(ids).count == ids.count)
    }
  }

  /// What seals the lines in the browser is one for each writer and meeting, and is told on no other page.
  @Test func theKeyIsTheWritersAndTheMeetings() async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    let keys = LogLines()
    for staff in [Bench.mette, Bench.mette, Bench.karen] {
      try await bench.browse(as: staff) { browser in
        let body = try await browser.get(Places.meeting(Bench.alma, Bench.meeting)).body
        let told = try #require(body.firstMatch(of: /data-writer="([^"]+)" data-key="([^"]+)"/))
        #expect(told.1 == staff.rawValue)
        keys.add(String(told.2))
        let minutes = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
        #expect(minutes.firstMatch(of: /data-key="[^"\/]/) == nil)
      }
    }
    let all = keys.text.split(separator: "\n")
    #expect(all.count == 3 && all[0] == all[1] && all[0] != all[2])
  }

  @Test func aMeetingThatTheCaseHasNotIsNotFound() async throws {
    let bench = try await Bench.withMeeting()
    try await bench.browse(as: Bench.mette) { browser in
      let none = MeetingID(rawValue: "findes-ikke")
      for address in [
        Places.meeting(Bench.alma, none), Places.minutes(Bench.alma, none), Places.meeting(Bench.open, Bench.meeting),
      ] {
        let page = try await browser.get(address)
        #expect(page.status == 404)
      }
    }
  }

  @Test func theTimelineShowsTheMeetingAndNotItsLines() async throws {
    let bench = try await Bench.withMeeting(
      Bench.begun, WordsSaid(meeting: Bench.meeting, by: "Sofie Skov", words: "En enkelt linje"),
      MeetingEnded(meeting: Bench.meeting))
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.caseFile(Bench.alma)).body
      #expect(page.contains(Places.minutes(Bench.alma, Bench.meeting).path) && !page.contains("En enkelt linje"))
      #expect(try await browser.get(Places.caseFile(Bench.alma).with("vis", "moeder")).body.contains("En enkelt linje"))
    }
  }
}
