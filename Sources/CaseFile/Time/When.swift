/// When something happened, as exactly as it is known.
///
/// Written as `2024-05-01`, `2024-05-01T14:05` (Danish time) or `unknown`.
public enum When: Hashable, Sendable {
  case day(Day)
  case at(Instant)
  /// It is known to have happened, but not when.
  case unknown

  /// The earliest moment it can have been. A date without a time gives the doubt to the municipality: what
  /// **fulfils** a duty counts from the beginning of its day.
  public var earliest: Instant? {
    switch self {
    case .day(let day): DanishTime.start(of: day)
    case .at(let instant): instant
    case .unknown: nil
    }
  }

  /// The latest moment it can have been: what **starts** a limit counts from the end of its day.
  public var latest: Instant? {
    switch self {
    case .day(let day): DanishTime.end(of: day)
    case .at(let instant): instant
    case .unknown: nil
    }
  }

  /// The Danish date, where it is known.
  public var date: Day? {
    switch self {
    case .day(let day): day
    case .at(let instant): DanishTime.day(at: instant)
    case .unknown: nil
    }
  }

  public init?(_ text: String) {
    // Most texts that are asked of are no dates at all.
    guard let first = text.utf8.first, (48...57).contains(first) || text == "unknown" else { return nil }
    if text == "unknown" {
      self = .unknown
    } else if let day = Day(text) {
      self = .day(day)
    } else {
      // A date, a T and a time; a number or a word that is asked of is neither.
      guard text.utf8.count > 11, text.utf8.dropFirst(10).first == UInt8(ascii: "T") else { return nil }
      let halves = text.split(separator: "T", omittingEmptySubsequences: false)
      guard halves.count == 2, let day = Day(halves[0]) else { return nil }
      let clock = halves[1].split(separator: ":", omittingEmptySubsequences: false)
      guard (2...3).contains(clock.count), clock.allSatisfy({ $0.count == 2 }),
        let hour = Int(clock[0]), (0...23).contains(hour),
        let minute = Int(clock[1]), (0...59).contains(minute),
        let second = clock.count == 3 ? Int(clock[2]) : 0, (0...59).contains(second)
      else { return nil }
      self = .at(DanishTime.instant(day, hour: hour, minute: minute, second: second))
    }
  }
}

extension When: CustomStringConvertible {
  public var description: String {
    switch self {
    case .day(let day): return day.description
    case .at(let instant):
      let clock = DanishTime.clock(at: instant)
      return "\(clock.day)T\(clock.time)" + (clock.second == 0 ? "" : ":\(padded(clock.second, 2))")
    case .unknown: return "unknown"
    }
  }
}

extension When: Codable {
  /// A moment is stored with its milliseconds since 1970, so that nothing is rounded; a day as its date.
  public init(from decoder: any Decoder) throws {
    let container = try decoder.singleValueContainer()
    if let milliseconds = try? container.decode(Int64.self) {
      self = .at(Instant(milliseconds: milliseconds))
    } else if let when = When(try container.decode(String.self)) {
      self = when
    } else {
      throw DecodingError.dataCorrupted(.init(codingPath: decoder.codingPath, debugDescription: "not a date or a time"))
    }
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    switch self {
    case .at(let instant): try container.encode(instant.milliseconds)
    default: try container.encode(description)
    }
  }
}
