import Testing

@testable import CaseFile

struct DanishTimeTests {
  /// The moment that is this far into a day by UTC.
  private func utc(_ day: Day, _ hour: Int, _ minute: Int = 0) -> Instant {
    Instant(milliseconds: Int64(day.number * 86_400 + hour * 3600 + minute * 60) * 1000)
  }

  @Test func winterAndSummer() {
    #expect(DanishTime.instant("2024-01-15", hour: 12) == utc("2024-01-15", 11))
    #expect(DanishTime.instant("2024-07-15", hour: 12) == utc("2024-07-15", 10))
    #expect(DanishTime.clock(at: utc("2024-07-15", 22, 30)).day == "2024-07-16")
    #expect(DanishTime.clock(at: utc("2024-07-15", 22, 30)).time == "00:30")
    #expect(DanishTime.day(at: utc("2024-01-15", 22, 59)) == "2024-01-15")
    #expect(DanishTime.day(at: utc("2024-01-15", 23)) == "2024-01-16")
  }

  @Test func theClockIsMovedForwardInMarch() {
    #expect(DanishTime.clock(at: utc("2024-03-31", 0, 59)).time == "01:59")
    #expect(DanishTime.clock(at: utc("2024-03-31", 1)).time == "03:00")
    #expect(
      DanishTime.end(of: "2024-03-31").milliseconds - DanishTime.start(of: "2024-03-31").milliseconds == 82_799_999)
    // 02:30 doesn't exist that night: taken as if the clock hadn't been moved.
    #expect(DanishTime.instant("2024-03-31", hour: 2, minute: 30) == utc("2024-03-31", 1, 30))
  }

  @Test func theClockIsMovedBackInOctober() {
    #expect(DanishTime.clock(at: utc("2024-10-27", 0, 59)).time == "02:59")
    #expect(DanishTime.clock(at: utc("2024-10-27", 1)).time == "02:00")
    #expect(
      DanishTime.end(of: "2024-10-27").milliseconds - DanishTime.start(of: "2024-10-27").milliseconds == 89_999_999)
    // 02:30 comes twice: taken as the first.
    #expect(DanishTime.instant("2024-10-27", hour: 2, minute: 30) == utc("2024-10-27", 0, 30))
  }

  @Test func untilThenItWasMovedBackInSeptember() {
    #expect(DanishTime.clock(at: utc("1995-09-24", 0, 59)).time == "02:59")
    #expect(DanishTime.clock(at: utc("1995-09-24", 1)).time == "02:00")
    #expect(DanishTime.clock(at: utc("1995-10-15", 12)).time == "13:00")
    #expect(DanishTime.clock(at: utc("1996-10-15", 12)).time == "14:00")
  }

  @Test func twentyFourHoursAreReal() {
    let received = DanishTime.instant("2024-10-26", hour: 14)
    #expect(DanishTime.clock(at: received.adding(hours: 24)).time == "13:00")
    #expect(DanishTime.clock(at: DanishTime.instant("2024-03-30", hour: 14).adding(hours: 24)).time == "15:00")
  }

  @Test func everyMomentOfAYearComesBackFromItsClock() {
    for hour in 0..<(366 * 24) {
      let instant = utc("2024-01-01", 0).adding(hours: hour)
      let clock = DanishTime.clock(at: instant)
      let back = DanishTime.instant(clock.day, hour: clock.hour, minute: clock.minute, second: clock.second)
      let isSecondTime = instant == utc("2024-10-27", 1)
      #expect(back == (isSecondTime ? utc("2024-10-27", 0) : instant))
    }
  }

  @Test func before1970() {
    #expect(DanishTime.clock(at: utc("1965-06-01", 23, 30)).day == "1965-06-02")
    #expect(DanishTime.clock(at: utc("1965-06-01", 22, 30)).time == "23:30")
  }
}
