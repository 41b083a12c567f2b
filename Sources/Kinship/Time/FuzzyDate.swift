/// When something was, as surely as it is known.
public struct FuzzyDate: Codable, Hashable, Sendable {
  public enum Sense: String, Codable, Hashable, Sendable, CaseIterable {
    case exact
    case about
    case calculated
    case estimated
    case before
    case after
    /// Some time between two dates.
    case between
    /// A stretch of time; either end may be missing.
    case period
    /// Words alone (`phrase`): nothing to count with.
    case words
  }

  public var sense: Sense
  public var date: PartialDate?
  /// The second date of `between` and `period`.
  public var until: PartialDate?
  /// What was said or written, where that is more than the date.
  public var phrase: String?

  public init(_ sense: Sense, _ date: PartialDate?, until: PartialDate? = nil, phrase: String? = nil) {
    self.sense = sense
    self.date = date
    self.until = until
    self.phrase = phrase
  }

  public static func on(_ year: Int, _ month: Int? = nil, _ day: Int? = nil) -> FuzzyDate {
    FuzzyDate(.exact, PartialDate(year, month, day))
  }

  public static func about(_ year: Int) -> FuzzyDate { FuzzyDate(.about, PartialDate(year)) }

  /// The first day that it can have been, in days from 1970-01-01; nil where there is no such bound.
  public var earliest: Int? {
    switch sense {
    case .exact, .between, .period: date?.earliest
    case .about, .calculated, .estimated: date?.earliest.map { $0 - Self.slack(of: date) }
    case .after: date?.latest.map { $0 + 1 }
    case .before, .words: nil
    }
  }

  /// The last day that it can have been.
  public var latest: Int? {
    switch sense {
    case .exact: date?.latest
    case .between, .period: until?.latest
    case .about, .calculated, .estimated: date?.latest.map { $0 + Self.slack(of: date) }
    case .before: date?.earliest.map { $0 - 1 }
    case .after, .words: nil
    }
  }

  /// One day to sort by, however unsure.
  public var sortDay: Int? { date?.earliest ?? until?.earliest ?? earliest ?? latest }

  public var year: Int? { date?.year ?? until?.year }

  /// True only where no reading of the two dates lets this one be later or the same.
  public func isSurelyBefore(_ other: FuzzyDate) -> Bool {
    guard let latest, let earliest = other.earliest else { return false }
    return latest < earliest
  }

  /// "About 1950" may be some years off, "about May 1950" some months.
  private static func slack(of date: PartialDate?) -> Int {
    date?.month == nil ? 5 * 366 : date?.day == nil ? 92 : 31
  }
}
