import CaseFile
import Law
import Testing

@testable import Web

@Suite struct StepLawTests {
  private let rules: RuleSet

  init() throws { rules = try RuleSet.bundled() }

  private func law(_ name: StepName, _ file: CaseFile, approvals: [Approval] = []) throws -> StepLaw {
    StepLaw(
      engine: Engine(rules: rules, setting: Setting(approvals: approvals)), desk: try RichCase.desk(file),
      step: try #require(Step.byName[name]))
  }

  private func file(_ contents: [any Content]) -> CaseFile {
    let all: [any Content] = [CaseOpened(child: RichCase.child, born: Day(2017, 5, 1))] + contents
    return CaseFile(
      id: Bench.open,
      entries: all.enumerated().map { index, content in
        let day = Day(2026, 3, 1)!.adding(days: index)
        return Entry(
          stream: .child(Bench.open), sequence: index + 1, act: ActID(rawValue: "a\(index)"), happenedAt: .day(day),
          recordedAt: DanishTime.start(of: day), actor: .staff(Bench.mette), audience: .family,
          kind: type(of: content).kind, content: content)
      })
  }

  @Test func whatMustComeBeforeADecisionIsToldWithItsParagraphAndALinkToIt() throws {
    let law = try law(.decision, file([]))
    #expect(law.blocking.map(\.id).contains(.childInvolve))
    let html = law.notice.html
    #expect(html.contains("barnets lov § 5 stk. 3") && html.contains("/sag/case-of-mette/trin/child.heard"))
  }

  @Test func whereTheChildWasHeardNothingOfThatStandsInTheWay() throws {
    let law = try law(.decision, file([ChildHeard(about: .decision, said: "Ja")]))
    #expect(!law.blocking.map(\.id).contains(.childInvolve))
  }

  @Test func otherStepsHaveNothingBeforeThem() throws {
    #expect(try law(.contact, file([])).notice.isEmpty)
  }

  @Test func mergedSupportWithoutAnApprovalLeadsToADecision() throws {
    let merged = file([SupportStarted(id: "s", support: .mergedFamilyOriented)])
    let law = try law(.supportAdjust, merged)
    #expect(!law.isMergedAllowed && law.notice.html.contains("/trin/decision.made"))
  }

  @Test func everyDutyThatAStepCanMeetLeadsToOneThatExists() {
    let met = DutyName.allCases.compactMap(StepName.meeting)
    #expect(Set(met).count > 20 && met.allSatisfy { Step.byName[$0] != nil })
  }

  @Test func thePlanIsCalledAsTheActCallsIt() throws {
    #expect(try law(.plan, file([])).planName == "barnets plan")
  }
}
