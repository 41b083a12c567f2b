import CaseFile
import Testing

@testable import Law

@Suite struct LimitTests {
  /// Limit, start, and when it is due: an hour's limit to the minute, the others at the end of a day.
  @Test(arguments: [
    ("24 hours", "2024-03-30T14:00", "2024-03-31T15:00"), ("24 hours", "2024-10-26T14:00", "2024-10-27T13:00"),
    ("24 hours", "2024-12-24T23:30", "2024-12-25T23:30"), ("24 hours", "2024-05-01", "2024-05-02"),
    ("6 hverdage", "2024-03-22", "2024-04-02"), ("6 hverdage", "2023-12-22", "2024-01-02"),
    ("6 hverdage", "2023-05-04", "2023-05-12"), ("6 hverdage", "2024-05-02", "2024-05-10"),
    ("7 working days", "2024-03-26", "2024-04-09"), ("7 working days", "2024-06-03", "2024-06-12"),
    ("1 month", "2024-01-31", "2024-02-29"), ("1 month", "2023-01-31", "2023-02-28"),
    ("4 months", "2023-10-31", "2024-02-29"), ("3 months", "2024-11-30", "2025-02-28"),
    ("1 year", "2024-02-29", "2025-02-28"), ("4 weeks", "2024-05-01", "2024-05-29"),
    ("8 weeks", "2024-04-20", "2024-06-15"),
  ]) func due(limit: String, start: String, due: String) throws {
    let limit = try #require(Limit(limit))
    #expect(limit.due(from: try #require(When(start))).map(Clock.text) == due)
  }

  @Test func theDayOfTheEventCanBeTheFirst() throws {
    let seven = Limit(7, .days, includesFirst: true)
    #expect(seven.due(from: try #require(When("1998-09-01T14:00"))).map(Clock.text) == "1998-09-07")
  }

  @Test func saturdayCanBeLeftOut() throws {
    let six = Limit(6, .hverdage, saturdayCounts: false)
    #expect(six.due(from: try #require(When("2024-03-22"))).map(Clock.text) == "2024-04-04")
  }

  @Test func anUnknownStartHasNoEnd() {
    #expect(Limit(4, .months).due(from: .unknown) == nil)
    #expect(Limit(24, .hours).due(from: .unknown) == nil)
  }

  @Test(arguments: ["", "months", "4", "0 days", "-1 weeks", "4 moons", "four months"]) func whatIsNoLimit(text: String)
  {
    #expect(Limit(text) == nil)
  }
}
