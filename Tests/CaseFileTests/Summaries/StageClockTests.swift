import Testing

@testable import CaseFile

struct StageClockTests {
  private var journal: Journal {
    var journal = Journal()
    journal.add(NotificationReceived(id: "n1", from: .school), on: "2024-05-01")
    journal.add(NotificationReceived(id: "n2", from: .school), on: "2024-05-04")
    journal.add(DecisionMade(id: "d0", about: .support, outcome: .refused), on: "2024-05-05")
    journal.add(DecisionMade(id: "d1", about: .support, outcome: .granted), on: "2024-05-21")
    journal.add(SupportStarted(id: "s1", support: .respite), on: "2024-06-01")
    return journal
  }

  @Test func fromTheFirstWorryToHelp() {
    let clock = journal.file.stageClock(on: "2024-07-01")
    #expect(clock.concern == "2024-05-01")
    #expect(clock.daysToDecision == 20)
    #expect(clock.daysFromDecisionToSupport == 11)
    #expect(clock.daysToSupport == 31)
    #expect(clock.daysWaiting == nil)
  }

  @Test func waitingIsCountedToTheDay() {
    let clock = journal.file.stageClock(on: "2024-05-11")
    #expect(clock.daysToDecision == nil)
    #expect(clock.daysWaiting == 10)
  }

  @Test func aNeedThatWasKnownFirstCounts() {
    var journal = Journal()
    journal.add(NotificationReceived(id: "n1", from: .school), on: "2024-05-04")
    journal.add(NeedKnown(), on: "2024-05-02", recorded: "2024-05-05")
    #expect(journal.file.stageClock(on: "2024-05-06").concern == "2024-05-02")
  }

  @Test func helpBeforeTheDecisionWaitsNoTime() {
    var journal = Journal()
    journal.add(SupportStarted(id: "s1", support: .placement), on: "2024-05-01")
    journal.add(DecisionMade(id: "d1", about: .placement), on: "2024-05-09")
    #expect(journal.file.stageClock(on: "2024-06-01").daysFromDecisionToSupport == 0)
  }

  @Test func aReopenedCaseBeginsAnew() {
    var journal = journal
    journal.add(CaseClosed(), on: "2024-08-01")
    journal.add(CaseReopened(), on: "2025-01-01")
    journal.add(NotificationReceived(id: "n3", from: .police), on: "2025-01-02")
    let clock = journal.file.stageClock(on: "2025-01-05")
    #expect(clock.concern == "2025-01-02")
    #expect(clock.decision == nil)
    #expect(clock.daysWaiting == 3)
  }
}
