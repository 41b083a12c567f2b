import Testing

@testable import CaseFile

struct ClosingsTests {
  @Test func closesAndOpensAgain() {
    var journal = Journal()
    #expect(journal.file.closings.isOpen)
    journal.add(CaseClosed(reason: .goalsReached))
    #expect(journal.file.closings.standing?.content.reason == .goalsReached)
    journal.add(CaseReopened(why: "Ny underretning"))
    #expect(journal.file.closings.isOpen)
    journal.add(CaseClosed(reason: .moved))
    #expect(journal.file.closings.standing?.content.reason == .moved)
  }

  @Test func aClosedCaseIsNotClosedAndAnOpenOneNotReopened() throws {
    #expect(throws: Refusal(.alreadyClosed, dates: ["date": "2024-05-01"])) {
      try file(CaseClosed(), in: caseFile(CaseClosed()))
    }
    #expect(throws: Refusal(.notClosed)) { try file(CaseReopened(), in: caseFile(NeedKnown())) }
    try file(CaseReopened(why: "Ny underretning"), in: caseFile(CaseClosed()))
    try file(CaseClosed(), in: caseFile(CaseClosed(), CaseReopened()))
  }

  @Test func whatWasDecidedForTheTimeAfterEighteen() {
    let file = caseFile(YouthDecided(outcome: .ends), YouthDecided(outcome: .youthSupport))
    #expect(file.closings.youth?.content.outcome == .youthSupport)
  }
}
