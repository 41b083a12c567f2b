import Foundation
import Testing

@testable import CaseFile

struct DayTests {
  @Test(arguments: [
    "2024-02-30", "2023-02-29", "2024-13-01", "2024-00-10", "24-01-01", "2024-1-1", "2024-01-01T", "", "x",
  ])
  func refusesWhatIsNoDate(_ text: String) { #expect(Day(text) == nil) }

  @Test func readsAndWrites() throws {
    let day = try #require(Day("2024-02-29"))
    #expect((day.year, day.month, day.day) == (2024, 2, 29))
    #expect(day.description == "2024-02-29")
    #expect(Day(number: 0).description == "1970-01-01")
    #expect(Day(number: -1).description == "1969-12-31")
  }

  @Test func everyDayOfACenturyIsTheOneAfterTheLast() {
    var (year, month, day) = (1920, 1, 1)
    for number in Day(year, month, day)!.number...Day(2040, 1, 1)!.number {
      #expect(Day(number: number).description == Day(year, month, day)!.description)
      day += 1
      if Day(year, month, day) == nil { (month, day) = (month + 1, 1) }
      if month == 13 { (year, month) = (year + 1, 1) }
    }
  }

  @Test func leapYears() { #expect([1900, 2000, 2023, 2024].map(Day.isLeap) == [false, true, false, true]) }

  @Test func weekdays() {
    #expect(Day("1970-01-01").weekday == 4)
    #expect(Day("2024-01-01").weekday == 1)
    #expect(Day("2024-03-31").weekday == 7)
    #expect(Day("1969-12-28").weekday == 7)
  }

  @Test(arguments: [
    ("2024-01-31", 1, "2024-02-29"), ("2023-01-31", 1, "2023-02-28"), ("2023-11-30", 3, "2024-02-29"),
    ("2024-05-31", -3, "2024-02-29"), ("2024-01-15", -1, "2023-12-15"), ("2024-12-01", 1, "2025-01-01"),
    ("2024-03-15", 0, "2024-03-15"),
  ])
  func monthsEndWhereTheMonthEnds(_ from: String, _ months: Int, _ to: String) throws {
    #expect(try #require(Day(from)).adding(months: months).description == to)
  }

  @Test func counting() {
    #expect(Day("2024-03-01").days(since: "2024-02-01") == 29)
    #expect(Day("2024-02-01").days(since: "2024-03-01") == -29)
    #expect(Day("2024-02-28").adding(days: 2) == "2024-03-01")
    #expect(Day("2024-02-28") < "2024-02-29")
  }

  @Test func age() {
    #expect(Day("2024-05-09").age(bornOn: "2014-05-10") == 9)
    #expect(Day("2024-05-10").age(bornOn: "2014-05-10") == 10)
    #expect(Day("2022-02-27").age(bornOn: "2012-02-29") == 9)
    #expect(Day("2022-02-28").age(bornOn: "2012-02-29") == 10)
  }

  @Test func codes() throws {
    #expect(String(decoding: try JSONEncoder().encode([Day("2024-05-01")]), as: UTF8.self) == #"["2024-05-01"]"#)
    #expect(throws: DecodingError.self) { try JSONDecoder().decode([Day].self, from: Data(#"["2024-02-30"]"#.utf8)) }
  }
}
