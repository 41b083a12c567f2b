/// The calendars that family dates come in.
public enum KinCalendar: Codable, Hashable, Sendable {
  case gregorian
  case julian
  case frenchRepublican
  case hebrew
  /// A calendar that the house can't count in; the date is kept as written and never compared.
  case other(String)

  /// The day's number, counted from 1970-01-01 (Gregorian), or nil where such a day doesn't exist or can't be counted.
  /// The year is astronomical: 1 BCE is 0.
  func number(year: Int, month: Int, day: Int) -> Int? {
    guard abs(year) < 100_000, month >= 1, day >= 1, let length = length(of: month, in: year), day <= length else {
      return nil
    }
    switch self {
    case .gregorian: return Self.civil(year, month, day, gregorian: true)
    case .julian: return Self.civil(year, month, day, gregorian: false)
    case .frenchRepublican: return Self.frenchYear(year) + (month - 1) * 30 + day - 1
    case .hebrew: return Self.hebrew(year, month, day)
    case .other: return nil
    }
  }

  /// How many months the year is written with; the Hebrew leap month always has its number.
  var months: Int? {
    switch self {
    case .gregorian, .julian: 12
    case .frenchRepublican, .hebrew: 13
    case .other: nil
    }
  }

  /// Days in a month, or nil where the year has no such month.
  func length(of month: Int, in year: Int) -> Int? {
    switch (self, month) {
    case (.gregorian, 2), (.julian, 2): Self.isLeap(year, gregorian: self == .gregorian) ? 29 : 28
    case (.gregorian, 4), (.gregorian, 6), (.gregorian, 9), (.gregorian, 11): 30
    case (.julian, 4), (.julian, 6), (.julian, 9), (.julian, 11): 30
    case (.gregorian, 1...12), (.julian, 1...12): 31
    case (.frenchRepublican, 1...12): 30
    case (.frenchRepublican, 13): Self.frenchYear(year + 1) - Self.frenchYear(year) - 360
    case (.hebrew, 1...13): Self.hebrewLength(month, year)
    default: nil
    }
  }

  static func isLeap(_ year: Int, gregorian: Bool) -> Bool {
    year % 4 == 0 && (!gregorian || year % 100 != 0 || year % 400 == 0)
  }

  /// Years begin in March in this count, so that the leap day comes last.
  private static func civil(_ year: Int, _ month: Int, _ day: Int, gregorian: Bool) -> Int {
    let shifted = month > 2 ? year : year - 1
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    let leaps = floor(shifted, 4) - (gregorian ? floor(shifted, 100) - floor(shifted, 400) : 2)
    return shifted * 365 + leaps + ofYear - 719_468
  }

  /// First day of a Republican year: the autumn equinox in the years that were lived (3, 7 and 11 were long), then by
  /// the rule of four (Romme's), which is what other programs do.
  private static func frenchYear(_ year: Int) -> Int {
    let first = -64_748  // 22 September 1792
    let before = year - 1
    let leaps = year <= 15 ? floor(year, 4) : floor(before, 4) - floor(before, 100) + floor(before, 400)
    return first + before * 365 + leaps
  }

  static func floor(_ number: Int, _ by: Int) -> Int {
    number >= 0 ? number / by : -((-number + by - 1) / by)
  }
}
