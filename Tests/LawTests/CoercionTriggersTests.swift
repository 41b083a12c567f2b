import CaseFile
import Testing

@testable import Law

@Suite struct CoercionTriggersTests {
  func approved(_ at: String?) throws -> Occurrence {
    var facts = [try told(.provisionalDecisionEffected, "2024-05-01", id: "p")]
    if let at { facts.append(try told(.committeeDecided, at, for: "p", ["about": .text("approval")])) }
    return try #require(found("provisional-decision-approved", in: facts).first)
  }

  /// Seven days, the first of them included.
  @Test(arguments: [("2024-05-07", true), ("2024-05-08", false)])
  func onlyWhatTheCommitteeApprovedInTimeLastsAMonth(at: String, lasts: Bool) throws {
    #expect(try (approved(at).exempt == nil) == lasts)
  }

  @Test func withoutApprovalItHasLapsedAndWithoutADateNobodyCanTell() throws {
    #expect(try approved(nil).exempt?.key == "not-applicable.not-approved")
    #expect(try approved("unknown").cannotTell?.key == "cannot-be-judged.approval")
  }

  @Test func theBoardSetsAnotherPeriodAndCountsItFromItself() throws {
    let placed = try MeasureTests.decision("d", "2023-05-01", "placement-without-consent", "imposed")
    let standard = try #require(found("coerced-placement-heard", in: [placed]).first)
    #expect(standard.limit == Limit(12, .months))
    #expect(standard.countedFrom == nil)
    let board = try told(.boardDecided, "2023-08-01", for: "d", ["months": .number(18)])
    let set = try #require(found("coerced-placement-heard", in: [placed, board]).first)
    #expect(set.limit == Limit(18, .months))
    #expect(set.countedFrom == .day(try day("2023-08-01")))
  }

  @Test func aBreakInContactWithoutItsMonthsCannotBeJudged() throws {
    let broken = try MeasureTests.decision("d", "2024-05-01", "contact-break", "imposed")
    #expect(try found("contact-break-decided", in: [broken]).map(\.cannotTell?.key) == ["cannot-be-judged.months"])
  }

  @Test func aDutyImposedHasTheDateThatItWasGiven() throws {
    let imposed = [
      try told(.dutyImposed, "2024-05-01", ["due": .text("2024-06-01")]), try told(.dutyImposed, "2024-05-02"),
    ]
    #expect(try found("duty-imposed", in: imposed).map(\.due) == [.day(day("2024-06-01")), .unknown])
  }
}
