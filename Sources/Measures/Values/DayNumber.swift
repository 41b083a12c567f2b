/// A date as days since 1970-01-01, the number that the case file's `Day` carries too. This room has no calendar of
/// its own: it only asks which comes first and how many days lie between.
public struct DayNumber: Hashable, Comparable, Sendable {
  public let value: Int

  public init(_ value: Int) { self.value = value }

  public static func < (a: DayNumber, b: DayNumber) -> Bool { a.value < b.value }
  public static func - (a: DayNumber, b: DayNumber) -> Int { a.value - b.value }
}

extension DayNumber: Codable {
  public init(from decoder: any Decoder) throws { value = try decoder.singleValueContainer().decode(Int.self) }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(value)
  }
}
