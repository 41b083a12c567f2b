import Testing

@testable import CaseFile

struct SilenceTests {
  /// So many a working day at nine and at one, for the weeks before Thursday 4 June 2026.
  private func arrivals(perDay: Int, weeks: Int) -> [Instant] {
    let last: Day = "2026-06-04"
    return (0...(weeks * 7)).reversed().flatMap { back -> [Instant] in
      let day = last.adding(days: -back)
      guard day.weekday < 6 else { return [] }
      return (0..<perDay).map { DanishTime.instant(day, hour: $0 % 2 == 0 ? 9 : 13, minute: $0) }
    }
  }

  private func judge(_ arrivals: [Instant], _ day: Day, _ hour: Int, holiday: Day? = nil) -> Silence.Found? {
    Silence.judge(arrivals, now: DanishTime.instant(day, hour: hour), floor: 6, isHoliday: { $0 == holiday })
  }

  @Test func aBusyChannelThatFallsSilentForADayIsFound() throws {
    let busy = arrivals(perDay: 6, weeks: 8)
    #expect(judge(busy, "2026-06-04", 20) == nil, "the evening is always silent")
    #expect(judge(busy, "2026-06-05", 11) == nil, "three are missing: that happens")
    let found = try #require(judge(busy, "2026-06-05", 15))
    #expect(found.usual == 6 && found.weeks == 8 && found.chance < 0.01)
    #expect(found.since == busy.last)
  }

  @Test func theWeekendIsUsual() {
    let busy = arrivals(perDay: 6, weeks: 8)
    let friday = busy + (0..<6).map { DanishTime.instant("2026-06-05", hour: $0 % 2 == 0 ? 9 : 13, minute: $0) }
    #expect(judge(friday, "2026-06-08", 8) == nil)
    #expect(judge(friday, "2026-06-08", 15) != nil)
  }

  @Test func aSmallDepartmentHasNoFalseAlarm() {
    // One a day: a week without any is needed before silence means something.
    let few = arrivals(perDay: 1, weeks: 8)
    #expect(judge(few, "2026-06-05", 15) == nil)
    #expect(judge(few, "2026-06-09", 15) == nil)
    #expect(judge(few, "2026-06-12", 15) != nil)
    #expect(judge(arrivals(perDay: 6, weeks: 2), "2026-06-10", 15) == nil, "two weeks say nothing of what is usual")
    #expect(judge([], "2026-06-10", 15) == nil)
  }

  @Test func aHolidayIsSilent() {
    #expect(judge(arrivals(perDay: 6, weeks: 8), "2026-06-05", 20, holiday: "2026-06-05") == nil)
  }

  @Test func lessThanTheFloorIsNeverAnAlarm() {
    let rush = (0..<600).map { DanishTime.instant("2026-04-01", hour: 0).adding(minutes: $0 * 150) }
    #expect(Silence.judge(rush, now: rush[599].adding(hours: 5), floor: 6, isHoliday: { _ in false }) == nil)
  }

  @Test func aSilenceOfMonthsIsStillOne() {
    #expect(judge(arrivals(perDay: 6, weeks: 8), "2027-03-01", 12) != nil)
  }
}
