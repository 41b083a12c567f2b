extension GedcomWriter {
  func individual(_ one: Relative, _ families: GedcomFamilies) -> GedcomNode {
    var node = GedcomNode("INDI", xref: xrefs[one.id] ?? one.id.rawValue)
    if let name = one.name { node.children.append(self.name(name)) }
    let sex: String =
      switch one.gender {
      case .woman: "F"
      case .man: "M"
      case .nonBinary: version == .v70 ? "X" : "U"
      case .unknown: "U"
      }
    node.children.append(GedcomNode("SEX", sex))
    if let birth = one.birth { node.children.append(GedcomNode("BIRT", date(birth))) }
    if one.isDead { node.children.append(GedcomNode("DEAT", one.death == nil ? "Y" : "", date(one.death))) }
    for line in families.childOf[one.id] ?? [] {
      var famc = GedcomNode("FAMC", pointer: line.family)
      famc.children = pedigree(line.kind)
      if version == .v70 { famc.children += line.links.compactMap(details) }
      node.children.append(famc)
    }
    for family in unique(families.partnerIn[one.id] ?? []) { node.children.append(GedcomNode("FAMS", pointer: family)) }
    guard version == .v70 else { return node }
    if xrefs[one.id] != one.id.rawValue {
      node.children.append(GedcomNode("EXID", one.id.rawValue, [GedcomNode("TYPE", Self.identityType)]))
    }
    if let assigned = one.assigned { node.children.append(GedcomNode("_ASSIGNED", assigned.rawValue)) }
    if one.arrival != .born { node.children.append(GedcomNode("_ARRIVAL", one.arrival.rawValue)) }
    if one.isOutside { node.children.append(GedcomNode("_OUTSIDE", "Y")) }
    return node
  }

  private func name(_ name: KinName) -> GedcomNode {
    var value = name.full
    if let surname = name.surname, !surname.isEmpty, !surname.contains("/"), !value.contains("/") {
      value = Self.slashed(value, surname)
    }
    var node = GedcomNode("NAME", value)
    for (tag, part) in [("GIVN", name.given), ("SURN", name.surname), ("NICK", name.nickname)] {
      if let part { node.children.append(GedcomNode(tag, part)) }
    }
    if version == .v70, GedcomReading.plain(value, isOwn: true) != name.full || value.hasPrefix("@") {
      node.children.append(GedcomNode("_FULL", name.full))
    }
    return node
  }

  /// The surname between slashes, where it ends the name or stands in it as words of its own.
  private static func slashed(_ full: String, _ surname: String) -> String {
    if full.hasSuffix(surname) { return String(full.dropLast(surname.count)) + "/\(surname)/" }
    let words = full.split(separator: " ", omittingEmptySubsequences: false)
    guard let at = words.firstIndex(where: { $0 == surname }) else { return full }
    return words.enumerated().map { $0 == at ? "/\($1)/" : String($1) }.joined(separator: " ")
  }

  private func pedigree(_ kind: ParentLink.Kind) -> [GedcomNode] {
    switch (kind, version) {
    case (.unspecified, _): []
    case (.biological, _): [GedcomNode("PEDI", version == .v70 ? "BIRTH" : "birth")]
    case (.adoptive, _): [GedcomNode("PEDI", version == .v70 ? "ADOPTED" : "adopted")]
    case (.foster, _): [GedcomNode("PEDI", version == .v70 ? "FOSTER" : "foster")]
    case (_, .v70): [GedcomNode("PEDI", "OTHER", [GedcomNode("PHRASE", kind.rawValue)])]
    case (_, .v551): [GedcomNode("NOTE", kind.rawValue)]
    }
  }

  private func details(_ link: ParentLink) -> GedcomNode? {
    guard link.gaveBirth || link.from != nil || link.until != nil else { return nil }
    var node = GedcomNode("_PARENT", pointer: xrefs[link.parent])
    if link.gaveBirth { node.children.append(GedcomNode("_GAVE_BIRTH", "Y")) }
    node.children += date(link.from, "_FROM") + date(link.until, "_UNTIL")
    return node
  }

  /// Records beyond the standard.
  mutating func own() -> [GedcomNode] {
    var found: [GedcomNode] = []
    for set in tree.siblings where set.kind.isTwins {
      found.append(own("siblings", set.kind.rawValue, set.members, nil, nil))
    }
    for one in tree.custodies {
      found.append(own("custody", one.kind.rawValue, [one.over, one.holder], one.from, one.until))
    }
    for home in tree.households {
      var node = GedcomNode("_KIN", "household", [GedcomNode("_WHAT", home.name)])
      for stay in home.stays {
        guard let xref = pointer(stay.member, "household") else { continue }
        node.children.append(
          GedcomNode("_MEMBER", pointer: xref, date(stay.from, "_FROM") + date(stay.until, "_UNTIL")))
      }
      found.append(node)
    }
    for bond in tree.bonds {
      var node = own("bond", bond.kind.rawValue, [bond.from, bond.to], bond.since, bond.until)
      if let by = bond.according, let xref = pointer(by, "bond") {
        node.children.append(GedcomNode("_ACCORDING", pointer: xref))
      }
      found.append(node)
    }
    for tie in tree.supports {
      var node = own("support", tie.kind.rawValue, [tie.giver, tie.receiver], tie.from, tie.until)
      node.children.append(GedcomNode("_WHAT", tie.what))
      found.append(node)
    }
    found += tree.merges.map { own("merge", "", [$0.duplicate, $0.kept], nil, nil) }
    return found
  }

  private mutating func own(
    _ what: String, _ kind: String, _ members: [KinID], _ from: FuzzyDate?, _ until: FuzzyDate?
  ) -> GedcomNode {
    var node = GedcomNode("_KIN", what)
    if !kind.isEmpty { node.children.append(GedcomNode("TYPE", kind)) }
    for member in members {
      if let xref = pointer(member, what) { node.children.append(GedcomNode("_MEMBER", pointer: xref)) }
    }
    node.children += date(from, "_FROM") + date(until, "_UNTIL")
    return node
  }

  private mutating func pointer(_ id: KinID, _ what: String) -> String? {
    if xrefs[id] == nil { say(.danglingPointer, what, id.rawValue) }
    return xrefs[id]
  }

  /// Puts back what the file that was read had beside; across versions only says what is left out.
  mutating func put(_ reading: GedcomReading, _ families: GedcomFamilies) {
    for kept in reading.kept where kept.node.tag != "TRLR" {
      let path = ([kept.node.tag] + kept.path.reversed()).reversed().joined(separator: ".")
      guard reading.version == version, kept.node.tag != "_UNREADABLE" else {
        remarks.append(GedcomRemark(kept.node.line, path, .otherVersion, reading.raw(kept.node)))
        continue
      }
      var isPut = false
      switch kept.owner {
      case .header: isPut = ["SOUR", "GEDC", "CHAR"].contains(kept.node.tag) ? false : add(kept, at: 0)
      case .relative(let id):
        if let xref = xrefs[id], let at = records.firstIndex(where: { $0.tag == "INDI" && $0.xref == xref }) {
          isPut = add(kept, at: at)
        }
      case .family(let people):
        if let xref = families.families[people], let at = records.firstIndex(where: { $0.xref == xref }) {
          isPut = add(kept, at: at)
        }
      case .record:
        insert(kept.node)
        isPut = true
      }
      if !isPut { remarks.append(GedcomRemark(kept.node.line, path, .homeless, reading.raw(kept.node))) }
    }
  }
}
