import CaseFile
import Testing

@testable import Law

@Suite struct ReadingTests {
  @Test func factsStandByTimeAndTheUndatedLast() throws {
    let read = reading([
      try told(.needKnown, "unknown", id: "c"), try told(.needKnown, "2024-05-02", id: "b"),
      try told(.needKnown, "2024-05-01", id: "a"),
    ])
    #expect(read.facts.map(\.id) == ["a", "b", "c"])
    #expect(read.all(.planMade).isEmpty)
  }

  @Test func aMoveClosesTheCaseAndAClosedCaseIsClosedOnce() throws {
    let read = reading([
      try told(.caseClosed, "2024-01-01"), try told(.caseClosed, "2024-01-05"), try told(.caseReopened, "2024-02-01"),
      try told(.caseMoved, "2024-03-01"),
    ])
    #expect(read.closures.map(\.from) == [.day(try day("2024-01-01")), .day(try day("2024-03-01"))])
    #expect(read.closures.map(\.to) == [.day(try day("2024-02-01")), nil])
  }

  @Test func onlyViolenceAndCoercionTakeACaseOutOfATrial() throws {
    let facts = [
      try told(.violenceKnown, "2019-05-01", id: "violence"), try told(.coercionApplied, "2019-05-01", id: "coercion"),
      try told(.decisionMade, "2019-05-01", id: "forced", ["about": .text("placement-without-consent")]),
      try told(.supportStarted, "2019-05-01", id: "forced-support", ["without-consent": .flag(true)]),
      try told(.committeeDecided, "2019-05-01", id: "approval", ["about": .text("approval")]),
      try told(.decisionMade, "2019-05-01", id: "agreed", ["about": .text("placement")]),
      try told(.supportStarted, "2019-05-01", id: "support", ["without-consent": .flag(false)]),
    ]
    #expect(reading(facts).exclusions.map(\.id) == ["violence", "coercion", "forced", "forced-support"])
  }

  @Test func theCommitteesDecisionIsOneOfTheCases() throws {
    let committee = try told(.committeeDecided, "2024-05-01", id: "c", ["about": .text("contact-break")])
    #expect(reading([committee]).decisions.map { $0.text("outcome") } == ["imposed"])
    let decision = try told(.decisionMade, "2024-05-01", id: "d", ["about": .text("contact-break")])
    #expect(reading([committee, decision]).decisions.map(\.id) == ["d"])
  }

  @Test func anUnbornChildIsYoungerThanNothing() throws {
    let read = reading([], child: .due(try day("2024-09-01")))
    #expect(try #require(read.age(on: day("2024-05-01"))) < 0)
    #expect(read.age(on: try day("2042-08-31")) == 17)
    #expect(read.adultFrom == DanishTime.start(of: try day("2042-09-01")))
    #expect(reading([]).adultFrom == nil)
  }

  @Test func aDoubtAboutTheOrderCountsAsYes() throws {
    let (noon, whole) = (When.at(try moment("2024-05-01T12:00")), When.day(try day("2024-05-01")))
    #expect(noon.canFollow(whole) && whole.canFollow(noon) && noon.canPrecede(whole))
    #expect(When.unknown.canFollow(noon) && noon.canFollow(.unknown))
    #expect(!whole.canFollow(.day(try day("2024-05-02"))))
  }
}
