/// A score, exact to a hundredth of a point.
///
/// Scores are compared with limits ("at least 6 points"), and 26.1 − 20.1 must be 6 and not a hair less; so they are
/// whole hundredths, never floating point. Millimetres on a 10-cm line are tenths.
public struct Score: Hashable, Comparable, Sendable {
  public let hundredths: Int

  public init(hundredths: Int) { self.hundredths = hundredths }

  /// The nearest hundredth; nil where the number is no number, or too large to be a score.
  public init?(rounding value: Double) {
    guard value.isFinite, value.magnitude < 1_000_000 else { return nil }
    hundredths = Int((value * 100).rounded())
  }

  public var value: Double { Double(hundredths) / 100 }
  public var magnitude: Score { Score(hundredths: abs(hundredths)) }

  /// This score, or the nearest end of the range where it lies outside.
  public func held(in range: ScoreRange) -> Score { min(max(self, range.low), range.high) }

  public static func < (a: Score, b: Score) -> Bool { a.hundredths < b.hundredths }
  public static func + (a: Score, b: Score) -> Score { Score(hundredths: a.hundredths + b.hundredths) }
  public static func - (a: Score, b: Score) -> Score { Score(hundredths: a.hundredths - b.hundredths) }
  public static func * (times: Int, a: Score) -> Score { Score(hundredths: times * a.hundredths) }
  public static prefix func - (a: Score) -> Score { Score(hundredths: -a.hundredths) }
}

extension Score: ExpressibleByIntegerLiteral, ExpressibleByFloatLiteral {
  public init(integerLiteral value: Int) { hundredths = value * 100 }
  public init(floatLiteral value: Double) { self = Score(rounding: value) ?? 0 }
}

extension Score: CustomStringConvertible {
  /// With a point and no more decimals than it has: `25`, `7.3`, `62.4`.
  public var description: String {
    let (whole, rest) = abs(hundredths).quotientAndRemainder(dividingBy: 100)
    let sign = hundredths < 0 ? "-" : ""
    if rest == 0 { return "\(sign)\(whole)" }
    return rest % 10 == 0 ? "\(sign)\(whole).\(rest / 10)" : "\(sign)\(whole).\(rest < 10 ? "0" : "")\(rest)"
  }
}

/// The ends of a scale, both included.
public struct ScoreRange: Hashable, Sendable, Codable {
  public let low: Score
  public let high: Score

  public init(_ low: Score, _ high: Score) { (self.low, self.high) = (low, high) }

  public func contains(_ score: Score) -> Bool { low <= score && score <= high }
  public var width: Score { high - low }
}
