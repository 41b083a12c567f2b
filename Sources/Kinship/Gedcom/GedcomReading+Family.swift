extension GedcomReading {
  mutating func family(_ record: GedcomNode) {
    var partners: [KinID] = []
    var children: [KinID] = []
    for (tag, role) in [("HUSB", "HUSB"), ("WIFE", "WIFE")] {
      for node in record.all(tag) {
        if node.pointer == "VOID" { continue }
        guard let id = person(node, "FAM.\(role)") else { continue }
        guard partners.count < 2, !partners.contains(id) else {
          remark(node, "FAM.\(role)", .saidTwice)
          continue
        }
        note(node)
        partners.append(id)
      }
    }
    for node in record.all("CHIL") where node.pointer != "VOID" {
      guard let id = person(node, "FAM.CHIL") else { continue }
      note(node)
      if children.contains(id) { remark(node, "FAM.CHIL", .saidTwice) } else { children.append(id) }
    }
    for id in claimants(record) where !children.contains(id) { children.append(id) }
    guard !partners.isEmpty || !children.isEmpty else { return }
    note(record)
    join(record, partners)
    if partners.isEmpty { tree.siblings.append(SiblingSet(.siblings, children)) }
    for child in children { hang(child, on: record, partners) }
    sign(record, partners)
  }

  /// Children who name this family, whether or not it names them.
  private func claimants(_ record: GedcomNode) -> [KinID] {
    record.xref.flatMap { claims[$0] } ?? []
  }

  private mutating func join(_ record: GedcomNode, _ partners: [KinID]) {
    var history: [(step: Partnership.Step, at: Int)] = []
    for node in record.children {
      guard let event = event(node) else { continue }
      note(node)
      if let type = node.first("TYPE"), node.tag == "EVEN" || event == .registered { note(type) }
      history.append((.init(event, date(node, "FAM.\(node.tag)")), history.count))
    }
    guard partners.count == 2 else { return }
    if isOwn, let mark = record.first("_COPARENTS") { return note(mark) }
    // Foreign files need not have them in order; the undated stay where they are.
    if !isOwn, history.allSatisfy({ $0.step.date?.sortDay != nil }) {
      history.sort { ($0.step.date?.sortDay ?? 0, $0.at) < ($1.step.date?.sortDay ?? 0, $1.at) }
    }
    let isTurned = isOwn && record.first("_TURNED").map { note($0) } != nil
    tree.partnerships.append(
      Partnership(partners[isTurned ? 1 : 0], partners[isTurned ? 0 : 1], history.map(\.step)))
  }

  private func event(_ node: GedcomNode) -> Partnership.Event? {
    switch node.tag {
    case "MARR": node.first("TYPE")?.value == Partnership.Event.registered.rawValue ? .registered : .married
    case "DIV": .divorced
    case "ANUL": .annulled
    case "ENGA": .engaged
    case "EVEN": node.first("TYPE").flatMap { Partnership.Event(rawValue: $0.value.lowercased()) }
    default: nil
    }
  }

  private mutating func hang(_ child: KinID, on record: GedcomNode, _ partners: [KinID]) {
    let own =
      record.xref.flatMap { xref in
        individuals[child]?.all("FAMC").filter { $0.pointer == xref }
      } ?? []
    if own.isEmpty, let node = record.all("CHIL").first(where: { $0.pointer.flatMap { identities["@" + $0] } == child })
    {
      remark(node, "FAM.CHIL", .oneSided)
    }
    let named = record.all("CHIL").contains { $0.pointer.flatMap { identities["@" + $0] } == child }
    if !named, let node = own.first { remark(node, "INDI.FAMC", .oneSided) }
    for node in own.isEmpty ? [nil] : own.map(Optional.some) {
      let kind = node.map { self.kind($0) } ?? .unspecified
      if let node { note(node) }
      for (number, parent) in partners.enumerated() where parent != child || !isOwn {
        var link = ParentLink(child, parent, adopted(child, record, number) ? .adoptive : kind)
        if let node { details(of: parent, node, &link) }
        if seen.insert(link).inserted { tree.parents.append(link) }
      }
    }
  }

  private mutating func kind(_ node: GedcomNode) -> ParentLink.Kind {
    guard let line = node.first("PEDI") else { return .unspecified }
    let phrase = line.first("PHRASE")
    switch line.value.uppercased() {
    case "BIRTH": note(line)
    case "ADOPTED": note(line)
    case "FOSTER": note(line)
    case "OTHER":
      if let phrase, let kind = ParentLink.Kind(rawValue: phrase.value) {
        note(line)
        note(phrase)
        return kind
      }
      return .unspecified
    default: return .unspecified
    }
    return ["BIRTH": .biological, "ADOPTED": .adoptive][line.value.uppercased()] ?? .foster
  }

  /// An adoption says by which of the two: `ADOP` below the child's event and below its `FAMC`.
  private mutating func adopted(_ child: KinID, _ record: GedcomNode, _ number: Int) -> Bool {
    for event in individuals[child]?.all("ADOP") ?? [] {
      guard let line = event.first("FAMC"), line.pointer == record.xref, line.pointer != nil else { continue }
      let by = line.first("ADOP")
      guard ["BOTH", number == 0 ? "HUSB" : "WIFE"].contains(by?.value.uppercased() ?? "BOTH") else { continue }
      note(event)
      note(line)
      if let by { note(by) }
      return true
    }
    return false
  }

  private mutating func details(of parent: KinID, _ node: GedcomNode, _ link: inout ParentLink) {
    guard isOwn else { return }
    for line in node.all("_PARENT") where line.pointer.flatMap({ identities["@" + $0] }) == parent {
      note(line)
      for part in line.children {
        switch part.tag {
        case "_GAVE_BIRTH":
          note(part)
          link.gaveBirth = true
        case "_FROM": link.from = dated(part, "_FROM")
        case "_UNTIL": link.until = dated(part, "_UNTIL")
        default: continue
        }
      }
    }
  }

  /// `FAMS` says again what the family says; only one that the family doesn't is worth a remark.
  private mutating func sign(_ record: GedcomNode, _ partners: [KinID]) {
    guard let xref = record.xref else { return }
    for partner in partners {
      for node in individuals[partner]?.all("FAMS") ?? [] where node.pointer == xref { note(node) }
    }
  }
}
