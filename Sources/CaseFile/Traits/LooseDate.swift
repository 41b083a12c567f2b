/// When something in a family was, as surely as anybody knows: a year is often all there is.
public struct LooseDate: Codable, Hashable, Sendable {
  public enum Sense: String, Codable, Hashable, Sendable, CaseIterable {
    case about
    case calculated
    case estimated
    case before
    case after
    case between
    case period
    case words
  }

  /// Nil: as it says.
  public var sense: Sense?
  /// `2014`, `2014-05` or `2014-05-09`; years before Christ with a minus.
  public var date: String?
  /// The second date of `between` and `period`.
  public var until: String?
  /// What was said or written, where that is more than the date.
  public var words: String?
  /// Another calendar than ours.
  public var calendar: String?

  public init(
    _ date: String? = nil, sense: Sense? = nil, until: String? = nil, words: String? = nil, calendar: String? = nil
  ) {
    self.sense = sense
    self.date = date
    self.until = until
    self.words = words
    self.calendar = calendar
  }

  public init(_ day: Day) { self.init(day.description) }

  /// In signs that need no language: `~1950`, `<1950`, `1950/1952`.
  public var text: String {
    let sign =
      switch sense {
      case .about, .calculated, .estimated: "~"
      case .before: "<"
      case .after: ">"
      default: ""
      }
    let dates = [date, until].compactMap { $0 }.joined(separator: "/")
    return dates.isEmpty ? words ?? "" : sign + dates
  }

  public var year: Int? {
    guard let date = date ?? until else { return nil }
    let isBefore = date.hasPrefix("-")
    return date.split(separator: "-").first.flatMap { Int($0) }.map { isBefore ? -$0 : $0 }
  }
}
