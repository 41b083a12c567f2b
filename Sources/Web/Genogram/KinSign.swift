import HTML
import Kinship

/// The sign of a person (McGoldrick, Gerson; shape by gender as NSGC 2022): square, circle, diamond, triangle, and what is
/// drawn through, around or in it.
struct KinSign {
  private let symbol: KinSymbol
  private let (x, y, half): (Double, Double, Double)

  init(_ symbol: KinSymbol, x: Double, y: Double, half: Double) {
    self.symbol = symbol
    (self.x, self.y) = (x, y)
    self.half = symbol.marks.isDisjoint(with: [.miscarriage, .termination, .ectopic, .stillborn]) ? half : half * 0.6
  }

  var node: Node {
    let isFilled = symbol.marks.contains(.miscarriage)
    return group {
      shape(half, "sign" + (isFilled ? " filled" : "") + (symbol.marks.contains(.repeated) ? " repeated" : ""))
      if symbol.marks.contains(.index) { shape(half + 6, "sign around") }
      if symbol.marks.contains(.dead) { cross }
      if symbol.marks.contains(.termination) || symbol.marks.contains(.ectopic) {
        SVG.line(from: (x - half, y + half), to: (x + half, y - half), .class("sign-line"))
      }
      if symbol.marks.contains(.expected) {
        SVG.text("P", x: x, y: y + half * 0.58, .class("age"), .textAnchor(.middle))
      }
      if symbol.marks.contains(.adopted) { brackets }
    }
  }

  private func shape(_ half: Double, _ name: String) -> Node {
    switch symbol.shape {
    case .square: SVG.rect(x: x - half, y: y - half, width: 2 * half, height: 2 * half, .class(name))
    case .circle: SVG.circle(x: x, y: y, radius: half, .class(name))
    case .diamond:
      SVG.polygon(
        [(x, y - half * 1.15), (x + half * 1.15, y), (x, y + half * 1.15), (x - half * 1.15, y)], .class(name))
    case .triangle: SVG.polygon([(x, y - half), (x + half, y + half * 0.8), (x - half, y + half * 0.8)], .class(name))
    }
  }

  /// From edge to edge of the sign.
  private var cross: Node {
    let reach = symbol.shape == .circle ? half * 0.71 : symbol.shape == .diamond ? half * 0.58 : half
    return group {
      SVG.line(from: (x - reach, y - reach), to: (x + reach, y + reach), .class("sign-line"))
      SVG.line(from: (x - reach, y + reach), to: (x + reach, y - reach), .class("sign-line"))
    }
  }

  private var brackets: Node {
    group {
      for side in [-1.0, 1.0] {
        SVG.polyline(
          [
            (x + side * (half + 2), y - half - 5), (x + side * (half + 8), y - half - 5),
            (x + side * (half + 8), y + half + 5), (x + side * (half + 2), y + half + 5),
          ], .class("sign-line"))
      }
    }
  }
}
