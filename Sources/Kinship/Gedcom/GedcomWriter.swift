/// A family as a GEDCOM file. What the standard has no words for is written as extensions in version 7 (documented in
/// the header, so that other programs may skip them), and named in `remarks` where 5.5.1 has no place for it.
public struct GedcomWriter: Sendable {
  public static let name = "NAER"
  static let identityType = "urn:naer:kin-id"

  public private(set) var records: [GedcomNode] = []
  /// What isn't written, and why.
  public internal(set) var remarks: [GedcomRemark] = []
  public let version: GedcomFile.Version

  let tree: FamilyTree
  private(set) var xrefs: [KinID: String] = [:]

  /// - Parameter kept: lines of the file that the family was read from; put back where they were.
  public init(_ tree: FamilyTree, _ version: GedcomFile.Version = .v70, keeping reading: GedcomReading? = nil) {
    self.tree = tree
    self.version = version
    name()
    let families = GedcomFamilies(tree, self)
    remarks += families.remarks
    records = [header()]
    for one in tree.relatives { records.append(individual(one, families)) }
    records += families.records
    if version == .v70 { records += own() } else { sayLost() }
    if version == .v551 { records.append(GedcomNode("SUBM", xref: "SUBM1", [GedcomNode("NAME", Self.name)])) }
    if let reading { put(reading, families) }
    records.append(GedcomNode("TRLR"))
  }

  /// The file's text: UTF-8, lines ended by LF; version 7 with a byte order mark, as it recommends.
  public var text: String {
    var text = version == .v70 ? "\u{FEFF}" : ""
    for record in records { write(record, 0, &text) }
    return text
  }

  public var bytes: [UInt8] { Array(text.utf8) }

  /// An identity that is a name in GEDCOM is kept as the name; any other stands in EXID.
  private mutating func name() {
    var used: Set<String> = ["VOID", "SUBM1"]
    for one in tree.relatives where xrefs[one.id] == nil {
      let own = one.id.rawValue
      if Self.isXref(own, version), used.insert(own).inserted { xrefs[one.id] = own }
    }
    var number = 1
    for one in tree.relatives where xrefs[one.id] == nil {
      while !used.insert("P\(number)").inserted { number += 1 }
      xrefs[one.id] = "P\(number)"
    }
  }

  private static func isXref(_ text: String, _ version: GedcomFile.Version) -> Bool {
    !text.isEmpty && (version == .v70 || text.utf8.count < 21) && !text.hasPrefix("FAM_") && text != "VOID"
      && text.utf8.allSatisfy { (65...90).contains($0) || (48...57).contains($0) || $0 == 95 }
  }

  private func header() -> GedcomNode {
    var head = GedcomNode("HEAD")
    guard version == .v70 else {
      head.children = [
        GedcomNode("SOUR", Self.name), GedcomNode("SUBM", pointer: "SUBM1"),
        GedcomNode("GEDC", [GedcomNode("VERS", "5.5.1"), GedcomNode("FORM", "LINEAGE-LINKED")]),
        GedcomNode("CHAR", "UTF-8"),
      ]
      return head
    }
    head.children = [GedcomNode("GEDC", [GedcomNode("VERS", "7.0")])]
    head.children.append(
      GedcomNode(
        "SCHMA", Self.extensions.map { GedcomNode("TAG", "\($0) urn:naer:gedcom:\($0.dropFirst().lowercased())") }))
    head.children.append(GedcomNode("SOUR", Self.name))
    return head
  }

  private static let extensions = [
    "_ACCORDING", "_ARRIVAL", "_ASSIGNED", "_COPARENTS", "_DUAL", "_FROM", "_FULL", "_GAVE_BIRTH", "_KIN",
    "_MEMBER", "_OUTSIDE", "_PARENT", "_TURNED", "_UNTIL", "_WHAT",
  ]

  func date(_ date: FuzzyDate?, _ tag: String = "DATE") -> [GedcomNode] {
    guard let date else { return [] }
    var node = GedcomNode(tag, GedcomDate.write(date, version))
    guard version == .v70 else { return [node] }
    if let phrase = date.phrase { node.children.append(GedcomNode("PHRASE", phrase)) }
    if let dual = date.date?.dualYear { node.children.append(GedcomNode("_DUAL", "\(dual)")) }
    return [node]
  }

  mutating func say(_ reason: GedcomRemark.Reason, _ path: String, _ value: String = "") {
    remarks.append(GedcomRemark(0, path, reason, value))
  }

  private mutating func sayLost() {
    let lost = [
      ("siblings", tree.siblings.filter(\.kind.isTwins).count), ("custody", tree.custodies.count),
      ("household", tree.households.count), ("bond", tree.bonds.count), ("support", tree.supports.count),
      ("merge", tree.merges.count),
    ]
    for (what, count) in lost where count > 0 { say(.noPlace, what, "\(count)") }
    for one in tree.relatives {
      if one.assigned != nil || one.arrival != .born || one.gender == .nonBinary {
        say(.noPlace, "INDI", one.id.rawValue)
      }
    }
  }

  mutating func add(_ kept: GedcomReading.Kept, at index: Int) -> Bool {
    Self.put(kept.node, kept.path[...], into: &records[index])
  }

  mutating func insert(_ record: GedcomNode) { records.append(record) }

  private static func put(_ node: GedcomNode, _ path: ArraySlice<String>, into parent: inout GedcomNode) -> Bool {
    guard let next = path.first else {
      parent.children.append(node)
      return true
    }
    let same = parent.children.indices.filter { parent.children[$0].tag == next }
    // Of several families nobody can say which one was meant.
    if ["FAMC", "FAMS", "CHIL", "HUSB", "WIFE"].contains(next), same.count != 1 { return false }
    if same.isEmpty { parent.children.append(GedcomNode(next)) }
    let at = same.first ?? parent.children.count - 1
    return put(node, path.dropFirst(), into: &parent.children[at])
  }

  private func write(_ node: GedcomNode, _ level: Int, _ text: inout String) {
    text += "\(level) "
    if let xref = node.xref { text += "@\(xref)@ " }
    text += node.tag
    if let pointer = node.pointer {
      text += " @\(pointer)@\n"
    } else {
      lines(node, level, &text)
    }
    for child in node.children { write(child, level + 1, &text) }
  }

  /// Line breaks become CONT; in 5.5.1, long lines CONC, broken inside words as the standard wants.
  private func lines(_ node: GedcomNode, _ level: Int, _ text: inout String) {
    let parts = node.value.split(omittingEmptySubsequences: false) { $0.isNewline }
    for (number, part) in parts.enumerated() {
      if number > 0 { text += "\(level + 1) CONT" }
      var rest = part[...]
      var isFirst = true
      repeat {
        let piece = version == .v70 ? rest : rest.prefix(200)
        rest = rest.dropFirst(piece.count)
        if !isFirst { text += "\(level + 1) CONC" }
        let escaped = escape(piece, isDate: node.tag == "DATE")
        text += (escaped.isEmpty ? "" : " " + escaped) + "\n"
        isFirst = false
      } while !rest.isEmpty
    }
  }

  private func escape(_ text: Substring, isDate: Bool) -> String {
    switch version {
    case .v70: text.hasPrefix("@") ? "@" + text : String(text)
    case .v551:
      isDate ? String(text) : text.split(separator: "@", omittingEmptySubsequences: false).joined(separator: "@@")
    }
  }
}
