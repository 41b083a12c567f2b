/// Room on the drawing, row by row: finds where a further part can stand without touching what is there.
struct Packing {
  private var taken: [Int: [ClosedRange<Double>]] = [:]
  private var columns: ClosedRange<Double>?
  static let gap = 1.0

  /// The way that the part (the stretch it needs in each row) must be moved to stand free, as near `wish` as possible
  /// without making the drawing wider than it must be.
  func shift(for part: [Int: ClosedRange<Double>], wish: Double) -> Double {
    var tries: Set<Double> = [wish]
    for (row, need) in part {
      for used in taken[row] ?? [] {
        tries.insert(used.upperBound + Self.gap - need.lowerBound)
        tries.insert(used.lowerBound - Self.gap - need.upperBound)
      }
    }
    let low = part.values.map(\.lowerBound).min() ?? 0
    let high = part.values.map(\.upperBound).max() ?? 0
    let whole = columns ?? low...high
    let priced = tries.map { by in
      let growth = max(0, whole.lowerBound - low - by) + max(0, high + by - whole.upperBound)
      return (price: growth * 4 + abs(by - wish), by: by)
    }.sorted { ($0.price, $0.by) < ($1.price, $1.by) }
    return priced.first { isFree(part, $0.by) }?.by ?? whole.upperBound + Self.gap - low
  }

  mutating func take(_ part: [Int: ClosedRange<Double>], shift: Double) {
    for (row, need) in part {
      let moved = need.lowerBound + shift...need.upperBound + shift
      taken[row, default: []].append(moved)
      columns = columns.map { min($0.lowerBound, moved.lowerBound)...max($0.upperBound, moved.upperBound) } ?? moved
    }
  }

  private func isFree(_ part: [Int: ClosedRange<Double>], _ by: Double) -> Bool {
    let gap = Self.gap - 0.0001
    return part.allSatisfy { row, need in
      (taken[row] ?? []).allSatisfy { used in
        need.lowerBound + by >= used.upperBound + gap || need.upperBound + by <= used.lowerBound - gap
      }
    }
  }
}
