import CaseFile
import HTML
import Kinship

/// A genogram as a drawing, from the layout: outlines first, then lines, then people, each of them a link that chooses
/// the person, so that no script is needed; the script adds walking with the arrow keys.
struct GenogramDrawing {
  let model: GenogramModel
  let room: CaseVisit

  static let (column, row) = (104.0, 156.0)
  private var t: Words { room.t }
  private var layout: KinLayout { model.layout }

  static func place(_ point: KinPoint) -> (x: Double, y: Double) { (point.x * column, point.y * row) }

  var node: Node {
    let (columns, rows) = (layout.columns, layout.rows)
    let (left, top) = (columns.lowerBound * Self.column - 78, Double(rows.lowerBound) * Self.row - 74)
    let width = (columns.upperBound - columns.lowerBound) * Self.column + 156
    let height = Double(rows.upperBound - rows.lowerBound) * Self.row + 166
    return SVG.drawing(
      left: left, top: top, width: width, height: height,
      label: t(
        "genogram.drawing", ["name": model.name(layout.centre, t), "count": String(layout.nodes.count)]),
      .class("genogram")
    ) {
      for outline in layout.outlines { house(outline) }
      for line in layout.lines where line.isStructure { structure(line) }
      for line in layout.lines { if case .same = line.kind { structure(line) } }
      for line in layout.lines { if case .bond(let kind) = line.kind { bond(line, kind) } }
      for line in layout.lines { if case .partnership = line.kind { history(line, line.points.map(Self.place)) } }
      for node in layout.nodes { person(node) }
    }
  }

  private func house(_ outline: KinOutline) -> Node {
    let ring = outline.ring.map(Self.place)
    let top = ring.map(\.y).min() ?? 0
    let left = ring.filter { $0.y == top }.map(\.x).min() ?? 0
    return group {
      SVG.polygon(ring, .class("household"))
      SVG.text(outline.household, x: left + 6, y: top + 14, .class("household-name"))
    }
  }

  private func structure(_ line: KinLine) -> Node {
    let points = line.points.map(Self.place)
    let name: String
    switch line.kind {
    case .partnership: name = "couple"
    case .same: name = "same"
    default: name = "descent"
    }
    return group {
      SVG.polyline(points, .class("line \(name) \(line.stroke.rawValue)"))
      if let mark = line.mark { slashes(line.slashes, Self.place(mark)) }
    }
  }

  /// One for those who live apart, two for those who are divorced.
  private func slashes(_ count: Int, _ at: (x: Double, y: Double)) -> Node {
    group {
      for index in 0..<count {
        let x = at.x + Double(index) * 7
        SVG.line(from: (x - 5, at.y + 9), to: (x + 5, at.y - 9), .class("line solid"))
      }
    }
  }

  /// "g. 1998", "sk. 2005": over the partners' line, the last at the bottom.
  private func history(_ line: KinLine, _ points: [(x: Double, y: Double)]) -> Node {
    let ids = Set(line.between)
    guard let couple = model.tree.partnerships.first(where: { Set($0.partners) == ids }), points.count > 1 else {
      return .empty
    }
    let steps = couple.history.suffix(3).map { step in
      t("genogram.step.\(step.event.rawValue)", ["year": step.date?.year.map(String.init) ?? ""]).trimmingSpaces
    }
    // A line that goes over somebody has its words over its level part.
    let (from, to) = points.count > 2 ? (points[1], points[2]) : (points[0], points[1])
    let x = (from.x + to.x) / 2
    return group {
      // Two above the line; a third stands below it, where no year is in the way.
      for (index, words) in steps.enumerated() {
        let y = index == 2 ? from.y + 18 : from.y - 6 - Double(min(steps.count, 2) - 1 - index) * 13
        SVG.text(words, x: x, y: y, .class("step"), .textAnchor(.middle))
      }
    }
  }

  private func bond(_ line: KinLine, _ kind: Bond.Kind) -> Node {
    guard let from = line.points.first.map(Self.place), let to = line.points.last.map(Self.place) else { return .empty }
    // Between two in one row it goes over what is written on the line between them.
    let lift = from.y == to.y ? 1.5 : 1
    return BondShape(kind, from: from, to: to, bow: line.bow * lift * Self.column, gap: 34).node
  }

  private func person(_ node: KinNode) -> Node {
    let (x, y) = Self.place(KinPoint(node.column, Double(node.row)))
    let isChosen = model.chosen == node.person
    return a(
      .href(room.genogramPage(node.person.rawValue).at("valgt")),
      .classes(
        "person", isChosen ? "chosen" : nil, node.person == layout.centre && node.copy == 0 ? "centre" : nil),
      .data("person", node.person.rawValue), .data("x", String(Int(x))), .data("y", String(Int(y))),
      .aria("label", said(node)), .aria("current", isChosen ? "true" : nil)
    ) {
      SVG.rect(x: x - 46, y: y - 46, width: 92, height: 118, radius: 8, .class("reach"))
      KinSign(node.symbol, x: x, y: y, half: 24).node
      age(node, x, y)
      if let year = node.birth?.year {
        SVG.text("\(year)", x: x - 25, y: y - 31, .class("year"), .textAnchor(.middle))
      }
      if let year = node.death?.year {
        SVG.text("\(year)", x: x + 25, y: y - 31, .class("year"), .textAnchor(.middle))
      }
      for (index, line) in labels(node).enumerated() {
        SVG.text(line, x: x, y: y + 42 + Double(index) * 14, .class("name"), .textAnchor(.middle))
      }
      for (index, line) in decides(node).enumerated() {
        let below = y + 42 + Double(labels(node).count + index) * 14
        SVG.text(line, x: x, y: below, .class("decides"), .textAnchor(.middle))
      }
    }
  }

  private func labels(_ node: KinNode) -> [String] {
    let name = node.name.map { NetworkDrawing.lines($0.full) } ?? []
    let assigned = node.symbol.assigned.map { t("genogram.assigned.\($0.rawValue)") }
    return name + [assigned].compactMap { $0 }
  }

  /// Below those who decide over somebody: what they decide, and over whom where that isn't the one in the middle.
  private func decides(_ node: KinNode) -> [String] {
    guard node.copy == 0 else { return [] }
    let mine = model.custodies.filter { $0.holder == node.person }
    let centre = mine.filter { $0.over == layout.centre }.map { t("genogram.custody.\($0.kind.rawValue)") }
    let others = mine.filter { one in
      one.over != layout.centre && !mine.contains { $0.over == layout.centre && $0.kind == one.kind }
    }
    let kinds = Custody.Kind.allCases.compactMap { kind -> String? in
      let over = others.filter { $0.kind == kind }.map { KinWords(model.tree, t).first($0.over) }
      return over.isEmpty ? nil : "\(t("genogram.custody.\(kind.rawValue)")): \(over.joined(separator: ", "))"
    }
    return centre + kinds.map { NetworkDrawing.short($0, 18) }
  }

  private func age(_ node: KinNode, _ x: Double, _ y: Double) -> Node {
    guard let years = Self.years(node.birth, node.death, node.symbol, on: model.today) else { return .empty }
    return SVG.text(years, x: x, y: y + 5, .class("age"), .textAnchor(.middle))
  }

  /// Whole years, with a sign where only the year is known; nothing where nobody can tell.
  static func years(_ birth: FuzzyDate?, _ death: FuzzyDate?, _ symbol: KinSymbol, on today: Day) -> String? {
    guard let birth, !symbol.marks.contains(.expected), symbol.shape != .triangle else { return nil }
    let isDead = symbol.marks.contains(.dead)
    if isDead, death == nil { return nil }
    guard let first = birth.earliest, let last = birth.latest else { return nil }
    let (from, until) = (death?.earliest ?? today.number, death?.latest ?? today.number)
    let (most, least) = (
      Day(number: until).age(bornOn: Day(number: first)), Day(number: from).age(bornOn: Day(number: last))
    )
    guard (0...130).contains(most) else { return nil }
    return most == least ? "\(most)" : "~\((most + max(0, least)) / 2)"
  }

  /// "Mia Holm, mor, født 1985, 40 år"
  private func said(_ node: KinNode) -> String {
    let row = layout.table.first { $0.person == node.person }
    let relation = row.map { KinWords(model.tree, t).relation($0.relation, node.person, to: layout.centre) }
    let born = node.birth?.year.map { t("genogram.said.born", ["year": String($0)]) }
    let died =
      node.symbol.marks.contains(.dead)
      ? node.death?.year.map { t("genogram.said.died", ["year": String($0)]) } ?? t("genogram.said.dead") : nil
    let again = node.copy > 0 ? t("genogram.said.again") : nil
    return [model.name(node.person, t), relation, born, died, again].compactMap { $0 }.joined(separator: ", ")
  }
}
