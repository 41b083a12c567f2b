import CaseFile
import Testing

@testable import Law

@Suite struct CaseFactsTests {
  @Test func aDayIsKnownFromItsBeginningATimeFromItsMinuteAndTheUnknownAlways() throws {
    let facts = CaseFacts(facts: [
      try told(.needKnown, "2024-05-01", id: "day"), try told(.needKnown, "2024-05-01T10:00", id: "time"),
      try told(.needKnown, "unknown", id: "unknown"),
    ])
    #expect(facts.known(asOf: try moment("2024-04-30")).facts.map(\.id) == ["unknown"])
    #expect(facts.known(asOf: try moment("2024-05-01T00:00")).facts.map(\.id) == ["day", "unknown"])
    #expect(facts.known(asOf: try moment("2024-05-01T10:00")).facts.map(\.id) == ["day", "time", "unknown"])
  }

  @Test func anUnbornChildHasTheDayItIsExpected() throws {
    #expect(CaseFacts.Child.due(try day("2024-09-01")).birthday == (try day("2024-09-01")))
  }
}
