import Testing

@testable import CaseFile

struct MeetingsTests {
  private let plan = MeetingPlanned(id: "m1", form: .network, on: "2024-06-01", time: "14:00")
  private let begun = MeetingOpened(meeting: "m1", present: [MeetingGuest(name: "Mormor", role: .family)])

  @Test func aMeetingIsPlannedHeldAndEnded() throws {
    #expect(caseFile(plan).meetings.all.map(\.standing) == [.planned])
    #expect(caseFile(plan, begun).meetings.running.map(\.id) == ["m1"])
    let file = caseFile(plan, begun, MeetingEnded(meeting: "m1"))
    #expect(file.meetings.held.map(\.id) == ["m1"])
    #expect(file.meetings.coming.isEmpty)
    #expect(caseFile(plan, MeetingCalledOff(meeting: "m1")).meetings.all.map(\.standing) == [.calledOff])
  }

  @Test func theNewestPlanHolds() throws {
    let file = caseFile(plan, MeetingPlanned(id: "m1", form: .family, on: "2024-06-08"))
    let meeting = try #require(file.meetings.named("m1"))
    #expect(meeting.form == .family)
    #expect(meeting.on == "2024-06-08")
    #expect(meeting.plans.count == 2)
  }

  @Test func comingMeetingsStandByTheirDay() {
    let file = caseFile(
      MeetingPlanned(id: "m2", form: .family), plan, MeetingPlanned(id: "m0", form: .family, on: "2024-05-30"))
    #expect(file.meetings.coming.map(\.id) == ["m0", "m1", "m2"])
  }

  @Test func anAgreementIsRewordedAndStruckBesideWhatStood() throws {
    let file = caseFile(
      plan, begun, AgreementMade(id: "a1", meeting: "m1", what: "Far kører", who: "Far", when: "mandag"),
      AgreementReworded(for: "a1", meeting: "m1", what: "Mormor kører", who: "Mormor"),
      AgreementMade(id: "a2", meeting: "m1", what: "Skolen ringer"), AgreementStruck(for: "a2", meeting: "m1"))
    let agreements = try #require(file.meetings.named("m1")).agreements
    #expect(agreements.map(\.what) == ["Mormor kører", "Skolen ringer"])
    #expect(agreements[0].made.content.what == "Far kører")
    #expect(agreements[0].when == nil, "a rewording says the whole anew")
    #expect(agreements.map { $0.struck != nil } == [false, true])
  }

  @Test func theMinutesGatherWhatNamesTheMeetingAndIsOpen() {
    var journal = Journal()
    journal.add(plan)
    journal.add(begun)
    journal.add(WordsSaid(meeting: "m1", by: "Mor", words: "Det går bedre"))
    journal.add(WordsSaid(words: "Uden for mødet"))
    journal.add(
      WordsSaid(meeting: "m1", words: "Holdt tilbage"),
      audience: .withheld(Withholding(.risk, reason: "risk", until: "2025-01-01")))
    #expect(journal.file.minutes(of: "m1", on: "2024-06-01").map(\.kind) == ["meeting.opened", "meeting.words"])
  }

  @Test func onlyWhatCanBe() throws {
    #expect(throws: Refusal(.unknownMeeting)) { try file(WordsSaid(meeting: "m1"), in: caseFile()) }
    #expect(throws: Refusal(.notBegun)) { try file(MeetingEnded(meeting: "m1"), in: caseFile(plan)) }
    #expect(throws: Refusal(.alreadyBegun)) { try file(MeetingCalledOff(meeting: "m1"), in: caseFile(plan, begun)) }
    #expect(throws: Refusal(.unknownReference)) {
      try file(AgreementStruck(for: "a1", meeting: "m1"), in: caseFile(plan, begun))
    }
    let ended = caseFile(plan, begun, MeetingEnded(meeting: "m1"))
    #expect(throws: Refusal(.meetingEnded)) { try file(MeetingEnded(meeting: "m1"), in: ended) }
    #expect(throws: Refusal(.meetingEnded)) { try file(plan, in: ended) }
    try file(WordsSaid(meeting: "m1", words: "Kom sent over nettet"), in: ended)
  }

  @Test func aClosedCaseIsNotWrittenInButAMeetingIsBroughtToItsEnd() throws {
    let closed = caseFile(plan, begun, CaseClosed(reason: .moved))
    let note = HouseTold(id: "h1", house: .worries, words: "Fortalt bagefter")
    let refusal = Refusal(.caseClosed, dates: ["date": try #require(closed.closings.standing).day])
    #expect(throws: refusal) { try file(MeetingPlanned(id: "m2", form: .family), in: closed) }
    #expect(throws: refusal) { try file(note, in: closed) }
    try file(WordsSaid(meeting: "m1", words: "Kom sent over nettet"), in: closed)
    try file(MeetingEnded(meeting: "m1"), in: closed)
    try file(note, in: caseFile())
    // Long after the meeting, its name is no way into a closed case.
    let over = caseFile(plan, begun, MeetingEnded(meeting: "m1"), CaseClosed(reason: .moved))
    let ended = try #require(over.meetings.named("m1")?.ended?.recordedAt)
    let late = WordsSaid(meeting: "m1", words: "Sagt den dag")
    #expect(throws: Never.self) { try over.filing(late, at: .at(ended), now: ended.adding(hours: 48)) }
    #expect(throws: refusal) { try over.filing(late, at: .at(ended.adding(hours: 47)), now: ended.adding(hours: 48)) }
  }
}
