/// The change from first to last score in standard deviations. It describes what changed while help was given; without
/// a group that got none it doesn't say that the help did it, and no page may call it the effect of treatment.
public struct EffectSize: Hashable, Sendable {
  /// (mean last − mean first) / standard deviation of the first, positive the better way.
  public let raw: Double
  /// `raw` times 1 − 3/(4n − 5): few courses make it look larger than it is.
  public let corrected: Double
  /// 95 %, around the corrected one; nil where the scores' correlation isn't known.
  public let interval: ClosedRange<Double>?
  public let count: Int

  /// Nil for fewer than two pairs, and where the first scores don't vary.
  public init?(first: [Score], last: [Score], direction: Instrument.Direction) {
    let before = Sample(first.map(\.value))
    let after = Sample(last.map(\.value))
    guard before.count == after.count, let from = before.mean, let to = after.mean, let deviation = before.deviation
    else { return nil }
    self.init(
      meanFirst: from, meanLast: to, deviation: deviation, count: before.count,
      correlation: before.correlation(with: after), direction: direction)
  }

  /// From figures alone. The interval's variance is 2(1 − r)/n + g²/2n (Becker 1988, as `metafor` has it).
  public init?(
    meanFirst: Double, meanLast: Double, deviation: Double, count: Int, correlation: Double? = nil,
    direction: Instrument.Direction = .higherIsBetter
  ) {
    guard count >= 2, deviation > 0 else { return nil }
    let change = direction == .higherIsBetter ? meanLast - meanFirst : meanFirst - meanLast
    let n = Double(count)
    raw = change / deviation
    corrected = raw * (1 - 3 / (4 * n - 5))
    self.count = count
    let effect = corrected
    interval = correlation.map { r in
      let error = (2 * (1 - min(r, 1)) / n + effect * effect / (2 * n)).squareRoot()
      return (effect - 1.96 * error)...(effect + 1.96 * error)
    }
  }

  /// One course's change by the norm's standard deviation, two decimals (Better Outcomes Now); nil where there is none.
  public static func ofCase(_ scores: [Score], norms: Norms) -> Score? {
    guard let first = scores.first, let last = scores.last, scores.count >= 2, let spread = norms.spread?.value,
      spread > 0
    else { return nil }
    return Score(rounding: norms.improvement(from: first, to: last).value / spread.value)
  }
}
