/// A network map drawn, as data. The child is at (0, 0); rings follow each other outwards, one unit wide, or wider
/// where a sector is full; y grows downwards; angles are clockwise from the top, in turns (0 … 1).
///
/// How to draw it: circles at `radii`, lines from the innermost circle outwards at each sector's `from`, a dot of
/// `size` across at each spot with the name below. One unit is about 120 points.
public struct NetworkLayout: Hashable, Sendable {
  public struct Spot: Hashable, Sendable {
    public var person: KinID
    public var name: String
    public var sector: NetworkMap.Sector
    public var ring: Int
    public var angle: Double
    public var point: KinPoint
  }

  public struct Slice: Hashable, Sendable {
    public var sector: NetworkMap.Sector
    public var from: Double
    public var until: Double
  }

  public var spots: [Spot]
  public var slices: [Slice]
  /// The outer radius of each ring, from the inside.
  public var radii: [Double]
  /// The room that each spot has to itself.
  public static let size = 0.5

  public init(_ map: NetworkMap) {
    let rings = max(1, map.rings)
    var seen: Set<KinID> = [map.child]
    let marks = map.marks.filter { seen.insert($0.person).inserted }
    let sectors = NetworkMap.Sector.allCases
    slices = sectors.enumerated().map { at, sector in
      Slice(
        sector: sector, from: Double(at) / Double(sectors.count), until: Double(at + 1) / Double(sectors.count))
    }
    (spots, radii) = ([], [])
    var inner = Self.middle
    for ring in 1...rings {
      let here = marks.filter { min(max($0.ring, 1), rings) == ring }
      var lanes = 1
      for slice in slices {
        let list = here.filter { $0.sector == slice.sector }
        let placed = Self.place(list, slice, ring, from: inner)
        spots += placed.spots
        lanes = max(lanes, placed.lanes)
      }
      inner += 1 + Double(lanes - 1) * Self.size
      radii.append(inner)
    }
  }

  /// The child's own room in the middle.
  public static let middle = 0.6

  /// Each lane has fixed places, taken from the middle of the sector outwards, so that a further person moves nobody;
  /// a full lane is followed by one outside it.
  private static func place(
    _ marks: [NetworkMap.Mark], _ slice: Slice, _ ring: Int, from inner: Double
  ) -> (spots: [Spot], lanes: Int) {
    var left = marks[...]
    var spots: [Spot] = []
    var lane = 0
    while !left.isEmpty {
      let radius = inner + 0.5 + size * Double(lane)
      // An arc a little longer than its chord, so that the straight distance is enough.
      let room = max(1, Int((slice.until - slice.from) * 2 * .pi * radius / (size * 1.08)))
      for (number, mark) in left.prefix(room).enumerated() {
        let angle = slice.from + (slice.until - slice.from) * (Double(slot(number, of: room)) + 0.5) / Double(room)
        spots.append(
          Spot(
            person: mark.person, name: mark.name, sector: mark.sector, ring: ring, angle: angle,
            point: point(angle, radius)))
      }
      left = left.dropFirst(room)
      lane += 1
    }
    return (spots, max(1, lane))
  }

  /// The middle first, then to the right and left of it by turns.
  private static func slot(_ number: Int, of room: Int) -> Int {
    let middle = (room - 1) / 2
    return number % 2 == 1 ? middle + (number + 1) / 2 : middle - number / 2
  }

  /// The point at an angle (in turns, clockwise from the top) and a distance from the child.
  public static func point(_ angle: Double, _ radius: Double) -> KinPoint {
    let (sine, cosine) = turn(angle)
    return KinPoint(radius * sine, -radius * cosine)
  }

  public func spot(_ person: KinID) -> Spot? { spots.first { $0.person == person } }

  /// The least distance between two spots' centres; nil with fewer than two.
  public var leastDistance: Double? {
    var least: Double?
    for (at, one) in spots.enumerated() {
      for other in spots[(at + 1)...] {
        let (dx, dy) = (one.point.x - other.point.x, one.point.y - other.point.y)
        least = min(least ?? .infinity, (dx * dx + dy * dy).squareRoot())
      }
    }
    return least
  }
}

/// Sine and cosine of an angle in turns, to better than a millionth: by the eighth of the circle and Taylor's series,
/// so that the room needs no library for them.
func turn(_ angle: Double) -> (sine: Double, cosine: Double) {
  let quarters = (angle * 4).rounded()
  let rest = (angle * 4 - quarters) * .pi / 2
  let square = rest * rest
  let sine = rest * (1 - square / 6 * (1 - square / 20 * (1 - square / 42 * (1 - square / 72))))
  let cosine = 1 - square / 2 * (1 - square / 12 * (1 - square / 30 * (1 - square / 56 * (1 - square / 90))))
  switch ((Int(quarters) % 4) + 4) % 4 {
  case 0: return (sine, cosine)
  case 1: return (cosine, -sine)
  case 2: return (-sine, -cosine)
  default: return (-cosine, sine)
  }
}
