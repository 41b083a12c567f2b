// The Hebrew year: its new year follows the mean moon, put off so that certain feasts don't fall on certain weekdays.

extension KinCalendar {
  /// Months in GEDCOM's order, from the new year: 1 Tishri, 6 Adar (the first one in a leap year), 7 the second Adar
  /// (leap years alone), 8 Nisan … 13 Elul.
  static func hebrewLength(_ month: Int, _ year: Int) -> Int? {
    guard year >= 1 else { return nil }
    let length = hebrewNewYear(year + 1) - hebrewNewYear(year)
    switch month {
    case 1, 5, 8, 10, 12: return 30
    case 2: return length % 10 == 5 ? 30 : 29
    case 3: return length % 10 == 3 ? 29 : 30
    case 4, 9, 11, 13: return 29
    case 6: return isHebrewLeap(year) ? 30 : 29
    case 7: return isHebrewLeap(year) ? 29 : nil
    default: return nil
    }
  }

  static func hebrew(_ year: Int, _ month: Int, _ day: Int) -> Int? {
    guard year >= 1 else { return nil }
    let before = (1..<month).reduce(0) { $0 + (hebrewLength($1, year) ?? 0) }
    return hebrewNewYear(year) + before + day - 1
  }

  static func isHebrewLeap(_ year: Int) -> Bool { (7 * year + 1) % 19 < 7 }

  /// Days from 1970-01-01 to 1 Tishri.
  private static func hebrewNewYear(_ year: Int) -> Int {
    let epoch = -2_092_590  // 1 Tishri of year 1, 7 October 3761 BCE (Julian)
    let now = elapsed(year)
    let delay = elapsed(year + 1) - now == 356 ? 2 : now - elapsed(year - 1) == 382 ? 1 : 0
    return epoch + now + delay
  }

  private static func elapsed(_ year: Int) -> Int {
    let months = floor(235 * year - 234, 19)
    let parts = 12_084 + 13_753 * months
    let day = 29 * months + floor(parts, 25_920)
    return (3 * (day + 1)) % 7 < 3 ? day + 1 : day
  }
}
