/// Plain description of a list of numbers.
public struct Sample: Hashable, Sendable {
  public let values: [Double]

  public init(_ values: [Double]) { self.values = values }

  public var count: Int { values.count }
  public var mean: Double? { values.isEmpty ? nil : values.reduce(0, +) / Double(count) }

  /// With n − 1; nil for fewer than two.
  public var deviation: Double? {
    guard count >= 2, let mean else { return nil }
    return (values.reduce(0) { $0 + ($1 - mean) * ($1 - mean) } / Double(count - 1)).squareRoot()
  }

  public var median: Double? {
    if values.isEmpty { return nil }
    let sorted = values.sorted()
    let middle = count / 2
    return count % 2 == 1 ? sorted[middle] : (sorted[middle - 1] + sorted[middle]) / 2
  }

  /// Pearson's; nil where either list doesn't vary or they aren't pairs.
  public func correlation(with other: Sample) -> Double? {
    guard count == other.count, let a = mean, let b = other.mean, let s = deviation, let t = other.deviation,
      s > 0, t > 0
    else { return nil }
    let together = zip(values, other.values).reduce(0) { $0 + ($1.0 - a) * ($1.1 - b) }
    return together / (Double(count - 1) * s * t)
  }
}
