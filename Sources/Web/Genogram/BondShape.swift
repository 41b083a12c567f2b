import HTML
import Kinship

/// How it is between two, as a line of its own kind beside those that say who is whose: two lines are close, three very
/// close, dots distant, a zigzag conflict, a break a broken relation; an arrow is what one does to the other.
struct BondShape {
  private let kind: Bond.Kind
  private let points: [(x: Double, y: Double)]
  /// Across the line at each point, of length 1.
  private let across: [(x: Double, y: Double)]

  /// - Parameters:
  ///   - bow: how far it bends to the side.
  ///   - gap: how far from each end it begins.
  init(_ kind: Bond.Kind, from: (x: Double, y: Double), to: (x: Double, y: Double), bow: Double, gap: Double) {
    self.kind = kind
    let (dx, dy) = (to.x - from.x, to.y - from.y)
    let length = max(1, (dx * dx + dy * dy).squareRoot())
    let middle = (x: (from.x + to.x) / 2 + dy / length * bow * 2, y: (from.y + to.y) / 2 - dx / length * bow * 2)
    let steps = max(8, Int(length / 6))
    let whole = (0...steps).map { step -> (x: Double, y: Double) in
      let part = Double(step) / Double(steps)
      let (a, b, c) = ((1 - part) * (1 - part), 2 * part * (1 - part), part * part)
      return (a * from.x + b * middle.x + c * to.x, a * from.y + b * middle.y + c * to.y)
    }
    func isClear(_ point: (x: Double, y: Double)) -> Bool {
      [from, to].allSatisfy { end in
        let (x, y) = (point.x - end.x, point.y - end.y)
        return (x * x + y * y).squareRoot() >= gap
      }
    }
    let points = whole.filter(isClear)
    self.points = points
    across = points.indices.map { index in
      let (a, b) = (points[max(0, index - 1)], points[min(points.count - 1, index + 1)])
      let (x, y) = (b.x - a.x, b.y - a.y)
      let length = max(0.001, (x * x + y * y).squareRoot())
      return (-y / length, x / length)
    }
  }

  var node: Node {
    guard points.count > 2 else { return .empty }
    return SVG.g(.class("bond \(kind.rawValue)")) {
      switch kind {
      case .close: lines([-2.5, 2.5])
      case .veryClose: lines([-4.5, 0, 4.5])
      case .distant: line(beside(0), "dotted")
      case .conflict: line(zigzag(5), "solid")
      case .closeConflict:
        lines([-7, 7])
        line(zigzag(5), "solid")
      case .broken: broken
      case .controlling:
        line(beside(0), "dashed")
        arrow
      case .violence:
        line(zigzag(5), "solid")
        arrow
      case .sexualAbuse:
        line(zigzag(5, beside: -3), "solid")
        line(zigzag(5, beside: 3), "solid")
        arrow
      case .neglect:
        line(beside(0), "dotted")
        arrow
      }
    }
  }

  private func line(_ points: [(x: Double, y: Double)], _ stroke: String) -> Node {
    SVG.polyline(points, .class("line \(stroke)"))
  }

  private func lines(_ distances: [Double]) -> Node {
    group { for distance in distances { line(beside(distance), "solid") } }
  }

  private func beside(_ distance: Double) -> [(x: Double, y: Double)] {
    points.indices.map { (points[$0].x + across[$0].x * distance, points[$0].y + across[$0].y * distance) }
  }

  private func zigzag(_ height: Double, beside distance: Double = 0) -> [(x: Double, y: Double)] {
    points.indices.map { index in
      let side = index == 0 || index == points.count - 1 ? 0 : index.isMultiple(of: 2) ? height : -height
      return (
        points[index].x + across[index].x * (side + distance), points[index].y + across[index].y * (side + distance)
      )
    }
  }

  /// A gap in the middle with a bar on either side of it.
  private var broken: Node {
    let middle = points.count / 2
    return group {
      line(Array(points[...max(1, middle - 1)]), "solid")
      line(Array(points[min(points.count - 2, middle + 1)...]), "solid")
      for index in [max(0, middle - 1), min(points.count - 1, middle + 1)] {
        SVG.line(
          from: (points[index].x - across[index].x * 8, points[index].y - across[index].y * 8),
          to: (points[index].x + across[index].x * 8, points[index].y + across[index].y * 8), .class("line solid"))
      }
    }
  }

  private var arrow: Node {
    let (end, side) = (points[points.count - 1], across[points.count - 1])
    // Along the line is across turned a quarter back.
    let along = (x: side.y, y: -side.x)
    return SVG.polygon(
      [
        (end.x + along.x * 4, end.y + along.y * 4),
        (end.x - along.x * 9 + side.x * 6, end.y - along.y * 9 + side.y * 6),
        (end.x - along.x * 9 - side.x * 6, end.y - along.y * 9 - side.y * 6),
      ], .class("arrow"))
  }
}
