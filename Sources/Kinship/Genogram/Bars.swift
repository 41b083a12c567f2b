/// How high the children's bars stand between two rows, so that no bar meets another family's lines: of two bars over
/// the same stretch, one that leans over its neighbour's children stands above the neighbour's, and the other way round.
struct Bars {
  /// For each drawn unit with children.
  private(set) var heights: [Int: Double] = [:]

  private struct Bar {
    var unit: Int
    var drop: Double
    var kids: ClosedRange<Double>
    var level = 0
    var from: Double { min(drop, kids.lowerBound) }
    var to: Double { max(drop, kids.upperBound) }
  }

  init(_ plan: RowPlan, _ grid: Grid) {
    var gaps: [Int: [Bar]] = [:]
    for (number, unit) in plan.drawn.enumerated() {
      let kids = unit.kids.map { grid.x[$0] }
      guard let low = kids.min(), let high = kids.max(), let first = unit.kids.first else { continue }
      let drop = unit.partners.isEmpty ? (low + high) / 2 : grid.drops[number]
      gaps[plan.places[first].row - 1, default: []].append(Bar(unit: number, drop: drop, kids: low...high))
    }
    for (row, bars) in gaps { stack(bars.sorted { ($0.from, $0.unit) < ($1.from, $1.unit) }, below: row) }
  }

  private mutating func stack(_ list: [Bar], below row: Int) {
    var bars = list
    var above: [(Int, Int)] = []
    for (a, one) in bars.enumerated() {
      for b in bars.indices.dropFirst(a + 1) {
        guard bars[b].from <= one.to else { break }
        let isAbove = one.drop < bars[b].drop ? one.drop >= bars[b].kids.lowerBound : one.drop > bars[b].kids.upperBound
        above.append(isAbove ? (a, b) : (b, a))
      }
    }
    for _ in bars {
      var isSettled = true
      for (upper, lower) in above where bars[lower].level <= bars[upper].level && bars[upper].level < bars.count {
        bars[lower].level = bars[upper].level + 1
        isSettled = false
      }
      if isSettled { break }
    }
    let deepest = Double(max(1, bars.map(\.level).max() ?? 1))
    let room = Wiring.bars
    for bar in bars {
      heights[bar.unit] =
        Double(row) + room.lowerBound + (room.upperBound - room.lowerBound) * Double(bar.level) / deepest
    }
  }
}
