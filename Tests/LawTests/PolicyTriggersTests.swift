import CaseFile
import Testing

@testable import Law

@Suite struct PolicyTriggersTests {
  @Test func theSixWeeksRunFromTheFirstThatWasHeard() throws {
    let facts = [
      try told(.notificationReceived, "2024-05-01", id: "a"), try told(.notificationReceived, "2024-05-20", id: "b"),
      try told(.supportStarted, "2024-06-01", id: "s", ["support": .text("home-support")]),
    ]
    #expect(try found("help-sought", in: facts).map(\.at) == [.day(day("2024-05-01"))])
  }

  @Test func whoIsScreenedOutOrHelpedAlreadyWaitsForNothing() throws {
    let received = try told(.notificationReceived, "2024-05-01")
    let none = try told(.screeningDone, "2024-05-02", ["outcome": .text("none")])
    #expect(try found("help-sought", in: [received, none]).map(\.exempt?.key) == ["not-applicable.screened-out"])
    let runs = try MeasureTests.start("s", "2024-01-01", "home-support")
    #expect(try found("help-sought", in: [runs, received]).map(\.exempt?.key) == ["not-applicable.help-runs"])
  }

  @Test func anotherRhythmHoldsWhereItWasApprovedInTime() throws {
    let start = try MeasureTests.start("s", "2024-01-10", "home-support")
    func limit(_ approved: String) throws -> [Limit?] {
      try found("support-or-follow-up", in: [start, told(.cadenceApproved, approved, ["weeks": .number(20)])])
        .map(\.limit)
    }
    #expect(try limit("2024-04-10") == [Limit(20, .weeks)])
    #expect(try limit("2024-04-11") == [nil])
  }

  @Test func eachReviewStartsTheNextEightWeeks() throws {
    let facts = [
      try told(.needKnown, "2024-01-01"), try told(.reviewHeld, "2024-02-20"), try told(.reviewHeld, "2024-04-10"),
    ]
    #expect(
      try found("case-active-or-reviewed", in: facts).map(\.at) == [
        .day(day("2024-01-01")), .day(day("2024-02-20")), .day(day("2024-04-10")),
      ])
  }
}
