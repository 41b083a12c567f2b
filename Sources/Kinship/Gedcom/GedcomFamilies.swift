/// Families as GEDCOM has them: at most two partners and their children. A child whose parents are of several kinds
/// belongs to one family for each kind and couple.
struct GedcomFamilies {
  struct ChildLine {
    var family: String
    var kind: ParentLink.Kind
    var links: [ParentLink]
  }

  private(set) var records: [GedcomNode] = []
  private(set) var childOf: [KinID: [ChildLine]] = [:]
  private(set) var partnerIn: [KinID: [String]] = [:]
  private(set) var remarks: [GedcomRemark] = []
  /// By partners and children.
  private(set) var families: [Set<KinID>: String] = [:]

  private var people: [[KinID]] = []
  private var byPair: [Set<KinID>: Int] = [:]

  init(_ tree: FamilyTree, _ writer: GedcomWriter) {
    let gender = Dictionary(tree.relatives.map { ($0.id, $0.gender) }) { first, _ in first }
    for couple in tree.partnerships {
      guard couple.partners.allSatisfy({ writer.xrefs[$0] != nil }), couple.first != couple.second else {
        remarks.append(GedcomRemark(0, "FAM", .danglingPointer, couple.partners.map(\.rawValue).joined(separator: " ")))
        continue
      }
      let at = open(couple.partners, gender, writer)
      records[at].children += couple.history.map { Self.event($0, writer) }
    }
    hang(tree, gender, writer)
    for set in tree.siblings where set.kind == .siblings {
      let at = open([], gender, writer)
      for child in set.members { add(child, to: at, .unspecified, [], writer) }
    }
    for (at, list) in people.enumerated() where families[Set(list)] == nil { families[Set(list)] = records[at].xref }
  }

  private mutating func open(_ partners: [KinID], _ gender: [KinID: Gender], _ writer: GedcomWriter) -> Int {
    let xref = "FAM_\(records.count + 1)"
    var record = GedcomNode("FAM", xref: xref)
    let isTurned =
      partners.count == 2 && gender[partners[0]] == .woman && gender[partners[1]] != .woman
    if partners.count == 2 {
      let two = isTurned ? partners.reversed() : partners
      record.children = [
        GedcomNode("HUSB", pointer: writer.xrefs[two[0]]), GedcomNode("WIFE", pointer: writer.xrefs[two[1]]),
      ]
      if isTurned, writer.version == .v70 { record.children.append(GedcomNode("_TURNED", "Y")) }
    } else if let one = partners.first {
      record.children = [GedcomNode(gender[one] == .woman ? "WIFE" : "HUSB", pointer: writer.xrefs[one])]
    }
    for partner in partners { partnerIn[partner, default: []].append(xref) }
    if byPair[Set(partners)] == nil, !partners.isEmpty { byPair[Set(partners)] = records.count }
    records.append(record)
    people.append(partners)
    return records.count - 1
  }

  private mutating func hang(_ tree: FamilyTree, _ gender: [KinID: Gender], _ writer: GedcomWriter) {
    var links: [KinID: [ParentLink]] = [:]
    for link in tree.parents {
      guard writer.xrefs[link.child] != nil, writer.xrefs[link.parent] != nil else {
        remarks.append(
          GedcomRemark(0, "INDI.FAMC", .danglingPointer, "\(link.child.rawValue) \(link.parent.rawValue)"))
        continue
      }
      links[link.child, default: []].append(link)
    }
    for child in unique(tree.relatives.map(\.id)) {
      var left = links[child] ?? []
      while let link = left.first {
        left.removeFirst()
        var both = [link]
        let rest = left.enumerated().filter { $0.element.kind == link.kind && $0.element.parent != link.parent }
        // Of several of the same kind, a couple belongs together.
        let couple = rest.first { byPair[[link.parent, $0.element.parent]] != nil }
        if let other = couple ?? (rest.count == 1 ? rest.first : nil) { both.append(left.remove(at: other.offset)) }
        add(child, to: family(both.map(\.parent), gender, writer), link.kind, both, writer)
      }
    }
  }

  private mutating func family(_ parents: [KinID], _ gender: [KinID: Gender], _ writer: GedcomWriter) -> Int {
    if let known = byPair[Set(parents)] { return known }
    let at = open(parents, gender, writer)
    if parents.count == 2, writer.version == .v70 { records[at].children.append(GedcomNode("_COPARENTS", "Y")) }
    return at
  }

  private mutating func add(
    _ child: KinID, to at: Int, _ kind: ParentLink.Kind, _ links: [ParentLink], _ writer: GedcomWriter
  ) {
    guard let xref = writer.xrefs[child] else { return }
    if !records[at].all("CHIL").contains(where: { $0.pointer == xref }) {
      records[at].children.append(GedcomNode("CHIL", pointer: xref))
      people[at].append(child)
    }
    childOf[child, default: []].append(
      ChildLine(family: records[at].xref ?? "", kind: kind, links: links))
  }

  private static func event(_ step: Partnership.Step, _ writer: GedcomWriter) -> GedcomNode {
    let tag =
      switch step.event {
      case .married, .registered: "MARR"
      case .divorced: "DIV"
      case .annulled: "ANUL"
      case .engaged: "ENGA"
      default: "EVEN"
      }
    var node = GedcomNode(tag, step.date == nil && tag != "EVEN" ? "Y" : "", writer.date(step.date))
    if tag == "EVEN" || step.event == .registered {
      node.children.insert(GedcomNode("TYPE", step.event.rawValue), at: 0)
    }
    return node
  }
}
