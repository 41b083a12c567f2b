/// Danish clock time: UTC+1, and UTC+2 in summer.
///
/// Summer time by rule: from the last Sunday of March to the last Sunday of September (1981-1995) or of
/// October (from 1996, directive 2000/84/EC and those before it), changing at 01:00 UTC.
public enum DanishTime {
  /// The clock on the wall at a moment.
  public struct Clock: Hashable, Sendable {
    public let day: Day
    public let hour: Int
    public let minute: Int
    public let second: Int

    /// `14:05`
    public var time: String { "\(padded(hour, 2)):\(padded(minute, 2))" }
  }

  public static func clock(at instant: Instant) -> Clock {
    let local = floorDivide(instant.milliseconds, 1000) + Int64(offset(at: instant))
    let day = floorDivide(local, 86_400)
    let rest = Int(local - day * 86_400)
    return Clock(day: Day(number: Int(day)), hour: rest / 3600, minute: rest / 60 % 60, second: rest % 60)
  }

  public static func day(at instant: Instant) -> Day { clock(at: instant).day }

  /// The moment at which a Danish clock shows this. An hour that comes twice in October is taken as its first;
  /// one that is skipped in March is taken as if the clock had not yet been moved.
  public static func instant(_ day: Day, hour: Int = 0, minute: Int = 0, second: Int = 0) -> Instant {
    let wall = Int64(day.number) * 86_400 + Int64(hour * 3600 + minute * 60 + second)
    let summer = Instant(milliseconds: (wall - 7200) * 1000)
    return offset(at: summer) == 7200 ? summer : Instant(milliseconds: (wall - 3600) * 1000)
  }

  public static func start(of day: Day) -> Instant { instant(day) }

  /// The last millisecond of the day.
  public static func end(of day: Day) -> Instant {
    Instant(milliseconds: instant(day.adding(days: 1)).milliseconds - 1)
  }

  /// Seconds east of UTC.
  static func offset(at instant: Instant) -> Int {
    let seconds = floorDivide(instant.milliseconds, 1000)
    let year = Day(number: Int(floorDivide(seconds, 86_400))).year
    guard year >= 1981 else { return 3600 }
    let summer = year - 1981 < summers.count ? summers[year - 1981] : summer(of: year)
    return summer.contains(seconds) ? 7200 : 3600
  }

  /// Summer time of the years from 1981, in seconds since 1970: asked for with every date of every page.
  private static let summers = (1981...2100).map(summer)

  private static func summer(of year: Int) -> Range<Int64> {
    let from = Int64(lastSunday(of: 3, in: year).number) * 86_400 + 3600
    return from..<Int64(lastSunday(of: year < 1996 ? 9 : 10, in: year).number) * 86_400 + 3600
  }

  static func lastSunday(of month: Int, in year: Int) -> Day {
    let last = Day(number: Day.number(year, month, Day.length(of: month, in: year)))
    return last.adding(days: -(last.weekday % 7))
  }

  static func floorDivide(_ a: Int64, _ b: Int64) -> Int64 {
    let quotient = a / b
    return a % b != 0 && (a < 0) != (b < 0) ? quotient - 1 : quotient
  }
}
