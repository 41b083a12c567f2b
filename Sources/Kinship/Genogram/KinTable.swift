/// The drawing in words: for everybody, what they are to the centre and to those next to them.
struct KinTable {
  let rows: [KinTableRow]

  init(_ graph: KinGraph, _ near: Closeness, centre: Int) {
    let relations = Relations(graph, centre: centre)
    let ties = Self.ties(graph.tree)
    rows = near.order.map { person in
      let id = graph.people[person].id
      return KinTableRow(person: id, relation: relations.of(person), facts: unique(ties[id] ?? []))
    }
  }

  private static func ties(_ tree: FamilyTree) -> [KinID: [KinTableRow.Fact]] {
    var facts: [KinID: [KinTableRow.Fact]] = [:]
    func say(_ id: KinID, _ key: String, _ others: [KinID], _ value: String? = nil) {
      facts[id, default: []].append(.init(key: key, others: others, value: value))
    }
    for link in tree.parents {
      say(link.child, "parent-\(link.kind.rawValue)", [link.parent])
      say(link.parent, "child-\(link.kind.rawValue)", [link.child])
    }
    for couple in tree.partnerships {
      let key = "partner-\(couple.standing?.rawValue ?? "couple")"
      let date = couple.history.last?.date?.date?.description
      say(couple.first, key, [couple.second], date)
      say(couple.second, key, [couple.first], date)
    }
    for set in tree.siblings {
      for one in set.members {
        say(
          one, set.kind.isTwins ? "twin-\(set.kind.rawValue)" : set.kind == .half ? "sibling-half" : "sibling",
          set.members.filter { $0 != one })
      }
    }
    for custody in tree.custodies where custody.until == nil {
      say(custody.over, "custody-\(custody.kind.rawValue)", [custody.holder])
      say(custody.holder, "holds-\(custody.kind.rawValue)", [custody.over])
    }
    for home in tree.households {
      let members = home.members()
      for one in members { say(one, "lives-in", members.filter { $0 != one }, home.name) }
    }
    for bond in tree.bonds where bond.until == nil {
      say(bond.from, "bond-\(bond.kind.rawValue)", [bond.to])
      say(bond.to, bond.kind.isDirected ? "bond-\(bond.kind.rawValue)-from" : "bond-\(bond.kind.rawValue)", [bond.from])
    }
    for tie in tree.supports where tie.until == nil {
      say(tie.giver, "gives-\(tie.kind.rawValue)", [tie.receiver], tie.what)
      say(tie.receiver, "gets-\(tie.kind.rawValue)", [tie.giver], tie.what)
    }
    return facts
  }
}
