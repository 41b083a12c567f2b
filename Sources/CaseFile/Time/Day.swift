/// A civil date in the proleptic Gregorian calendar, without a time and without a time zone.
///
/// Written and read as `YYYY-MM-DD`. Arithmetic is on days since 1970-01-01, so that comparing and
/// counting never go through a clock.
public struct Day: Hashable, Comparable, Sendable {
  /// Days since 1970-01-01; negative before it.
  public let number: Int

  public init(number: Int) { self.number = number }

  /// Nil where the date doesn't exist, as 30 February.
  public init?(_ year: Int, _ month: Int, _ day: Int) {
    guard (1...9999).contains(year), (1...12).contains(month), day >= 1, day <= Day.length(of: month, in: year) else {
      return nil
    }
    self.init(number: Day.number(year, month, day))
  }

  /// Reads `YYYY-MM-DD`; nil for anything else.
  public init?(_ text: some StringProtocol) {
    var (year, month, day, place) = (0, 0, 0, 0)
    for byte in text.utf8 {
      switch (place, byte) {
      case (4, UInt8(ascii: "-")), (7, UInt8(ascii: "-")): break
      case (4, _), (7, _), (10..., _): return nil
      case (..<4, 48...57): year = year * 10 + Int(byte - 48)
      case (..<7, 48...57): month = month * 10 + Int(byte - 48)
      case (_, 48...57): day = day * 10 + Int(byte - 48)
      default: return nil
      }
      place += 1
    }
    guard place == 10 else { return nil }
    self.init(year, month, day)
  }

  public var year: Int { civil.year }
  public var month: Int { civil.month }
  public var day: Int { civil.day }

  /// 1 is Monday, 7 is Sunday (ISO 8601).
  public var weekday: Int { Int(((number + 3) % 7 + 7) % 7) + 1 }

  public func adding(days: Int) -> Day { Day(number: number + days) }

  /// The same date in another month; where that month is too short, its last day (31 January + 1 = 28 or 29 February).
  public func adding(months: Int) -> Day {
    let (year, month, day) = civil
    let total = year * 12 + (month - 1) + months
    let toYear = total >= 0 ? total / 12 : (total - 11) / 12
    let toMonth = total - toYear * 12 + 1
    return Day(number: Day.number(toYear, toMonth, min(day, Day.length(of: toMonth, in: toYear))))
  }

  public func adding(years: Int) -> Day { adding(months: years * 12) }

  /// Whole days from `other` to this day; negative where this day is earlier.
  public func days(since other: Day) -> Int { number - other.number }

  /// Whole years of age on this day of somebody born on `birth`; born on 29 February, a year older on the 28th
  /// where there is no 29th, as months are counted here.
  public func age(bornOn birth: Day) -> Int {
    let years = year - birth.year
    return self < birth.adding(years: years) ? years - 1 : years
  }

  public static func < (a: Day, b: Day) -> Bool { a.number < b.number }

  public static func isLeap(_ year: Int) -> Bool {
    year % 4 == 0 && (year % 100 != 0 || year % 400 == 0)
  }

  static func length(of month: Int, in year: Int) -> Int {
    switch month {
    case 2: isLeap(year) ? 29 : 28
    case 4, 6, 9, 11: 30
    default: 31
    }
  }

  /// Days since the epoch, counted with years that begin in March so that the leap day comes last.
  static func number(_ year: Int, _ month: Int, _ day: Int) -> Int {
    let shifted = month > 2 ? year : year - 1
    let era = (shifted >= 0 ? shifted : shifted - 399) / 400
    let ofEra = shifted - era * 400
    let ofYear = (153 * (month > 2 ? month - 3 : month + 9) + 2) / 5 + day - 1
    return era * 146_097 + ofEra * 365 + ofEra / 4 - ofEra / 100 + ofYear - 719_468
  }

  var civil: (year: Int, month: Int, day: Int) {
    let shifted = number + 719_468
    let era = (shifted >= 0 ? shifted : shifted - 146_096) / 146_097
    let dayOfEra = shifted - era * 146_097
    let yearOfEra = (dayOfEra - dayOfEra / 1460 + dayOfEra / 36_524 - dayOfEra / 146_096) / 365
    let dayOfYear = dayOfEra - (365 * yearOfEra + yearOfEra / 4 - yearOfEra / 100)
    let shiftedMonth = (5 * dayOfYear + 2) / 153
    let day = dayOfYear - (153 * shiftedMonth + 2) / 5 + 1
    let month = shiftedMonth < 10 ? shiftedMonth + 3 : shiftedMonth - 9
    return (yearOfEra + era * 400 + (month <= 2 ? 1 : 0), month, day)
  }
}

extension Day: CustomStringConvertible {
  public var description: String {
    let (year, month, day) = civil
    guard (0...9999).contains(year) else { return "\(year)-\(padded(month, 2))-\(padded(day, 2))" }
    return String(unsafeUninitializedCapacity: 10) { text in
      for (place, digit) in [(0, year / 1000), (1, year / 100), (2, year / 10), (3, year), (5, month / 10), (6, month)]
      {
        text[place] = UInt8(48 + digit % 10)
      }
      (text[4], text[7]) = (UInt8(ascii: "-"), UInt8(ascii: "-"))
      (text[8], text[9]) = (UInt8(48 + day / 10), UInt8(48 + day % 10))
      return 10
    }
  }
}

extension Day: Codable {
  public init(from decoder: any Decoder) throws {
    let text = try decoder.singleValueContainer().decode(String.self)
    guard let day = Day(text) else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date"))
    }
    self = day
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(description)
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
