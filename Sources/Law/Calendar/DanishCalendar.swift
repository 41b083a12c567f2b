import CaseFile

/// The Danish public holidays (helligdage) by rule, and the two ways of counting days that the law uses.
///
/// Constitution Day (5 June), Christmas Eve and New Year's Eve are no public holidays: many have the day off, but no
/// Act makes a limit longer for them.
public enum DanishCalendar {
  /// A public holiday.
  public struct Holiday: Hashable, Sendable {
    public let day: Day
    /// Its Danish name.
    public let name: String
  }

  /// The public holidays of a year, in order. Great Prayer Day is among them until 2023 (lov nr. 214 af 6/3/2023).
  public static func holidays(in year: Int) -> [Holiday] {
    guard let newYear = Day(year, 1, 1), let christmas = Day(year, 12, 25) else { return [] }
    let easter = easter(in: year)
    var all = [
      Holiday(day: newYear, name: "Nytårsdag"),
      Holiday(day: easter.adding(days: -3), name: "Skærtorsdag"),
      Holiday(day: easter.adding(days: -2), name: "Langfredag"),
      Holiday(day: easter, name: "Påskedag"),
      Holiday(day: easter.adding(days: 1), name: "2. påskedag"),
      Holiday(day: easter.adding(days: 39), name: "Kristi himmelfartsdag"),
      Holiday(day: easter.adding(days: 49), name: "Pinsedag"),
      Holiday(day: easter.adding(days: 50), name: "2. pinsedag"),
      Holiday(day: christmas, name: "Juledag"),
      Holiday(day: christmas.adding(days: 1), name: "2. juledag"),
    ]
    if year <= 2023 { all.append(Holiday(day: easter.adding(days: 26), name: "Store bededag")) }
    return all.sorted { $0.day < $1.day }
  }

  public static func isHoliday(_ day: Day) -> Bool {
    let year = day.year
    return years.contains(year) ? known.contains(day.number) : holidays(in: year).contains { $0.day == day }
  }

  /// The holidays of the years that cases are of, by the day's number: asked for with every day that is counted.
  private static let known = Set(years.flatMap { holidays(in: $0).map(\.day.number) })
  private static let years = 1990...2060

  /// Whether the day is a *hverdag*: no Sunday and no public holiday. Whether Saturday is one differs from rule to rule;
  /// where nothing is said it counts, which gives the earlier date and so the stricter duty.
  public static func isHverdag(_ day: Day, saturdayCounts: Bool = true) -> Bool {
    day.weekday != 7 && (saturdayCounts || day.weekday != 6) && !isHoliday(day)
  }

  /// Whether the day is a *arbejdsdag*: Monday to Friday and no public holiday.
  public static func isWorkingDay(_ day: Day) -> Bool { isHverdag(day, saturdayCounts: false) }

  /// The day that is `count` such days after `day`; the day itself isn't counted.
  static func adding(_ count: Int, to day: Day, where counts: (Day) -> Bool) -> Day {
    var (result, left) = (day, count)
    while left > 0 {
      result = result.adding(days: 1)
      if counts(result) { left -= 1 }
    }
    return result
  }

  /// Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher's method).
  static func easter(in year: Int) -> Day {
    let (a, b, c) = (year % 19, year / 100, year % 100)
    let h = (19 * a + b - b / 4 - (b - (b + 8) / 25 + 1) / 3 + 15) % 30
    let l = (32 + 2 * (b % 4) + 2 * (c / 4) - h - c % 4) % 7
    let m = (a + 11 * h + 22 * l) / 451
    let sum = h + l - 7 * m + 114
    let march = Day(year, 3, 1) ?? Day(number: 0)
    return sum / 31 == 3 ? march.adding(days: sum % 31) : march.adding(days: 31 + sum % 31)
  }
}
