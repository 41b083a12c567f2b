import CaseFile

/// A drawing as a form sends it: strokes with `;` between, each as its pen, `:`, and its points, as `0:10,20,30,40`.
struct Drawing: Hashable, Sendable {
  static let mostLetters = HouseStroke.mostNumbers * 5 + 4_000

  let strokes: [HouseStroke]

  init(_ strokes: [HouseStroke]) { self.strokes = strokes }

  /// Nil for anything else, for points off the sheet, and for more of them than a drawing can have.
  init?(_ text: String) {
    var strokes: [HouseStroke] = []
    var count = 0
    for part in text.split(separator: ";") {
      let halves = part.split(separator: ":", omittingEmptySubsequences: false)
      guard halves.count == 2, let pen = Int(halves[0]) else { return nil }
      let numbers = halves[1].split(separator: ",", omittingEmptySubsequences: false)
      count += numbers.count
      guard count <= HouseStroke.mostNumbers else { return nil }
      let points = numbers.compactMap { Int($0) }
      let stroke = HouseStroke(pen: pen, points: points)
      guard points.count == numbers.count, stroke.isOnTheSheet else { return nil }
      strokes.append(stroke)
    }
    self.strokes = strokes
  }

  var text: String {
    strokes.map { "\($0.pen):\($0.points.map(String.init).joined(separator: ","))" }.joined(separator: ";")
  }
}
