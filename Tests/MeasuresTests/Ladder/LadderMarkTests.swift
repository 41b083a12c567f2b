import Testing

@testable import Measures

struct LadderMarkTests {
  private func began(
    _ step: LadderStep, need: LadderStep?, support: String? = nil, purpose: String? = "Ro om aftenen", days: Int? = 90
  ) -> LadderMark {
    LadderMark(
      id: "1", .began, step: step, day: DayNumber(0), support: support, need: need, purpose: purpose,
      expectedDays: days, by: Scorer(.caseworker))
  }

  /// Never "lowest first": a first support on any step that the need points at raises nothing.
  @Test(arguments: LadderStep.allCases) func theStepThatTheNeedPointsAtIsNeverQuestioned(_ step: LadderStep) {
    #expect(began(step, need: step).questions() == [])
  }

  @Test func aStepBesideTheNeedIsAskedAboutBothWays() {
    #expect(
      began(.preventive, need: .fosterFamily).questions() == [.lessThanNeeded(need: .fosterFamily, step: .preventive)])
    #expect(
      began(.institution, need: .homeBased).questions() == [.moreThanNeeded(need: .homeBased, step: .institution)])
    #expect(began(.homeBased, need: nil).questions() == [.needNotSaid])
  }

  @Test func purposeAndDurationAreAskedFor() {
    #expect(
      began(.homeBased, need: .homeBased, purpose: " ", days: nil).questions() == [.purposeNotSaid, .durationNotSaid])
  }

  @Test func supportThatSitsElsewhereIsAskedAbout() {
    #expect(
      began(.preventive, need: .preventive, support: "respite").questions() == [.supportSitsElsewhere([.homeBased])])
    #expect(began(.fosterFamily, need: .fosterFamily, support: "placement").questions() == [])
    #expect(began(.preventive, need: .preventive, support: "the municipality's own").questions() == [])
  }

  @Test func anEndAndAnAimAreNotQuestioned() {
    for kind in [LadderMark.Kind.ended, .aim] {
      let mark = LadderMark(id: "1", kind, step: .homeBased, day: DayNumber(0), by: Scorer(.caseworker))
      #expect(mark.questions() == [])
    }
  }
}
