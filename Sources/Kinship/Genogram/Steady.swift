/// How far a drawing keeps to an earlier one.
struct Steady {
  /// Where persons stood.
  let columns: [Int: Double]
  /// Partners stay at the sides where they were.
  static let sides = 1
  /// And whoever has got parents since stays too; the parents are drawn apart.
  static let places = 2
  let level: Int

  init(_ layout: KinLayout, _ graph: KinGraph, level: Int) {
    var columns: [Int: Double] = [:]
    for node in layout.nodes where node.copy == 0 {
      if let person = graph.index[node.person] { columns[person] = node.column }
    }
    (self.columns, self.level) = (columns, level)
  }

  /// Whether the first stood to the left of the second; nil where one of them is new.
  func isLeft(_ a: Int, of b: Int) -> Bool? {
    columns[a].flatMap { a in columns[b].map { a < $0 } }
  }

  /// Stood without parents and siblings, and has got parents now.
  func standsAlone(_ person: Int, _ graph: KinGraph) -> Bool {
    guard level >= Self.places, columns[person] != nil, let up = graph.parentUnit[person] else { return false }
    return graph.units[up].kids.count == 1 && graph.units[up].partners.allSatisfy { columns[$0] == nil }
  }
}
