/// How a wellbeing ruler is divided. High is good. Three, five or ten steps, with half steps where the municipality
/// wants them; a mark carries the division it was set on, so that a changed setting never moves an old mark.
public struct RulerScale: Hashable, Sendable {
  public let steps: Int
  public let hasHalfSteps: Bool

  public static let allowedSteps = [3, 5, 10]
  public static let standard = RulerScale(unchecked: 5, halfSteps: false)

  private init(unchecked steps: Int, halfSteps: Bool) {
    self.steps = steps
    hasHalfSteps = halfSteps
  }

  /// Nil for another number of steps.
  public init?(steps: Int, halfSteps: Bool = false) {
    guard Self.allowedSteps.contains(steps) else { return nil }
    self.init(unchecked: steps, halfSteps: halfSteps)
  }

  /// From 1 to the number of steps.
  public var places: [Score] {
    (2...(2 * steps)).filter { hasHalfSteps || $0 % 2 == 0 }.map { Score(hundredths: $0 * 50) }
  }

  /// From 0 (the lowest step) to 1 (the highest): where to draw it, and how marks on different divisions are compared.
  public func height(of place: Score) -> Double {
    Double(place.hundredths - 100) / Double(steps * 100 - 100)
  }
}

/// Read as it was written; a number of steps that no ruler has isn't read at all.
extension RulerScale: Codable {
  private enum Key: String, CodingKey { case steps, halfSteps }

  public init(from decoder: any Decoder) throws {
    let container = try decoder.container(keyedBy: Key.self)
    let steps = try container.decode(Int.self, forKey: .steps)
    guard let scale = RulerScale(steps: steps, halfSteps: try container.decode(Bool.self, forKey: .halfSteps)) else {
      throw DecodingError.dataCorruptedError(forKey: .steps, in: container, debugDescription: "no such ruler")
    }
    self = scale
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.container(keyedBy: Key.self)
    try container.encode(steps, forKey: .steps)
    try container.encode(hasHalfSteps, forKey: .halfSteps)
  }
}
