/// A date of which only the year, or year and month, may be known.
public struct PartialDate: Codable, Hashable, Sendable {
  public var calendar: KinCalendar
  /// The year as it is written; with `beforeChrist`, counted backwards.
  public var year: Int
  /// 1 is the calendar's first month.
  public var month: Int?
  public var day: Int?
  public var beforeChrist: Bool
  /// The later of two years where the new year began in March (1693/94): 1694.
  public var dualYear: Int?

  public init(
    _ year: Int, _ month: Int? = nil, _ day: Int? = nil, calendar: KinCalendar = .gregorian, beforeChrist: Bool = false,
    dualYear: Int? = nil
  ) {
    self.calendar = calendar
    self.year = year
    self.month = month
    self.day = month == nil ? nil : day
    self.beforeChrist = beforeChrist
    self.dualYear = dualYear
  }

  /// The first day that it can mean, in days from 1970-01-01; nil where no such day exists.
  public var earliest: Int? {
    calendar.number(year: counted, month: month ?? 1, day: day ?? 1)
  }

  /// The last day that it can mean.
  public var latest: Int? {
    let year = dualYear.map { max($0, counted) } ?? counted
    guard let months = calendar.months else { return nil }
    if let month {
      guard let length = calendar.length(of: month, in: year) else { return nil }
      return calendar.number(year: year, month: month, day: day ?? length)
    }
    return calendar.length(of: months, in: year).flatMap { calendar.number(year: year, month: months, day: $0) }
  }

  /// Whether there is such a day (month, year) at all. What the house can't count is believed.
  public var exists: Bool {
    if case .other = calendar { return true }
    return year >= 1 && earliest != nil && latest != nil
  }

  private var counted: Int { beforeChrist ? 1 - year : year }
}

extension PartialDate: CustomStringConvertible {
  /// `2014`, `2014-05`, `2014-05-09`; years before Christ with a minus.
  public var description: String {
    [padded(year, 4), month.map { padded($0, 2) }, day.map { padded($0, 2) }].compactMap { $0 }
      .reduce(beforeChrist ? "-" : "") { $0.isEmpty || $0 == "-" ? $0 + $1 : $0 + "-" + $1 }
  }
}

func padded(_ number: Int, _ width: Int) -> String {
  let digits = String(number)
  return String(repeating: "0", count: max(0, width - digits.count)) + digits
}
