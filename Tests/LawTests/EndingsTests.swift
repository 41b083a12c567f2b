import CaseFile
import Testing

@testable import Law

@Suite struct EndingsTests {
  func ends(_ name: String, _ occurrence: Occurrence, in facts: [Fact], child: CaseFacts.Child? = nil) throws -> When? {
    try #require(Endings.all[name]).find(occurrence, reading(facts, child: child))
  }

  @Test func aCaseThatIsOpenAgainHasNotEnded() throws {
    let occurrence = Occurrence(try told(.needKnown, "2024-01-01"))
    let closed = try told(.caseClosed, "2024-02-01")
    #expect(try ends("case-closed", occurrence, in: [closed]) == .day(day("2024-02-01")))
    #expect(try ends("case-closed", occurrence, in: [closed, told(.caseReopened, "2024-03-01")]) == nil)
  }

  @Test func theLastScreeningDecides() throws {
    let occurrence = Occurrence(try told(.needKnown, "2024-01-01"))
    let none = try told(.screeningDone, "2024-02-01", ["outcome": .text("none")])
    let more = try told(.screeningDone, "2024-03-01", ["outcome": .text("assessment")])
    #expect(try ends("screened-out", occurrence, in: [none]) == .day(day("2024-02-01")))
    #expect(try ends("screened-out", occurrence, in: [none, more]) == nil)
  }

  @Test func childhoodEndsOnTheEighteenthBirthday() throws {
    let occurrence = Occurrence(try told(.needKnown, "2024-01-01"))
    let end = try ends("of-age", occurrence, in: [], child: .born(day("2006-05-01")))
    #expect(end == .at(DanishTime.start(of: try day("2024-05-01"))))
    #expect(try ends("of-age", occurrence, in: []) == nil)
  }

  @Test func aSupportsEndEndsItsOwnDuties() throws {
    var occurrence = Occurrence(try told(.supportStarted, "2024-01-01", id: "s"))
    #expect(try ends("support-ended", occurrence, in: []) == nil)
    occurrence.measure = Measure(start: occurrence.fact, end: try told(.supportEnded, "2024-04-01", for: "s"))
    #expect(try ends("support-ended", occurrence, in: []) == .day(day("2024-04-01")))
  }
}
