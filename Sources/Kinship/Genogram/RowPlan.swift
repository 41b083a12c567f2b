/// Who stands in which row, and in which order from the left.
///
/// The family is walked in order from left to right, from one group of siblings upwards and outwards, and whoever is
/// met is added at the right end of their row. To the left of a couple come his kin, to the right hers, below them
/// their children; what would have to stand where it can't without lines crossing waits, and is drawn as a part of its
/// own, with a repeated symbol for the person through whom it belongs (`copy`). So partners always stand together,
/// siblings always stand together, and lines of descent never cross.
final class RowPlan {
  struct Place {
    var person: Int
    var row: Int
    /// Drawn a second time.
    var isCopy: Bool
    /// Stands out of birth order, to be beside a partner whose own siblings are drawn too.
    var isMoved = false
    var part = 0
  }

  /// A unit as drawn: places, not persons.
  struct Drawn {
    var unit: Int
    var partners: [Int] = []
    var kids: [Int] = []
    var part: Int
  }

  let graph: KinGraph
  let near: Closeness
  let root: Int
  private(set) var places: [Place] = []
  /// Part by part, row by row: places from the left.
  private(set) var parts: [[Int: [Int]]] = []
  private(set) var drawn: [Drawn] = []
  private(set) var placeOf: [Int?]
  /// Has a place, or will get one from whoever is being walked now.
  var claimed: [Bool]
  var taken: [Bool]
  private var copies: [Int: [Int: Int]] = [:]
  private var moved: Set<Int> = []
  /// Deeper than this the walk makes a new part: what no family has, a false file may.
  static let deepest = 160

  /// What an earlier drawing holds this one to.
  let steady: Steady?
  /// Whose place a unit has promised to its children.
  private(set) var promised: [Int: Int] = [:]

  init(_ graph: KinGraph, near: Closeness, root: Int, steady: Steady? = nil) {
    self.graph = graph
    self.steady = steady
    self.near = near
    self.root = root
    placeOf = Array(repeating: nil, count: graph.people.count)
    claimed = Array(repeating: false, count: graph.people.count)
    taken = Array(repeating: false, count: graph.units.count)
    for person in [root] + near.order where !claimed[person] {
      parts.append([:])
      visit(Visit(person, row: near.generation[person])) {}
    }
    for unit in graph.units.indices where !taken[unit] {
      parts.append([:])
      repeatUnit(unit)
    }
    settle()
  }

  /// Nobody stands twice, nobody out of birth order.
  var isIdeal: Bool { places.count == graph.people.count && moved.isEmpty }

  /// How far from ideal: a symbol that is repeated weighs as much as a column more in the fullest row, a sibling out of
  /// order a third of it.
  var cost: Int {
    let fullest = Dictionary(grouping: places, by: \.row).values.map(\.count).max() ?? 0
    return (places.count - graph.people.count + fullest) * 10 + moved.count * 3
  }

  func put(_ person: Int, row: Int, copyFor unit: Int? = nil) {
    let place = places.count
    places.append(
      Place(
        person: person, row: row, isCopy: placeOf[person] != nil || unit != nil,
        isMoved: unit == nil && moved.contains(person), part: parts.count - 1))
    parts[parts.count - 1][row, default: []].append(place)
    if let unit { copies[unit, default: [:]][person] = place } else { placeOf[person] = place }
  }

  func move(_ person: Int) { moved.insert(person) }

  private var partOf: [Int: Int] = [:]

  func draw(_ unit: Int) {
    taken[unit] = true
    partOf[unit] = parts.count - 1
    for kid in graph.units[unit].kids where !claimed[kid] {
      claimed[kid] = true
      promised[kid] = unit
    }
  }

  /// Whether somebody's own kin is still to be drawn around them.
  func hasKin(_ person: Int) -> Bool {
    guard let up = graph.parentUnit[person], !taken[up] else { return false }
    return steady.map { !$0.standsAlone(person, graph) } ?? true
  }

  /// A unit that couldn't stand anywhere: all of it again.
  private func repeatUnit(_ unit: Int) {
    let whole = graph.units[unit]
    let row =
      whole.partners.first.map { near.generation[$0] } ?? (whole.kids.first.map { near.generation[$0] - 1 } ?? 0)
    draw(unit)
    for partner in whole.partners { put(partner, row: row, copyFor: unit) }
    for kid in whole.kids { put(kid, row: row + 1, copyFor: unit) }
  }

  private func settle() {
    for unit in graph.units.indices {
      guard let part = partOf[unit] else { continue }
      let whole = graph.units[unit]
      let place = { [copies, placeOf] (person: Int) in copies[unit]?[person] ?? placeOf[person] }
      drawn.append(
        Drawn(
          unit: unit, partners: whole.partners.compactMap(place), kids: whole.kids.compactMap(place), part: part))
    }
  }
}
