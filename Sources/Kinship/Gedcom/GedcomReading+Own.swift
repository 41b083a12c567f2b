// What the house says beyond the standard, as records of its own (`_KIN`), documented in the header's SCHMA.

extension GedcomReading {
  mutating func own(_ record: GedcomNode) {
    let from = record.first("_FROM").flatMap { dated($0, "_KIN._FROM") }
    let until = record.first("_UNTIL").flatMap { dated($0, "_KIN._UNTIL") }
    let people = record.all("_MEMBER").compactMap { person($0, "_KIN._MEMBER") }
    let kind = record.first("TYPE")?.value ?? ""
    guard people.count == record.all("_MEMBER").count || record.value == "household" else { return }
    switch record.value {
    case "siblings":
      guard let kind = SiblingSet.Kind(rawValue: kind) else { return }
      tree.siblings.append(SiblingSet(kind, people))
    case "custody":
      guard let kind = Custody.Kind(rawValue: kind), people.count == 2 else { return }
      tree.custodies.append(Custody(over: people[0], holder: people[1], kind, from: from, until: until))
    case "household": household(record)
    case "bond":
      guard let kind = Bond.Kind(rawValue: kind), people.count == 2 else { return }
      let by = record.first("_ACCORDING").flatMap { person($0, "_KIN._ACCORDING") }
      tree.bonds.append(Bond(people[0], people[1], kind, according: by, since: from, until: until))
    case "support":
      guard let kind = SupportTie.Kind(rawValue: kind), people.count == 2 else { return }
      let what = record.first("_WHAT")?.value ?? ""
      tree.supports.append(SupportTie(people[0], people[1], kind, what, from: from, until: until))
    case "merge":
      guard people.count == 2 else { return }
      tree.merges.append(Merge(people[0], into: people[1]))
    default: return
    }
    note(record)
    for node in record.children where ["TYPE", "_MEMBER", "_ACCORDING", "_WHAT"].contains(node.tag) { note(node) }
  }

  private mutating func household(_ record: GedcomNode) {
    var home = Household(record.first("_WHAT")?.value ?? "")
    for node in record.all("_MEMBER") {
      guard let id = person(node, "_KIN._MEMBER") else { continue }
      let from = node.first("_FROM").flatMap { dated($0, "_KIN._MEMBER._FROM") }
      let until = node.first("_UNTIL").flatMap { dated($0, "_KIN._MEMBER._UNTIL") }
      home.stays.append(.init(id, from: from, until: until))
    }
    tree.households.append(home)
  }
}
