import Testing

@testable import CaseFile

struct ClarificationsTests {
  @Test func runsFromStartToFinish() {
    var journal = Journal()
    #expect(journal.file.clarifications.isRunning == false)
    journal.add(ClarificationStarted(about: "Skolegangen"))
    #expect(journal.file.clarifications.isRunning)
    journal.add(ClarificationFinished(conclusion: "Et skoleskift er nok"))
    #expect(journal.file.clarifications.isRunning == false)
  }
}
