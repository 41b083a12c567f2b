import CaseFile
import Testing

@testable import Law

@Suite struct MeasureTriggersTests {
  @Test func onePlanForEachDecisionHoweverManySupportsRestOnIt() throws {
    let facts = [
      try MeasureTests.decision("d", "2024-05-01", "support"),
      try MeasureTests.start("a", "2024-05-02", "home-support", decision: "d"),
      try MeasureTests.start("b", "2024-05-03", "respite", decision: "d"),
    ]
    let decided = try found("support-decided", in: facts)
    #expect(decided.map(\.ids) == [["d", "a", "b"]])
    #expect(try found("support-started", in: facts).map(\.id) == ["a", "b"])
  }

  @Test func counsellingAsksForNeitherPlanNorFollowUp() throws {
    let facts = [try MeasureTests.start("a", "2024-05-02", "counselling")]
    for trigger in ["support-decided", "support-started", "measure-decided"] {
      #expect(try found(trigger, in: facts).isEmpty, "\(trigger)")
    }
  }

  @Test func aPlanIsNeededWhereThatWasDecided() throws {
    let start = try MeasureTests.start("a", "2024-05-02", "home-support")
    func needed(_ needed: Bool) throws -> Int {
      try found("plan-needed", in: [start, told(.planDecided, "2024-05-05", for: "a", ["needed": .flag(needed)])]).count
    }
    #expect(try needed(true) == 1)
    #expect(try needed(false) == 0)
  }

  @Test func aPlacementHasAMatterForEachYearUntilTheChildIsOfAge() throws {
    let start = try MeasureTests.start("p", "2020-03-01", "placement")
    let child = CaseFacts.Child.born(try day("2004-02-01"))
    #expect(
      try found("year-of-placement", in: [start], child: child).map(\.at) == [
        .day(day("2020-03-01")), .day(day("2021-03-01")),
      ])
    let end = try told(.supportEnded, "2020-09-01", for: "p")
    #expect(try found("year-of-placement", in: [start, end], child: child).count == 1)
  }

  @Test func atSixteenWithSupportRunningOrAtTheFirstAfter() throws {
    let child = CaseFacts.Child.born(try day("2008-05-10"))
    let running = try MeasureTests.start("a", "2024-01-01", "home-support")
    #expect(try found("youth-with-support", in: [running], child: child).map(\.at) == [.day(day("2024-05-10"))])
    let later = try MeasureTests.start("b", "2024-08-01", "home-support")
    #expect(try found("youth-with-support", in: [later], child: child).map(\.at) == [.day(day("2024-08-01"))])
    #expect(try found("youth-with-support", in: [running]).isEmpty)
  }

  @Test func anInvestigationThatEndsBesideTheSupportBringsTheFollowUpForward() throws {
    let facts = [
      try MeasureTests.start("a", "2024-05-01", "home-support"), try told(.assessmentFinished, "2024-06-01"),
      try told(.assessmentFinished, "2024-04-01"),
    ]
    let started = try found("support-started-beside-investigation", in: facts)
    #expect(started.map(\.orEarlier) == [[.day(try day("2024-06-01"))]])
  }
}
