import CaseFile
import Testing

@testable import Law

@Suite struct NeedTriggersTests {
  @Test func oneClockRunsUntilTheAssessmentIsFinished() throws {
    let facts = [
      try told(.needKnown, "2024-01-01", id: "a"), try told(.needKnown, "2024-02-01", id: "b"),
      try told(.assessmentFinished, "2024-03-01"), try told(.needKnown, "2024-06-01", id: "c"),
    ]
    #expect(try found("need-known", in: facts).map(\.id) == ["a", "c"])
  }

  @Test func anAssessmentBegunWithoutANeedShowsOnlyTheLatestDay() throws {
    let begun = try told(.assessmentStarted, "2024-01-01")
    #expect(try found("need-known", in: [begun]).map(\.isAtTheLatest) == [true])
    let known = try told(.needKnown, "2023-12-01")
    #expect(try found("need-known", in: [known, begun]).map(\.isAtTheLatest) == [false])
  }

  @Test func aScreeningCanEndInLessThanAnAssessmentButNotWhereThereIsViolence() throws {
    let need = try told(.needKnown, "2024-05-01")
    let screened = try told(.screeningDone, "2024-05-10", ["outcome": .text("clarification")])
    let exempt = try found("need-or-violence-known", in: [need, screened]).map(\.exempt?.key)
    #expect(exempt == ["not-applicable.screened-out"])
    let violence = try told(.violenceKnown, "2024-05-05")
    #expect(try found("need-or-violence-known", in: [need, violence, screened]).map(\.exempt) == [nil])
  }

  @Test func aNeedKnownAtTheScreeningIsPartOfIt() throws {
    let screened = try told(.screeningDone, "2024-05-10", ["outcome": .text("none")])
    #expect(try found("need-to-screen", in: [screened, told(.needKnown, "2024-05-11")]).isEmpty)
    #expect(try found("need-to-screen", in: [told(.needKnown, "2024-05-09"), screened]).count == 1)
  }

  @Test func theRiskComesFirstWhereHonourIsShown() throws {
    let involved = try told(.familyInvolved, "2024-05-12")
    func exempt(_ honour: Bool) throws -> [String?] {
      let screened = try told(.screeningDone, "2024-05-10", ["honour": .flag(honour)])
      return try found("family-involved", in: [screened, involved]).map(\.exempt?.key)
    }
    #expect(try exempt(true) == [nil])
    #expect(try exempt(false) == ["not-applicable.no-honour"])
  }

  @Test func whereHonourIsShownTheDutyWaitsForTheFamilyToBeInvolved() throws {
    let shown = try told(.screeningDone, "2024-05-10", ["honour": .flag(true)])
    #expect(try found("family-involved", in: [shown]).map(\.due) == [nil])
  }
}
