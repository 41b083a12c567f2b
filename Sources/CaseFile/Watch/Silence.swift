/// Whether a channel has been silent for so long that something must be wrong with it.
///
/// What is usual is counted from the weeks before the last notification, by hour of the week. With `n` notifications in
/// `weeks` weeks at the hours that have now passed in silence, and no more known than that, the chance of none at all
/// is (weeks / (weeks + 1))ⁿ: the predictive distribution of a Poisson count whose rate is itself only estimated. So a
/// small department with few notifications has no false alarm: one silence can't be told from another there.
public enum Silence {
  public struct Found: Hashable, Sendable {
    public let since: Instant
    /// How many usually come in such a time.
    public let usual: Double
    public let weeks: Int
    /// The chance of so long a silence where nothing is wrong.
    public let chance: Double
  }

  /// Less likely than this is an alarm.
  public static let limit = 0.01
  static let mostWeeks = 8
  static let leastWeeks = 4

  /// - Parameters:
  ///   - arrivals: when notifications came on the channel, in order.
  ///   - floor: hours of silence that are never an alarm.
  ///   - isHoliday: a public holiday, on which nothing is expected.
  public static func judge(
    _ arrivals: [Instant], now: Instant, floor: Int, isHoliday: (Day) -> Bool
  ) -> Found? {
    guard let first = arrivals.first, let last = arrivals.last, last.adding(hours: floor) <= now else { return nil }
    return reckon(arrivals, first, last, now, isHoliday).flatMap { $0.chance < limit ? $0 : nil }
  }

  /// What is usual since the last one, alarm or not; nil where too little is known.
  public static func usual(_ arrivals: [Instant], now: Instant, isHoliday: (Day) -> Bool) -> Found? {
    guard let first = arrivals.first, let last = arrivals.last else { return nil }
    return reckon(arrivals, first, last, now, isHoliday)
  }

  private static func reckon(
    _ arrivals: [Instant], _ first: Instant, _ last: Instant, _ now: Instant, _ isHoliday: (Day) -> Bool
  ) -> Found? {
    let weeks = min(mostWeeks, Int((last.milliseconds - first.milliseconds) / week))
    guard weeks >= leastWeeks else { return nil }
    let from = last.milliseconds - Int64(weeks) * week
    var hours = [Double](repeating: 0, count: 168)
    for arrival in arrivals where arrival.milliseconds > from { hours[hourOfWeek(arrival)] += 1 }
    var count = 0.0
    // From the next whole hour: of the hour in which the last one came nothing more is asked.
    var at = (last.milliseconds / hour + 1) * hour
    // A silence of more than eight weeks has long been told of; nobody needs it reckoned further.
    let end = min(now.milliseconds, at + Int64(mostWeeks) * week)
    while at < end {
      let next = min(end, (at / hour + 1) * hour)
      let moment = Instant(milliseconds: at)
      if !isHoliday(DanishTime.day(at: moment)) {
        count += hours[hourOfWeek(moment)] * Double(next - at) / Double(hour)
      }
      at = next
    }
    return Found(since: last, usual: count / Double(weeks), weeks: weeks, chance: chance(of: count, in: weeks))
  }

  /// (weeks / (weeks + 1))ⁿ; between two whole numbers along a straight line, which is on the careful side.
  private static func chance(of count: Double, in weeks: Int) -> Double {
    let factor = Double(weeks) / Double(weeks + 1)
    let whole = Int(min(count, 10_000))
    let power = (0..<whole).reduce(1.0) { product, _ in product * factor }
    return power * (1 - (count - Double(whole)) * (1 - factor))
  }

  private static let hour: Int64 = 3_600_000
  private static let week: Int64 = 168 * 3_600_000

  private static func hourOfWeek(_ instant: Instant) -> Int {
    let clock = DanishTime.clock(at: instant)
    return (clock.day.weekday - 1) * 24 + clock.hour
  }
}
