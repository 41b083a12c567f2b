import CaseFile

// Dates and times as people write them. Danish: "torsdag 4. juni 2026", "kl. 14.05". English: "Thursday 4 June 2026",
// "at 14:05". The names of days and months stand in the catalogue.
extension Words {
  /// "torsdag 4. juni 2026"
  public func date(_ day: Day) -> String {
    "\(self("time.weekday.\(day.weekday)")) \(dayAndMonth(day)) \(day.year)"
  }

  /// "4. juni 2026"
  public func shortDate(_ day: Day) -> String { "\(dayAndMonth(day)) \(day.year)" }

  /// "4. juni"
  public func dayAndMonth(_ day: Day) -> String {
    "\(day.day)\(language == .danish ? "." : "") \(self("time.month.\(day.month)"))"
  }

  /// "4. juni", and where it isn't of the year one is in, "4. juni 2025".
  public func dayAndMonth(_ day: Day, on today: Day) -> String {
    day.year == today.year ? dayAndMonth(day) : shortDate(day)
  }

  /// "14.05", English "14:05"
  public func clock(_ instant: Instant) -> String {
    clock(DanishTime.clock(at: instant).time)
  }

  /// A time of day that is written as `14:05`.
  public func clock(_ time: String) -> String {
    guard language == .danish else { return time }
    return String(decoding: time.utf8.map { $0 == UInt8(ascii: ":") ? UInt8(ascii: ".") : $0 }, as: UTF8.self)
  }

  /// "torsdag 4. juni 2026 kl. 14.05"
  public func dateTime(_ instant: Instant) -> String {
    "\(date(DanishTime.day(at: instant))) \(self("time.at")) \(clock(instant))"
  }

  public func when(_ when: When) -> String {
    switch when {
    case .day(let day): date(day)
    case .at(let instant): dateTime(instant)
    case .unknown: self("time.unknown")
    }
  }

  /// "i dag", "i morgen", "i går", "om 3 dage", "for 3 dage siden"
  public func relative(_ day: Day, today: Day) -> String {
    switch day.days(since: today) {
    case 0: self("time.today")
    case 1: self("time.tomorrow")
    case -1: self("time.yesterday")
    case let days where days > 0: self("time.in-days", count: days)
    case let days: self("time.days-ago", count: -days)
    }
  }

  /// "i dag kl. 14.05", "i går kl. 14.05", else with the date: "4. juni 2026 kl. 14.05"
  public func relative(_ instant: Instant, now: Instant) -> String {
    let day = DanishTime.day(at: instant)
    let today = DanishTime.day(at: now)
    let near = abs(day.days(since: today)) <= 1
    return "\(near ? relative(day, today: today) : shortDate(day)) \(self("time.at")) \(clock(instant))"
  }

  /// How long until a moment, or since it: "om 5 timer", "om 12 minutter", "for 2 timer siden"; days from two on.
  public func distance(_ instant: Instant, now: Instant) -> String {
    let minutes = Int((instant.milliseconds - now.milliseconds) / 60_000)
    let amount = abs(minutes)
    let ago = minutes < 0
    switch amount {
    case 0: return self("time.now")
    case ..<60: return self(ago ? "time.minutes-ago" : "time.in-minutes", count: amount)
    case ..<2880: return self(ago ? "time.hours-ago" : "time.in-hours", count: amount / 60)
    default: return self(ago ? "time.days-ago" : "time.in-days", count: amount / 1440)
    }
  }

  /// "1.234,50 kr." from øre; English "DKK 1,234.50".
  public func money(_ oere: Int) -> String {
    let danish = language == .danish
    let whole = String(abs(oere) / 100)
    var grouped = ""
    for (index, digit) in whole.enumerated() {
      if index > 0, (whole.count - index) % 3 == 0 { grouped += danish ? "." : "," }
      grouped.append(digit)
    }
    let rest = abs(oere) % 100
    let decimals = rest == 0 ? "" : "\(danish ? "," : ".")\(rest < 10 ? "0" : "")\(rest)"
    let amount = "\(oere < 0 ? "−" : "")\(grouped)\(decimals)"
    return danish ? "\(amount) kr." : "DKK \(amount)"
  }
}
