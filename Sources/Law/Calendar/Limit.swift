import CaseFile

/// How long a duty may take, and how that is counted.
public struct Limit: Hashable, Sendable {
  public enum Unit: String, Hashable, Sendable, CaseIterable {
    /// Real hours, nights, holidays and the change to summer time included.
    case hours
    case days
    case weeks
    case months
    case years
    case hverdage
    case workingDays = "working days"
  }

  public let count: Int
  public var unit: Unit
  /// The day of the event is the first of those counted (the provisional decision: its seven days).
  public var includesFirst: Bool
  /// Whether Saturday is a hverdag: yes gives the earlier date, and so the stricter duty.
  public var saturdayCounts: Bool

  public init(_ count: Int, _ unit: Unit, includesFirst: Bool = false, saturdayCounts: Bool = true) {
    // Nobody waits for thirty years of days; dates must stay dates.
    self.count = min(max(count, 0), 12_000)
    self.unit = unit
    self.includesFirst = includesFirst
    self.saturdayCounts = saturdayCounts
  }

  /// Reads `24 hours`, `6 hverdage`, `7 working days`, `4 months`; nil for anything else.
  public init?(_ text: String) {
    let parts = text.split(separator: " ", maxSplits: 1).map(String.init)
    guard parts.count == 2, let count = Int(parts[0]), count > 0 else { return nil }
    let name = parts[1]
    let plural = ["hour", "day", "week", "month", "year"].contains(name) ? name + "s" : name
    guard let unit = Unit(rawValue: name == "hverdag" ? "hverdage" : plural) else { return nil }
    self.init(count, unit)
  }

  /// The last moment. Hours run from the latest moment that the start can have been; everything else ends with a
  /// day, and the day of the event isn't counted unless `includesFirst`. Nil where the start isn't known.
  public func due(from start: When) -> Instant? {
    guard unit != .hours else { return start.latest?.adding(hours: count) }
    return start.date.map { DanishTime.end(of: lastDay(from: $0)) }
  }

  func lastDay(from day: Day) -> Day {
    let last =
      switch unit {
      case .hours, .days: day.adding(days: count)
      case .weeks: day.adding(days: 7 * count)
      case .months: day.adding(months: count)
      case .years: day.adding(years: count)
      case .hverdage:
        DanishCalendar.adding(count, to: day) { DanishCalendar.isHverdag($0, saturdayCounts: saturdayCounts) }
      case .workingDays: DanishCalendar.adding(count, to: day, where: DanishCalendar.isWorkingDay)
      }
    return includesFirst ? last.adding(days: -1) : last
  }
}

extension Limit: CustomStringConvertible {
  public var description: String { "\(count) \(unit.rawValue)" }
}
