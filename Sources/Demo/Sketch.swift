import CaseFile

/// What a child might draw with a finger: a sun, the ground, and a row of people.
enum Sketch {
  static func family(of count: Int, _ chance: inout Chance) -> [HouseStroke] {
    var strokes = sun(&chance)
    strokes.append(HouseStroke(pen: 3, points: line((40, 900), (960, 890), &chance)))
    for index in 0..<min(count, 6) {
      let height = index < 2 ? 330 : 220
      strokes += person(at: 160 + index * 130, height: height, pen: [0, 1, 5, 2, 0, 1][index], &chance)
    }
    return strokes
  }

  private static func sun(_ chance: inout Chance) -> [HouseStroke] {
    let rays = [(180, 40, 180, 95), (290, 150, 235, 160), (75, 90, 120, 115), (270, 60, 230, 100)]
    return [HouseStroke(pen: 4, points: ring(at: (170, 165), radius: 60, &chance))]
      + rays.map { HouseStroke(pen: 4, points: line(($0.0, $0.1), ($0.2, $0.3), &chance)) }
  }

  private static func person(at x: Int, height: Int, pen: Int, _ chance: inout Chance) -> [HouseStroke] {
    let top = 890 - height
    let hip = 890 - height / 3
    let lines = [
      ((x, top + 60), (x, hip)), ((x, hip), (x - 35, 885)), ((x, hip), (x + 35, 885)),
      ((x - 50, top + 130), (x + 50, top + 115)),
    ]
    return [HouseStroke(pen: pen, points: ring(at: (x, top + 30), radius: 32, &chance))]
      + lines.map { HouseStroke(pen: pen, points: line($0.0, $0.1, &chance)) }
  }

  /// Straight, as a finger goes: it shakes a little.
  private static func line(_ from: (Int, Int), _ to: (Int, Int), _ chance: inout Chance) -> [Int] {
    (0...6).flatMap { step in
      [
        sheet(from.0 + (to.0 - from.0) * step / 6 + chance.number(-4...4)),
        sheet(from.1 + (to.1 - from.1) * step / 6 + chance.number(-4...4)),
      ]
    }
  }

  /// Twelve points of a circle, in thousandths of its radius.
  private static let circle = [
    (1000, 0), (866, 500), (500, 866), (0, 1000), (-500, 866), (-866, 500), (-1000, 0), (-866, -500), (-500, -866),
    (0, -1000), (500, -866), (866, -500), (1000, 0),
  ]

  private static func ring(at middle: (Int, Int), radius: Int, _ chance: inout Chance) -> [Int] {
    circle.flatMap { point in
      [
        sheet(middle.0 + point.0 * radius / 1000 + chance.number(-4...4)),
        sheet(middle.1 + point.1 * radius / 1000 + chance.number(-4...4)),
      ]
    }
  }

  private static func sheet(_ place: Int) -> Int { min(max(place, 0), 1000) }
}
