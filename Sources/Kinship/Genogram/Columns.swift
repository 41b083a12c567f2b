/// Where in their rows the places stand, when the order is given: children below their parents' line, couples above
/// their children, nobody nearer than allowed. Rows are fitted in turn, each exactly (`fit`), until nothing moves.
///
/// Places are numbered from 0 within the part.
struct Columns {
  /// Between neighbours.
  static let beside = 1.0
  /// How strongly neighbours draw near who belong together, and who don't; children below their parents' line; couples
  /// above their children. Measured: weaker children and couples make a narrower drawing, and a less even one.
  private static let kin = 2.0
  private static let others = 0.7
  private static let below = 0.15
  private static let above = 0.4
  /// How much of the width that a drawing would like it keeps at least.
  private static let least = 0.7

  struct Unit {
    var partners: [Int]
    var kids: [Int]
    /// Where the line to the children leaves: beside the outer partner, towards the other.
    var drop = 0.0
    /// The partners' ends in the row, from the left, and how far into the line the children hang.
    fileprivate var ends: (left: Int, right: Int)?
    fileprivate var hang = Hang.middle

    init(partners: [Int], kids: [Int]) {
      self.partners = partners
      self.kids = kids
    }
  }

  fileprivate enum Hang { case middle, left, right }

  /// Places from the left, row by row from above.
  let rows: [[Int]]
  private(set) var units: [Unit]
  private(set) var x: [Double]
  /// Whether neighbours belong together, row by row.
  private var ties: [[Bool]] = []
  private var asPartner: [[Int]]
  private var asChild: [Int]

  /// Between which columns everybody must stand, once the drawing has been made narrower.
  private var walls: ClosedRange<Double>?
  var isNarrowed: Bool { walls != nil }

  /// - Parameter start: where everybody stands to begin with, in the same order; nil puts them side by side.
  init(rows: [[Int]], units: [Unit], start: [Double]? = nil) {
    self.rows = rows
    self.units = units
    let count = rows.reduce(0) { $0 + $1.count }
    x = []
    asPartner = Array(repeating: [], count: count)
    asChild = Array(repeating: -1, count: count)
    for (number, unit) in units.enumerated() {
      for partner in unit.partners { asPartner[partner].append(number) }
      for kid in unit.kids { asChild[kid] = number }
    }
    var index = Array(repeating: 0, count: count)
    for places in rows {
      tie(places)
      for (at, place) in places.enumerated() { index[place] = at }
    }
    x = start ?? index.map { Double($0) * Self.beside }
    for number in units.indices { hang(number, index) }
  }

  private mutating func tie(_ places: [Int]) {
    let own = zip(places, places.dropFirst()).map { a, b in
      let isCouple = asPartner[a].contains { asPartner[b].contains($0) }
      return isCouple || (asChild[a] >= 0 && asChild[a] == asChild[b])
    }
    ties.append(own)
  }

  /// Of two partners with others between them, the one with fewer partners is the outer one, and the line to the
  /// children leaves beside that one.
  private mutating func hang(_ number: Int, _ index: [Int]) {
    let ends = units[number].partners.sorted { index[$0] < index[$1] }
    guard let left = ends.first, let right = ends.last else { return }
    units[number].ends = (left, right)
    guard index[right] - index[left] > 1 else { return }
    units[number].hang = asPartner[left].count <= asPartner[right].count ? .left : .right
  }

  mutating func solve(rounds: Int = 120) {
    for _ in 0..<rounds {
      var most = 0.0
      for row in rows.indices { most = max(most, place(row)) }
      for row in rows.indices.reversed() { most = max(most, place(row)) }
      if most < 0.0003 { break }
    }
    for number in units.indices { units[number].drop = drop(number) }
  }

  /// Makes the drawing narrower where rows stand out beyond the fullest one: down to that one's width, but at most
  /// by three tenths, so that lines don't lean more than they must.
  mutating func narrow() {
    guard let low = x.min(), let high = x.max(), let fullest = rows.map(\.count).max() else { return }
    let width = max(Double(fullest - 1) * Self.beside, (high - low) * Self.least)
    guard high - low > width + 0.001 else { return }
    // The walls stand where they push fewest aside, and least.
    let ways = (0...20).map { low + (high - low - width) * Double($0) / 20 }
    let pushed = ways.map { wall in x.reduce(0) { $0 + max(0, wall - $1, $1 - wall - width) } }
    guard let best = zip(pushed, ways).min(by: { $0.0 < $1.0 })?.1 else { return }
    walls = best...best + width
    solve()
  }

  /// The point on the couple's line from which the children hang.
  private func drop(_ number: Int) -> Double {
    guard let ends = units[number].ends else { return middle(number) }
    switch units[number].hang {
    case .middle: return (x[ends.left] + x[ends.right]) / 2
    case .left: return x[ends.left] + 0.5
    case .right: return x[ends.right] - 0.5
    }
  }

  private func middle(_ number: Int) -> Double {
    var (low, high) = (Double.infinity, -Double.infinity)
    for kid in units[number].kids { (low, high) = (min(low, x[kid]), max(high, x[kid])) }
    return units[number].kids.isEmpty ? 0 : (low + high) / 2
  }

  /// Moves one row to where its ties pull it; the longest way that anybody moved.
  private mutating func place(_ row: Int) -> Double {
    let places = rows[row]
    var wish = Array(repeating: 0.0, count: places.count)
    var weight = wish
    for (index, place) in places.enumerated() {
      let own = x[place]
      var (sum, total) = (own * 0.02, 0.02)
      let parents = asChild[place]
      if parents >= 0, !units[parents].partners.isEmpty {
        sum += (own + drop(parents) - middle(parents)) * Self.below
        total += Self.below
      }
      for number in asPartner[place] where !units[number].kids.isEmpty {
        sum += (own + middle(number) - drop(number)) * Self.above
        total += Self.above
      }
      // Neighbours draw near: those who belong together, and, less, those who don't, for the drawing's width.
      if index > 0 {
        let strength = ties[row][index - 1] ? Self.kin : Self.others
        sum += (x[places[index - 1]] + Self.beside) * strength
        total += strength
      }
      if index + 1 < places.count {
        let strength = ties[row][index] ? Self.kin : Self.others
        sum += (x[places[index + 1]] - Self.beside) * strength
        total += strength
      }
      (wish[index], weight[index]) = (sum / total, total)
    }
    var most = 0.0
    for (place, now) in zip(places, fit(wish, weight, gap: Self.beside, within: walls)) {
      most = max(most, abs(now - x[place]))
      x[place] = now
    }
    return most
  }
}

/// The places nearest to the wished ones (weighted squares) with at least this gap between neighbours: isotonic
/// regression by pooling neighbours that are in each other's way; what would stand beyond a wall stands at it.
func fit(_ wish: [Double], _ weight: [Double], gap: Double, within walls: ClosedRange<Double>? = nil) -> [Double] {
  var pools: [(mean: Double, weight: Double, count: Int)] = []
  pools.reserveCapacity(wish.count)
  for index in wish.indices {
    let offset = Double(index) * gap
    pools.append((wish[index] - offset, weight[index], 1))
    while pools.count > 1, pools[pools.count - 2].mean > pools[pools.count - 1].mean {
      let (last, before) = (pools.removeLast(), pools.removeLast())
      let total = last.weight + before.weight
      let mean = (last.mean * last.weight + before.mean * before.weight) / total
      pools.append((mean, total, last.count + before.count))
    }
  }
  var found: [Double] = []
  found.reserveCapacity(wish.count)
  let most = walls.map { max($0.lowerBound, $0.upperBound - Double(wish.count - 1) * gap) }
  for var pool in pools {
    if let walls, let most { pool.mean = min(max(pool.mean, walls.lowerBound), most) }
    for _ in 0..<pool.count { found.append(pool.mean + Double(found.count) * gap) }
  }
  return found
}
