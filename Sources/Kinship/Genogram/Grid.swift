/// All places with their columns: each part laid out for itself, then packed beside the others.
struct Grid {
  var x: [Double]
  /// For each drawn unit, from where its children hang.
  var drops: [Double]
  /// For each row, all its places from the left.
  private(set) var rows: [Int: [Int]] = [:]

  init(_ plan: RowPlan) {
    x = Array(repeating: 0, count: plan.places.count)
    drops = Array(repeating: 0, count: plan.drawn.count)
    var packing = Packing()
    var local = Array(repeating: 0, count: plan.places.count)
    var unitsOf: [[Int]] = plan.parts.map { _ in [] }
    for (number, unit) in plan.drawn.enumerated() { unitsOf[unit.part].append(number) }
    for (part, places) in plan.parts.enumerated() {
      let rows = places.keys.sorted().map { places[$0] ?? [] }
      let all = rows.flatMap { $0 }
      for (number, place) in all.enumerated() { local[place] = number }
      func own(_ list: [Int]) -> [Int] { list.map { local[$0] } }
      var columns = Columns(
        rows: rows.map(own),
        units: unitsOf[part].map { .init(partners: own(plan.drawn[$0].partners), kids: own(plan.drawn[$0].kids)) })
      columns.solve()
      var need: [Int: ClosedRange<Double>] = [:]
      func reserve(_ row: Int, _ at: Double) {
        need[row] = need[row].map { min($0.lowerBound, at)...max($0.upperBound, at) } ?? at...at
      }
      for (place, at) in zip(all, columns.x) { reserve(plan.places[place].row, at) }
      for unit in columns.units { if let kid = unit.kids.first { reserve(plan.places[all[kid]].row, unit.drop) } }
      let by = packing.shift(for: need, wish: part == 0 ? 0 : wish(all, columns.x, plan))
      packing.take(need, shift: by)
      for (place, at) in zip(all, columns.x) { x[place] = at + by }
      for (number, unit) in zip(unitsOf[part], columns.units) { drops[number] = unit.drop + by }
    }
    let x = x
    for (place, whole) in plan.places.enumerated() { rows[whole.row, default: []].append(place) }
    rows = rows.mapValues { $0.sorted { (x[$0], $0) < (x[$1], $1) } }
    narrow(plan)
  }

  /// All parts together, in the order in which they were packed.
  private mutating func narrow(_ plan: RowPlan) {
    var columns = Columns(
      rows: rows.keys.sorted().map { rows[$0] ?? [] },
      units: plan.drawn.map { .init(partners: $0.partners, kids: $0.kids) }, start: x)
    if plan.parts.count > 1 { columns.solve() }
    columns.narrow()
    x = columns.x
    if plan.parts.count > 1 || columns.isNarrowed {
      for (number, unit) in columns.units.enumerated() { drops[number] = unit.drop }
    }
  }

  /// Beside whomever it repeats, else near those to whom a line of its own leads: siblings, foster parents …
  private func wish(_ part: [Int], _ columns: [Double], _ plan: RowPlan) -> Double {
    func ways(_ others: (Int) -> [Int]) -> [Double] {
      zip(part, columns).flatMap { place, at in
        others(plan.places[place].person).compactMap { plan.placeOf[$0] }
          .filter { $0 != place && plan.places[$0].part < plan.places[place].part }.map { x[$0] - at }
      }.sorted()
    }
    let own = ways { [$0] }
    let found = own.isEmpty ? ways { Self.apart($0, plan.graph) } : own
    return found.isEmpty ? 0 : found[found.count / 2]
  }

  /// Siblings without a parent that is drawn, and parents beside those that somebody is drawn below.
  private static func apart(_ person: Int, _ graph: KinGraph) -> [Int] {
    let siblings = graph.loose.filter { $0.0 == person || $0.1 == person }.map { $0.0 == person ? $0.1 : $0.0 }
    let others = graph.extras.flatMap { extra in
      let partners = graph.units[extra.unit].partners
      return extra.child == person ? partners : partners.contains(person) ? [extra.child] : []
    }
    return siblings + others
  }

  mutating func centre(on place: Int?) {
    let by = place.map { x[$0] } ?? 0
    x = x.map { $0 - by }
    drops = drops.map { $0 - by }
  }
}
