import CaseFile
import Testing

@testable import Web

@Suite struct WordsTests {
  private let da: Words
  private let en: Words
  private let today = Day(2026, 6, 4)!

  init() throws {
    let texts = try Texts.bundled()
    (da, en) = (texts.words(.danish), texts.words(.english))
  }

  @Test func datesAsPeopleWriteThem() {
    #expect(da.date(today) == "torsdag 4. juni 2026" && en.date(today) == "Thursday 4 June 2026")
    #expect(da.dateTime(Bench.start) == "torsdag 4. juni 2026 kl. 14.05")
    #expect(en.dateTime(Bench.start) == "Thursday 4 June 2026 at 14:05")
  }

  @Test(arguments: [
    (0, "i dag"), (1, "i morgen"), (-1, "i går"), (3, "om 3 dage"), (-3, "for 3 dage siden"),
    (-1000, "for 1000 dage siden"),
  ]) func daysFromToday(_ days: Int, _ text: String) {
    #expect(da.relative(today.adding(days: days), today: today) == text)
  }

  @Test func momentsFromNow() {
    #expect(da.relative(Bench.start.adding(hours: -24), now: Bench.start) == "i går kl. 14.05")
    #expect(da.relative(Bench.start.adding(hours: -72), now: Bench.start) == "1. juni 2026 kl. 14.05")
    #expect(da.distance(Bench.start.adding(hours: 5), now: Bench.start) == "om 5 timer")
    #expect(da.distance(Bench.start.adding(minutes: -1), now: Bench.start) == "for 1 minut siden")
    #expect(en.distance(Bench.start.adding(hours: 72), now: Bench.start) == "in 3 days")
  }

  @Test func money() {
    #expect(da.money(123_450) == "1.234,50 kr." && da.money(100) == "1 kr." && da.money(-50) == "−0,50 kr.")
    #expect(en.money(123_456_700) == "DKK 1,234,567")
  }
}
