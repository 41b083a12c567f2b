import CaseFile
import HTML
import Kinship

/// What the signs mean: those that are on this drawing, and no others.
struct GenogramLegend {
  let layout: KinLayout
  /// Who decides over whom, as it is written below people.
  let custody: [Custody.Kind]
  let t: Words

  var node: Node {
    ul(.class("genogram-legend")) {
      for (symbol, key) in signs { item(t(key)) { KinSign(symbol, x: 26, y: 20, half: 12).node } }
      for (kind, stroke, slashes, key) in lines {
        item(t(key)) {
          SVG.line(from: (4, 20), to: (48, 20), .class("line \(kind) \(stroke)"))
          for index in 0..<slashes {
            SVG.line(
              from: (22 + Double(index) * 7, 28), to: (30 + Double(index) * 7, 12), .class("line solid"))
          }
        }
      }
      for (kind, key) in twins {
        item(t(key)) {
          SVG.polyline([(10, 36), (26, 6), (42, 36)], .class("line solid"))
          if kind == .identical { SVG.line(from: (18, 22), to: (34, 22), .class("line solid")) }
        }
      }
      for kind in bonds {
        item(t(TieNature(rawValue: kind.rawValue) ?? .close)) {
          BondShape(kind, from: (-4, 20), to: (56, 20), bow: 0, gap: 8).node
        }
      }
      for kind in custody {
        li {
          span(.class("decides")) { t("genogram.custody.\(kind.rawValue)") }
          span(t(TieNature(rawValue: kind.rawValue) ?? .joint))
        }
      }
      if !layout.outlines.isEmpty {
        item(t("genogram.legend.household")) {
          SVG.rect(x: 6, y: 8, width: 40, height: 24, radius: 6, .class("household"))
        }
      }
    }
  }

  private func item(_ text: String, @Markup _ drawing: () -> Node) -> Node {
    li {
      SVG.svg(width: 52, height: 40, .class("genogram")) { drawing() }
      span(text)
    }
  }

  private var signs: [(KinSymbol, String)] {
    let marks = Set(layout.nodes.flatMap(\.symbol.marks))
    let shapes = Set(layout.nodes.map(\.symbol.shape))
    let genders: [(KinSymbol.Shape, String)] = [
      (.circle, "genogram.legend.circle"), (.square, "genogram.legend.square"),
      (.diamond, "genogram.legend.diamond"),
    ]
    var all = genders.filter { shapes.contains($0.0) }.map { (KinSymbol($0.0), $0.1) }
    let others: [(KinSymbol, String)] = [
      (KinSymbol(.circle, [.index]), "genogram.legend.index"), (KinSymbol(.square, [.dead]), "genogram.legend.dead"),
      (KinSymbol(.square, [.adopted]), "genogram.legend.adopted"),
      (KinSymbol(.triangle, [.expected]), "genogram.legend.expected"),
      (KinSymbol(.triangle, [.miscarriage]), "genogram.legend.miscarriage"),
      (KinSymbol(.triangle, [.termination]), "genogram.legend.termination"),
      (KinSymbol(.triangle, [.ectopic]), "genogram.legend.ectopic"),
      (KinSymbol(.circle, [.stillborn, .dead]), "genogram.legend.stillborn"),
      (KinSymbol(.circle, [.repeated]), "genogram.legend.repeated"),
    ]
    all += others.filter { symbol, _ in
      symbol.marks.contains(.stillborn) ? marks.contains(.stillborn) : !symbol.marks.isDisjoint(with: marks)
    }
    return all
  }

  private var lines: [(kind: String, stroke: String, slashes: Int, key: String)] {
    var found: [(kind: String, stroke: String, slashes: Int, key: String)] = []
    func add(_ kind: String, _ stroke: String, _ slashes: Int, _ key: String, where holds: (KinLine) -> Bool) {
      if layout.lines.contains(where: holds) { found.append((kind, stroke, slashes, key)) }
    }
    func isCouple(_ line: KinLine) -> Bool { if case .partnership = line.kind { true } else { false } }
    func isChild(_ line: KinLine) -> Bool {
      switch line.kind {
      case .child, .otherParent, .twin: true
      default: false
      }
    }
    add("couple", "solid", 0, "genogram.legend.married") { isCouple($0) && $0.stroke == .solid && $0.slashes == 0 }
    add("couple", "dashed", 0, "genogram.legend.couple") { isCouple($0) && $0.stroke == .dashed && $0.slashes == 0 }
    add("couple", "dotted", 0, "genogram.legend.affair") { isCouple($0) && $0.stroke == .dotted }
    add("couple", "solid", 1, "genogram.legend.apart") { isCouple($0) && $0.slashes == 1 }
    add("couple", "solid", 2, "genogram.legend.divorced") { isCouple($0) && $0.slashes == 2 }
    add("descent", "solid", 0, "genogram.legend.child") { isChild($0) && $0.stroke == .solid }
    add("descent", "dashed", 0, "genogram.legend.other-child") { isChild($0) && $0.stroke == .dashed }
    add("descent", "dotted", 0, "genogram.legend.foster") { isChild($0) && $0.stroke == .dotted }
    add("descent", "dashed", 0, "genogram.legend.siblings") { $0.kind == .siblings }
    return found
  }

  private var twins: [(KinLine.Kind, String)] {
    let all: [(KinLine.Kind, String)] = [
      (.twin, "genogram.legend.twins"), (.identical, "genogram.legend.identical"),
    ]
    return all.filter { kind, _ in layout.lines.contains { $0.kind == kind } }
  }

  private var bonds: [Bond.Kind] {
    let here = Set(
      layout.lines.compactMap { line -> Bond.Kind? in
        if case .bond(let kind) = line.kind { kind } else { nil }
      })
    return Bond.Kind.allCases.filter(here.contains)
  }
}
