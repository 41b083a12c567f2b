// What can be counted on a drawing: for tests, and to compare with other programs.

extension KinLayout {
  /// How many times lines of descent and partnership cross each other. Lines of one family that meet don't cross.
  public var crossings: Int {
    let pieces = lines.filter(\.isStructure).enumerated().flatMap { number, line in
      zip(line.points, line.points.dropFirst()).map { Piece(line: number, from: $0, to: $1) }
    }
    // By the stretches between rows that they pass, so that only lines near each other are compared.
    var stretches: [Int: [Piece]] = [:]
    for piece in pieces {
      for row in piece.rows { stretches[row, default: []].append(piece) }
    }
    return stretches.reduce(0) { $0 + Self.crossings($1.value.sorted { $0.low.x < $1.low.x }, in: $1.key) }
  }

  private static func crossings(_ pieces: [Piece], in row: Int) -> Int {
    var count = 0
    var open: [Piece] = []
    for piece in pieces {
      open.removeAll { $0.high.x < piece.low.x }
      // Two that pass several stretches together are counted in the first of them.
      count +=
        open.filter {
          $0.line != piece.line && max($0.rows.lowerBound, piece.rows.lowerBound) == row && $0.crosses(piece)
        }.count
      open.append(piece)
    }
    return count
  }

  /// How many stand in the row where most do: no drawing with the same rows can be narrower.
  public var fullestRow: Int { Dictionary(grouping: nodes, by: \.row).values.map(\.count).max() ?? 0 }

  /// Pairs of symbols that stand nearer than a column in one row.
  public var overlaps: Int {
    Dictionary(grouping: nodes, by: \.row).values.reduce(0) { sum, row in
      let columns = row.map(\.column).sorted()
      return sum + zip(columns, columns.dropFirst()).filter { $1 - $0 < 0.999 }.count
    }
  }

  /// The longest way that anybody on both drawings has moved sideways, in columns.
  public func movement(from other: KinLayout) -> Double {
    var before: [KinID: Double] = [:]
    for node in other.nodes where node.copy == 0 { before[node.person] = node.column }
    return nodes.filter { $0.copy == 0 }.compactMap { node in before[node.person].map { abs($0 - node.column) } }.max()
      ?? 0
  }
}

private struct Piece {
  var line: Int
  var low: KinPoint
  var high: KinPoint

  init(line: Int, from: KinPoint, to: KinPoint) {
    self.line = line
    (low, high) = from.x <= to.x ? (from, to) : (to, from)
  }

  /// The stretches between rows that it passes.
  var rows: ClosedRange<Int> {
    Int(min(low.y, high.y).rounded(.down))...Int(max(low.y, high.y).rounded(.down))
  }

  /// Whether each has its ends at both sides of the other.
  func crosses(_ other: Piece) -> Bool {
    side(other.low) * side(other.high) < 0 && other.side(low) * other.side(high) < 0
  }

  private func side(_ point: KinPoint) -> Double {
    let cross = (high.x - low.x) * (point.y - low.y) - (high.y - low.y) * (point.x - low.x)
    return abs(cross) < 1e-9 ? 0 : cross
  }
}
