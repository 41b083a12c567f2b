import CaseFile
import Testing

@testable import Law

@Suite struct DanishCalendarTests {
  /// Easter Sundays as the almanac has them.
  @Test(arguments: [
    (1998, 4, 12), (2000, 4, 23), (2008, 3, 23), (2011, 4, 24), (2016, 3, 27), (2018, 4, 1), (2019, 4, 21),
    (2024, 3, 31),
    (2025, 4, 20), (2026, 4, 5), (2035, 3, 25), (2038, 4, 25),
  ]) func easter(year: Int, month: Int, day: Int) {
    #expect(DanishCalendar.easter(in: year) == Day(year, month, day))
  }

  @Test func aWholeYear() {
    let year = DanishCalendar.holidays(in: 2023).map { "\($0.day) \($0.name)" }
    #expect(
      year == [
        "2023-01-01 Nytårsdag", "2023-04-06 Skærtorsdag", "2023-04-07 Langfredag", "2023-04-09 Påskedag",
        "2023-04-10 2. påskedag", "2023-05-05 Store bededag", "2023-05-18 Kristi himmelfartsdag", "2023-05-28 Pinsedag",
        "2023-05-29 2. pinsedag", "2023-12-25 Juledag", "2023-12-26 2. juledag",
      ])
  }

  @Test func greatPrayerDayEndsWith2023() {
    #expect(DanishCalendar.holidays(in: 2024).count == 10)
    #expect(!DanishCalendar.holidays(in: 2024).contains { $0.name == "Store bededag" })
    #expect(DanishCalendar.holidays(in: 1999).contains { $0.name == "Store bededag" && $0.day == Day(1999, 4, 30) })
  }

  @Test(arguments: ["2024-06-05", "2024-12-24", "2024-12-31"]) func daysOffThatAreNoPublicHolidays(day: String) throws {
    #expect(DanishCalendar.isWorkingDay(try #require(Day(day))))
  }

  @Test func saturdayIsAHverdagUnlessSaidOtherwise() throws {
    let saturday = try #require(Day(2024, 5, 4))
    #expect(DanishCalendar.isHverdag(saturday))
    #expect(!DanishCalendar.isHverdag(saturday, saturdayCounts: false))
    #expect(!DanishCalendar.isWorkingDay(saturday))
    #expect(!DanishCalendar.isHverdag(saturday.adding(days: 1)))
    #expect(!DanishCalendar.isHverdag(try #require(Day(2024, 5, 9))))
  }
}
