import Testing

@testable import CaseFile

struct StageTests {
  @Test func theWholeWay() {
    var journal = Journal()
    func after(_ content: any Content) -> Stage {
      journal.add(content)
      return journal.file.stage(on: "2024-05-01")
    }
    #expect(after(CaseOpened(child: "lærke")) == .received)
    #expect(after(NotificationReceived(id: "n1", from: .school)) == .received)
    #expect(after(NotificationAssessed(for: "n1")) == .screening)
    #expect(after(ScreeningDone(outcome: .clarification)) == .clarification)
    #expect(after(ClarificationStarted()) == .clarification)
    #expect(after(ClarificationFinished()) == .decision)
    #expect(after(DecisionMade(id: "d0", about: .assessment)) == .assessment)
    #expect(after(AssessmentFinished()) == .decision)
    #expect(after(DecisionMade(id: "d1", about: .support)) == .decision)
    #expect(after(SupportStarted(id: "s1", support: .respite)) == .support)
    #expect(after(FollowUpHeld(for: "s1")) == .followUp)
    #expect(after(NotificationReceived(id: "n2", from: .school)) == .followUp)
    #expect(after(SupportEnded(for: "s1")) == .followUp)
    #expect(after(CaseClosed()) == .closed)
    #expect(after(CaseReopened()) == .received)
    #expect(after(NeedKnown()) == .screening)
    #expect(after(BriefAssessmentMade()) == .decision)
  }

  @Test func counsellingGoesStraightToSupport() {
    let file = caseFile(NotificationReceived(id: "n1", from: .school), SupportStarted(id: "s1", support: .counselling))
    #expect(file.stage(on: "2024-05-01") == .support)
  }

  @Test func nothingMoreAfterScreeningIsStillToBeClosed() {
    #expect(caseFile(ScreeningDone(outcome: .none)).stage(on: "2024-05-01") == .screening)
  }

  @Test func aNewAssessmentAfterTheLast() {
    let file = caseFile(BriefAssessmentMade(), AssessmentStarted())
    #expect(file.stage(on: "2024-05-01") == .assessment)
  }

  @Test func onAnEarlierDayItStoodEarlier() {
    var journal = Journal()
    journal.add(NotificationReceived(id: "n1", from: .school), on: "2024-05-01")
    journal.add(ScreeningDone(outcome: .clarification), on: "2024-05-05", recorded: "2024-06-01")
    journal.add(SupportStarted(id: "s1", support: .counselling), on: "2024-05-20")
    #expect(journal.file.stage(on: "2024-05-04") == .received)
    #expect(journal.file.stage(on: "2024-05-05") == .clarification)
    #expect(journal.file.stage(on: "2024-05-20") == .support)
  }
}
