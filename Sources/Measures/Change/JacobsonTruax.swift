/// The mean and standard deviation of a group of people.
public struct Population: Hashable, Sendable {
  public let mean: Double
  public let deviation: Double

  public init(mean: Double, deviation: Double) {
    self.mean = mean
    self.deviation = deviation
  }
}

/// Reliable and clinically significant change after Jacobson & Truax (1991).
public struct JacobsonTruax: Hashable, Sendable {
  /// People who seek help, before it.
  public let dysfunctional: Population
  /// People who don't.
  public let functional: Population?
  /// Of the instrument: 0 up to, not including, 1.
  public let reliability: Double
  public let direction: Instrument.Direction

  public enum Criterion: String, Sendable, Codable, CaseIterable {
    /// Two standard deviations from those who seek help.
    case a
    /// Within two standard deviations of those who don't.
    case b
    /// Nearer to those who don't, weighed by the spreads.
    case c
  }

  /// Nil where a spread isn't above zero or the reliability isn't in [0, 1): there is then nothing to divide by.
  public init?(
    dysfunctional: Population, functional: Population? = nil, reliability: Double, direction: Instrument.Direction
  ) {
    guard dysfunctional.deviation > 0, functional.map({ $0.deviation > 0 }) ?? true, reliability >= 0, reliability < 1
    else { return nil }
    self.dysfunctional = dysfunctional
    self.functional = functional
    self.reliability = reliability
    self.direction = direction
  }

  public func cutOff(_ criterion: Criterion) -> Double? {
    let better: Double = direction == .higherIsBetter ? 1 : -1
    switch criterion {
    case .a: return dysfunctional.mean + better * 2 * dysfunctional.deviation
    case .b: return functional.map { $0.mean - better * 2 * $0.deviation }
    case .c:
      return functional.map {
        (dysfunctional.mean * $0.deviation + $0.mean * dysfunctional.deviation)
          / (dysfunctional.deviation + $0.deviation)
      }
    }
  }

  /// Of one score.
  public var standardError: Double { dysfunctional.deviation * (1 - reliability).squareRoot() }
  /// Of the difference between two scores.
  public var standardDifference: Double { dysfunctional.deviation * (2 * (1 - reliability)).squareRoot() }

  /// Positive is better, whichever way the scale runs.
  public func index(from first: Score, to last: Score) -> Double {
    let change = (last - first).value
    return (direction == .higherIsBetter ? change : -change) / standardDifference
  }

  /// Points from which a change is reliable; 1.96 is 95 %.
  public func reliableChange(z: Double = 1.96) -> Double { z * standardDifference }

  /// As a rule on points. Limits are rounded so that no score, being whole hundredths, changes side.
  public func rule(_ criterion: Criterion = .c, z: Double = 1.96) -> ChangeRule? {
    guard let reliable = Self.limit(reliableChange(z: z), .up) else { return nil }
    let border = cutOff(criterion).flatMap { Self.limit($0, direction == .higherIsBetter ? .down : .up) }
    return ChangeRule(reliableChange: reliable, cutOff: border, direction: direction)
  }

  /// To whole hundredths, but a limit that is whole but for the dust of reckoning stays where it is.
  private static func limit(_ value: Double, _ way: FloatingPointRoundingRule) -> Score? {
    let dust = way == .up ? -1e-6 : 1e-6
    return Score(rounding: (value * 100 + dust).rounded(way) / 100)
  }
}
