import CaseFile
import Testing

@testable import Law

@Suite struct DueTests {
  static func due(
    _ timing: Rule.Timing, _ change: (inout Occurrence) throws -> Void = { _ in }, facts: [Fact] = []
  ) throws -> When? {
    var rule = try rule("bl-136")
    rule.timing = timing
    rule.endings = [try #require(Endings.all["case-closed"])]
    var occurrence = Occurrence(try told(.needKnown, "2024-05-01T10:00"))
    try change(&occurrence)
    return Due(rule: rule, occurrence: occurrence, reading: reading(facts)).instant.map(When.at)
  }

  @Test func hoursEndOnAMinuteAndMonthsWithADay() throws {
    #expect(try Self.due(.limit(Limit(24, .hours))) == .at(moment("2024-05-02T10:00")))
    #expect(try Self.due(.limit(Limit(4, .months))) == .at(moment("2024-09-01")))
    #expect(try Self.due(.none) == nil)
  }

  @Test func theEarliestOfSeveralEventsEndsIt() throws {
    let due = try Self.due(.limit(Limit(3, .months))) { $0.orEarlier = [.day(try day("2024-06-15")), .unknown] }
    #expect(due == .at(try moment("2024-06-15")))
  }

  @Test func aLimitThatTheFactsSetGoesBeforeTheRules() throws {
    let due = try Self.due(.limit(Limit(3, .months))) {
      $0.limit = Limit(2, .weeks)
      $0.countedFrom = .day(try day("2024-06-01"))
    }
    #expect(due == .at(try moment("2024-06-15")))
    #expect(try Self.due(.set) { $0.due = .day(try day("2024-07-01")) } == .at(moment("2024-07-01")))
    #expect(try Self.due(.set) { $0.due = .unknown } == nil)
  }

  @Test func beforeAStepIsBeforeTheEndOfItsDayAndASameDaysDutyWaitsForThePlan() throws {
    #expect(try Self.due(.before) == .at(moment("2024-05-01T10:00")))
    #expect(try Self.due(.before) { $0.due = .day(try day("2024-05-03")) } == .at(moment("2024-05-03")))
    #expect(try Self.due(.sameDay) { $0.planMade = .day(try day("2024-05-20")) } == .at(moment("2024-05-20")))
  }

  @Test func whatWouldHaveEndedWhileTheCaseWasClosedEndsTheDayItOpens() throws {
    let closed = [try told(.caseClosed, "2024-06-01"), try told(.caseReopened, "2024-10-15")]
    #expect(try Self.due(.limit(Limit(4, .months)), facts: closed) == .at(moment("2024-10-15")))
    let shortly = [try told(.caseClosed, "2024-06-01"), try told(.caseReopened, "2024-06-15")]
    #expect(try Self.due(.limit(Limit(4, .months)), facts: shortly) == .at(moment("2024-09-01")))
  }

  @Test func withoutTheDateThatDecidesNothingIsSaid() throws {
    var rule = try rule("bl-136")
    rule.timing = .limit(Limit(4, .months))
    let occurrence = Occurrence(try told(.needKnown, "unknown"))
    let done = Fulfilment.Answer.done([.day(try day("2024-05-01"))])
    #expect(Due.unknown(rule, occurrence, done, nil)?.key == "cannot-be-judged.trigger")
    rule.timing = .none
    #expect(Due.unknown(rule, occurrence, done, nil) == nil)
  }
}
