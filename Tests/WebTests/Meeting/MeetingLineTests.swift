import CaseFile
import Testing

@testable import Web

@Suite struct MeetingLineTests {
  private let page = Places.meeting(Bench.alma, Bench.meeting)

  @Test func aMeetingIsHeldFromAgendaToMinutes() async throws {
    let bench = try await Bench.withMeeting()
    try await bench.browse(as: Bench.mette) { browser in
      func send(_ line: MeetingLine, _ fields: [(String, String)]) async throws {
        _ = try await browser.get(page)
        #expect(try await browser.post(Bench.line(line), fields).status == 303, "\(line)")
      }
      try await send(.point, [("point", "Hvem henter Alma")])
      try await send(.present, [("present", "alma"), ("present", "sofie"), ("interpreter", "Amina Ali, somali")])
      var held = try #require(try await bench.held())
      #expect(held.present.map(\.role) == [.child, .parent, .interpreter])
      #expect(held.childPresent == true)
      let point = try #require(held.points.first).content
      try await send(.talkedOf, [("for", point.id)])
      try await send(.talkedOf, [("for", "goal-1")])
      try await send(.words, [("words", "Jeg vil hentes"), ("said-by", "Alma Skov")])
      try await send(.words, [("words", "Det lyder godt"), ("said-by", "Sofie Skov")])
      try await send(
        .agreement, [("what", "Mormor henter"), ("who", "Sofie Skov"), ("who-else", "Mormor"), ("when", "fredag")])
      try await send(.next, [("next-on", "2026-07-02"), ("next-on-time", "14:00"), ("next-place", "Hos mor")])
      try await send(.read, [("approved", "yes"), ("read-by", "Sofie Skov")])
      let before = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      #expect(before.contains("Ikke slut endnu"))
      try await send(.end, [])
      held = try #require(try await bench.held())
      #expect(held.standing == .ended && held.isApproved)
      #expect(held.words.map(\.content.child) == ["Jeg vil hentes", nil])
      #expect(held.agreements.first?.who == "Sofie Skov, Mormor")
      #expect(try await bench.almas().meetings.coming.map(\.on) == [Day(2026, 7, 2)])
      let minutes = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      for text in [
        "Hvem henter Alma", "Jeg vil gerne sove hele natten", "Jeg vil hentes", "Mormor henter", "fredag",
        "2. juli 2026",
        "Amina Ali, somali", "Vi er enige",
      ] { #expect(minutes.contains(text), "\(text)") }
      #expect(!minutes.contains("Ikke slut endnu"))
      #expect(try await browser.get(page).location == Places.minutes(Bench.alma, Bench.meeting).path)
    }
  }

  @Test func whatWasSaidIsCarriedIntoTheStepsThatCountAndNothingIsWrittenByItself() async throws {
    let bench = try await Bench.withMeeting(
      Bench.begun, WordsSaid(meeting: Bench.meeting, by: "Alma Skov", child: "Jeg vil hentes"),
      AgreementMade(id: "a1", meeting: Bench.meeting, what: "Mormor henter"), MeetingEnded(meeting: Bench.meeting))
    try await bench.browse(as: Bench.mette) { browser in
      let contacts = try await bench.almas().contacts.all.count
      let minutes = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      for step in [StepName.contact, .followUp, .childHeard] {
        let address = Places.step(Bench.alma, step).with(Meeting.query, Bench.meeting.rawValue)
        #expect(minutes.contains(address.path.replacing("&", with: "&amp;")), "\(step)")
        let form = try await browser.get(address).body
        #expect(form.contains("Jeg vil hentes"), "\(step)")
        #expect(form.contains("Netværksmøde, 4. juni 2026"), "\(step)")
      }
      #expect(try await browser.get(Places.step(Bench.alma, .contact)).body.contains("Jeg vil hentes") == false)
      #expect(try await bench.almas().contacts.all.count == contacts)
    }
  }

  @Test func aLineThatArrivesTwiceIsWrittenOnceAlsoLater() async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(page)
      let said = try #require(Int64(exactly: bench.now.milliseconds))
      bench.wait(minutes: 30)
      let line = [("_act", "one"), ("what", "Mormor henter"), ("skrevet", String(said + 60_000))]
      #expect(try await browser.post(Bench.line(.agreement), line).status == 303)
      // Longer than the house remembers what it has answered.
      bench.wait(minutes: 180)
      _ = try await browser.post(Places.signInAs(Bench.mette), hidden: false)
      for _ in 1...300 { _ = try await browser.get(Places.help()) }
      _ = try await browser.get(page)
      #expect(try await browser.post(Bench.line(.agreement), line).status == 303)
      let held = try #require(try await bench.held())
      #expect(held.agreements.count == 1)
      #expect(held.agreements.first?.made.happenedAt == .at(Instant(milliseconds: said + 60_000)))
      // The same words a second time are a second line.
      let again = [("_act", "one"), ("what", "Mormor henter"), ("skrevet", String(said + 90_000))]
      _ = try await browser.post(Bench.line(.agreement), again)
      #expect(try await bench.held()?.agreements.count == 2)
    }
  }

  @Test func theMinutesSayWhoFilledInASheetAndNotWhatTheyMarked() async throws {
    let sheet = MeasureTaken(
      id: "m1", instrument: MeasureInstrument(id: "trivselslinjer", version: "1", name: "Trivselslinjer"),
      rater: .child,
      age: 12, occasion: .start, way: .screen, marks: [MeasureMark("home", "1.7"), MeasureMark("school", "2.9")],
      words: "Det siger jeg kun her", meeting: Bench.meeting)
    let bench = try await Bench.withMeeting(Bench.begun, sheet)
    try await bench.browse(as: Bench.mette) { browser in
      let minutes = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      #expect(minutes.contains("Trivselslinjer") && minutes.contains("Barnet eller den unge"))
      for kept in ["1,7", "2,9", "Det siger jeg kun her"] { #expect(!minutes.contains(kept), "\(kept)") }
    }
  }

  @Test func whatCameAfterTheMeetingsEndSaysSoInTheMinutes() async throws {
    let bench = try await Bench.withMeeting(
      Bench.begun, AgreementMade(id: "a1", meeting: Bench.meeting, what: "Mor ringer"),
      MeetingEnded(meeting: Bench.meeting))
    try await bench.browse(as: Bench.mette) { browser in
      bench.wait(minutes: 20)
      let late = [("_act", "one"), ("what", "Mormor henter"), ("skrevet", String(Bench.start.milliseconds))]
      _ = try await browser.get(Places.day())
      #expect(try await browser.post(Bench.line(.agreement), late).status == 303)
      let minutes = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      let parts = minutes.components(separatedBy: "men først gemt")
      #expect(parts.count == 2 && parts[0].contains("Mormor henter"))
      #expect(parts[0].components(separatedBy: "Mormor henter").first?.contains("Mor ringer") == true)
      #expect(minutes.contains("skrevet under mødet, men først gemt torsdag 4. juni 2026 kl. 14.25"))
      #expect(minutes.contains("data-writer="), "a tablet that comes late sends from here")
      // Thought of afterwards.
      let after = [("_act", "two"), ("words", "Tak"), ("skrevet", String(bench.now.milliseconds))]
      #expect(try await browser.post(Bench.line(.words), after).status == 303)
      let then = try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body
      #expect(then.contains("skrevet torsdag 4. juni 2026 kl. 14.25, efter at mødet sluttede"))
      bench.wait(minutes: 5 * 24 * 60)
      _ = try await browser.post(Places.signInAs(Bench.mette), hidden: false)
      #expect(try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body.contains("data-writer=") == false)
    }
  }

  @Test(arguments: [-86_400_000, 86_400_000, Int64.max / 4])
  func aMomentThatCantBeIsNotBelieved(_ shift: Int64) async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(page)
      bench.wait(minutes: 10)
      let moment = String(bench.now.milliseconds + shift)
      _ = try await browser.post(Bench.line(.words), [("words", "Sagt"), ("skrevet", moment)])
      #expect(try await bench.held()?.words.first?.happenedAt == .at(bench.now))
    }
  }

  @Test(arguments: [
    (MeetingLine.point, [("point", " ")]), (.words, [("words", "")]), (.agreement, [("who-else", "Mor")]),
    (.next, [("next-on", "i morgen")]), (.read, []), (.talkedOf, [("for", "noget-andet")]),
    (.words, [("words", "Sagt"), ("said-by", "En fremmed")]),
  ])
  func whatCantBeTakenIsSaidAndNothingIsWritten(_ line: MeetingLine, _ fields: [(String, String)]) async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(page)
      let before = try await bench.almas().version
      let answer = try await browser.post(Bench.line(line), fields)
      #expect(answer.status == 422)
      #expect(answer.body.contains("id=\"fejl\""))
      #expect(try await bench.almas().version == before)
    }
  }

  @Test func anAgreementIsSaidBetterAndStruckWithTheOldWordsBeside() async throws {
    let bench = try await Bench.withMeeting(
      Bench.begun, AgreementMade(id: "a1", meeting: Bench.meeting, what: "Far kører", who: "Sofie Skov, Bo", when: "nu")
    )
    try await bench.browse(as: Bench.mette) { browser in
      let (better, off) = (
        Places.meetingAgreement(Two(Two(Bench.alma, Bench.meeting), Slug(rawValue: "a1"))),
        Places.meetingStrike(Two(Two(Bench.alma, Bench.meeting), Slug(rawValue: "a1")))
      )
      let form = try await browser.get(better).body
      #expect(form.contains("Far kører") && form.contains("value=\"Bo\""))
      #expect(try await browser.post(better, [("what", "Mor kører"), ("who", "Sofie Skov")]).status == 303)
      #expect(try await browser.get(page.with("del", "aftaler")).body.contains("Før: Far kører"))
      _ = try await browser.get(off)
      #expect(try await browser.post(off, [("why", "Bilen er i stykker")]).status == 303)
      #expect(try await browser.get(page).body.contains("Gælder ikke: Bilen er i stykker"))
      #expect(
        try await browser.get(Places.meetingAgreement(Two(Two(Bench.alma, Bench.meeting), Slug(rawValue: "x")))).status
          == 404)
    }
  }

  @Test func aGoalIsLookedAtInTheMeeting() async throws {
    let bench = try await Bench.withMeeting(Bench.begun)
    try await bench.browse(as: Bench.mette) { browser in
      let goal = Places.meetingGoal(Two(Two(Bench.alma, Bench.meeting), Slug(rawValue: "goal-1")))
      _ = try await browser.get(goal)
      _ = try await browser.post(goal, [("standing", "reached"), ("words", "Vi sover")])
      let file = try await bench.almas()
      #expect(file.goals.named("goal-1")?.standing == .reached)
      #expect(file.minutes(of: Bench.meeting, on: Bench.today).map(\.kind).contains("goal.looked-at"))
      #expect(file.meetings.named(Bench.meeting)?.talkedOf == ["goal-1"])
      #expect(try await browser.get(Places.minutes(Bench.alma, Bench.meeting)).body.contains("Vi sover"))
    }
  }
}
