import Testing

@testable import CaseFile

struct ScreeningsTests {
  @Test func theLatestCounts() {
    let file = caseFile(
      NeedKnown(), ScreeningDone(outcome: .none), ScreeningDone(outcome: .assessment, worries: "Fravær"))
    #expect(file.screenings.latest?.content.outcome == .assessment)
    #expect(file.screenings.needKnown.count == 1)
    #expect(file.facts.last?.text("outcome") == "assessment")
  }
}
