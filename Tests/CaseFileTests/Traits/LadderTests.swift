import Testing

@testable import CaseFile

struct LadderTests {
  private let support = SupportStarted(id: "s1", support: .placement, ladderStep: 5)

  @Test func theLatestHoldsAndTheEarlierStays() {
    let ladder = caseFile(
      support, LadderAimed(id: "l1", step: 3), LadderAimed(id: "l2", step: 2), LadderPlaced(for: "s1", step: 4),
      LadderPlaced(for: "s1", step: 6)
    ).ladder
    #expect(ladder.aim?.content.id == "l2" && ladder.aims.count == 2)
    #expect(ladder.placed("s1")?.content.step == 6)
    #expect(ladder.placed("s2") == nil)
  }

  @Test func thereAreSixSteps() throws {
    let file1 = caseFile(support)
    try file(LadderAimed(id: "l1", step: 1, need: 6), in: file1)
    #expect(throws: Refusal(.noSuchStep)) { try file(LadderAimed(id: "l1", step: 7), in: file1) }
    #expect(throws: Refusal(.noSuchStep)) { try file(LadderAimed(id: "l1", step: 2, need: 0), in: file1) }
    #expect(throws: Refusal(.noSuchStep)) { try file(LadderPlaced(for: "s1", step: 0), in: file1) }
    #expect(throws: Refusal(.unknownSupport)) { try file(LadderPlaced(for: "s9", step: 4), in: file1) }
  }
}
