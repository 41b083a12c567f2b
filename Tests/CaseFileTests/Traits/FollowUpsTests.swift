import Testing

@testable import CaseFile

struct FollowUpsTests {
  @Test func theNextDayIsTheLatestSaid() {
    let file = caseFile(FollowUpHeld(next: "2024-08-01"), FollowUpHeld(next: "2024-10-01"))
    #expect(file.followUps.next == "2024-10-01")
  }

  @Test func aRhythmWaitsForItsApproval() {
    var journal = Journal()
    journal.add(CadenceProposed(weeks: 4))
    #expect(journal.file.followUps.waitingProposal?.content.weeks == 4)
    #expect(journal.file.followUps.weeksBetween == nil)
    journal.add(CadenceApproved(weeks: 6))
    #expect(journal.file.followUps.waitingProposal == nil)
    #expect(journal.file.followUps.weeksBetween == 6)
  }

  @Test func theNextComesAfter() throws {
    #expect(throws: Refusal(.nextNotAfter, dates: ["date": "2024-06-01"])) {
      try file(FollowUpHeld(next: "2024-06-01"), in: caseFile())
    }
    try file(FollowUpHeld(next: "2024-06-02"), in: caseFile())
    try file(FollowUpHeld(next: "2024-06-02"), in: caseFile(), on: .unknown)
  }

  @Test func aRhythmHasAtLeastAWeek() throws {
    #expect(throws: Refusal(.noSuchCadence)) { try file(CadenceProposed(weeks: 0), in: caseFile()) }
    #expect(throws: Refusal(.noSuchCadence)) { try file(CadenceApproved(weeks: -1), in: caseFile()) }
    try file(CadenceProposed(weeks: 1), in: caseFile())
  }
}
