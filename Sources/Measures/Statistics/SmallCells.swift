/// A figure, or why it isn't shown.
public enum Shown<Value: Hashable & Sendable>: Hashable, Sendable {
  case value(Value)
  case withheld(Withheld)

  public var value: Value? { if case .value(let value) = self { value } else { nil } }
}

public enum Withheld: Hashable, Sendable {
  /// So few that somebody could be recognised.
  case few(least: Int)
  /// Not few itself, but with it the few ones could be worked out.
  case protectsAnother
  case nothingToCount
}

/// The rule against telling of a few people: no count from 1 up to, not including, `least`.
public struct SmallCells: Hashable, Sendable {
  public let least: Int

  public init(least: Int = 5) { self.least = max(1, least) }

  public func isSmall(_ count: Int) -> Bool { count > 0 && count < least }

  /// Counts that add up to a total which is shown too. Where exactly one is small, the smallest of the others is hidden
  /// with it: else it is the total less the rest. A nought is shown, for it is about nobody.
  public func counts(_ counts: [Int]) -> [Shown<Int>] {
    let small = Set(counts.indices.filter { isSmall(counts[$0]) })
    let sum = small.reduce(0) { $0 + counts[$1] }
    var partner: Int?
    if !small.isEmpty, small.count == 1 || isSmall(sum) {
      partner = counts.indices.filter { !small.contains($0) && counts[$0] > 0 }.min { counts[$0] < counts[$1] }
    }
    return counts.indices.map { index in
      if small.contains(index) { return .withheld(.few(least: least)) }
      return index == partner ? .withheld(.protectsAnother) : .value(counts[index])
    }
  }

  /// A part of a whole; withheld where the part or the rest is small.
  public func share(_ part: Int, of whole: Int) -> Shown<Share> {
    guard whole > 0 else { return .withheld(.nothingToCount) }
    if whole < least || isSmall(part) || isSmall(whole - part) { return .withheld(.few(least: least)) }
    return .value(Share(part: part, whole: whole))
  }

  /// How far a thing was done, as sheets filled in: it tells of our own work and not of the people, so only the whole
  /// must be large enough.
  public func done(_ part: Int, of whole: Int) -> Shown<Share> {
    guard whole > 0 else { return .withheld(.nothingToCount) }
    return whole < least ? .withheld(.few(least: least)) : .value(Share(part: part, whole: whole))
  }

  public func count(_ count: Int) -> Shown<Int> { isSmall(count) ? .withheld(.few(least: least)) : .value(count) }

  /// A mean or an effect size needs twice as many: one far-off score shows through a mean of few.
  public func mean<Value>(of count: Int, _ value: Value?) -> Shown<Value> {
    if count > 0 && count < 2 * least { return .withheld(.few(least: 2 * least)) }
    return value.map { .value($0) } ?? .withheld(.nothingToCount)
  }
}

public struct Share: Hashable, Sendable {
  public let part: Int
  public let whole: Int

  public init(part: Int, whole: Int) { (self.part, self.whole) = (part, whole) }

  /// To one decimal.
  public var percent: Double { whole == 0 ? 0 : (Double(part) / Double(whole) * 1000).rounded() / 10 }
}
