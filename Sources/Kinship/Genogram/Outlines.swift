/// Lines around households. Only those who stand together with nobody else between are enclosed together: a household
/// that is spread has several rings.
struct Outlines {
  private(set) var list: [KinOutline] = []

  private struct Run {
    var row: Int
    var from: Double
    var to: Double
    var members: [KinID]
  }

  init(_ tree: FamilyTree, _ nodes: [KinNode]) {
    let rows = Dictionary(grouping: nodes, by: \.row).mapValues { $0.sorted { $0.column < $1.column } }
    for home in tree.households {
      let members = Set(home.members())
      var runs: [Run] = []
      for (row, places) in rows.sorted(by: { $0.key < $1.key }) {
        var last: Run?
        for node in places {
          if members.contains(node.person), node.copy == 0 {
            last = last ?? Run(row: row, from: node.column, to: node.column, members: [])
            last?.to = node.column
            last?.members.append(node.person)
          } else if let run = last {
            runs.append(run)
            last = nil
          }
        }
        if let run = last { runs.append(run) }
      }
      add(home.name, runs)
    }
  }

  /// Runs in rows next to each other are one ring where they overlap.
  private mutating func add(_ name: String, _ runs: [Run]) {
    var chains: [[Run]] = []
    for run in runs {
      if let at = chains.firstIndex(where: { chain in
        guard let last = chain.last else { return false }
        return last.row == run.row - 1 && last.from <= run.to + 0.5 && run.from <= last.to + 0.5
      }) {
        chains[at].append(run)
      } else {
        chains.append([run])
      }
    }
    for chain in chains {
      list.append(KinOutline(household: name, members: chain.flatMap(\.members), ring: ring(chain)))
    }
  }

  private func ring(_ chain: [Run]) -> [KinPoint] {
    let (side, up) = (0.42, 0.4)
    var right: [KinPoint] = []
    var left: [KinPoint] = []
    for (index, run) in chain.enumerated() {
      let top = index == 0 ? Double(run.row) - up : Double(run.row) - 0.5
      let bottom = index == chain.count - 1 ? Double(run.row) + up : Double(run.row) + 0.5
      right += [KinPoint(run.to + side, top), KinPoint(run.to + side, bottom)]
      left += [KinPoint(run.from - side, top), KinPoint(run.from - side, bottom)]
    }
    return right + left.reversed()
  }
}
