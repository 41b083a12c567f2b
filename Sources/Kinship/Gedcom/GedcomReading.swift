/// What a GEDCOM file says, as a family: what is understood is in `tree`; all the rest is named line by line in
/// `remarks` and kept whole in `kept`, from where the writer puts it back.
public struct GedcomReading: Sendable {
  /// Lines that the house has no place for, and where they belong.
  public struct Kept: Hashable, Sendable {
    public enum Owner: Hashable, Sendable {
      case header
      case relative(KinID)
      /// A family, by its partners and children.
      case family(Set<KinID>)
      /// A record of its own.
      case record
    }

    public var owner: Owner
    /// Tags from the owner's record down to the line above: `BIRT`.
    public var path: [String]
    public var node: GedcomNode
  }

  public internal(set) var tree = FamilyTree()
  public internal(set) var remarks: [GedcomRemark]
  public internal(set) var kept: [Kept] = []
  public let version: GedcomFile.Version
  public let encoding: GedcomText.Encoding
  /// Every pointer in the file, in this file's names, to the identity in the tree.
  public internal(set) var identities: [String: KinID] = [:]

  let file: GedcomFile
  /// Written by this house: what it adds to the standard is understood.
  let isOwn: Bool
  var understood: Set<Int> = []
  var records: [String: GedcomNode] = [:]
  /// Persons' records by identity, and who names a family as their parents'.
  var individuals: [KinID: GedcomNode] = [:]
  var claims: [String: [KinID]] = [:]
  var seen: Set<ParentLink> = []

  public init(_ bytes: [UInt8]) { self.init(GedcomFile(bytes)) }

  public init(_ file: GedcomFile) {
    self.file = file
    version = file.version
    encoding = file.encoding
    remarks = file.remarks
    isOwn = file.records.first { $0.tag == "HEAD" }?.first("SOUR")?.value == GedcomWriter.name
    name()
    for record in file.records {
      switch record.tag {
      case "HEAD": header(record)
      case "TRLR": understood.insert(record.line)
      case "INDI": individual(record)
      case "_KIN" where isOwn: own(record)
      default: break
      }
    }
    for record in file.records where record.tag == "FAM" { family(record) }
    for record in file.records { leave(record) }
    remarks.sort { ($0.line, $0.path) < ($1.line, $1.path) }
  }

  /// Everybody's identity, before anybody is pointed to.
  private mutating func name() {
    var used: Set<KinID> = []
    for record in file.records where record.tag == "INDI" || record.tag == "FAM" {
      if let xref = record.xref, records[xref] == nil { records[xref] = record }
      guard record.tag == "INDI" else { continue }
      let given = record.all("EXID").first { $0.first("TYPE")?.value == GedcomWriter.identityType }?.value
      var id = KinID(given ?? record.xref ?? "line-\(record.line)")
      if !used.insert(id).inserted {
        id = KinID("\(id.rawValue)-line-\(record.line)")
        used.insert(id)
      }
      identities["\(record.line)"] = id
      individuals[id] = record
      for family in Set(record.all("FAMC").compactMap(\.pointer)) { claims[family, default: []].append(id) }
      if let xref = record.xref, identities["@" + xref] == nil { identities["@" + xref] = id }
    }
  }

  private mutating func header(_ record: GedcomNode) {
    understood.insert(record.line)
    for node in record.children where ["GEDC", "CHAR"].contains(node.tag) || isOwn {
      note(node)
      for child in node.children { note(child) }
    }
    let named = record.first("GEDC")?.first("VERS")?.value ?? ""
    if !["5.5", "5.5.1", "7.0", ""].contains(where: { named == $0 }), !named.hasPrefix("7.0.") {
      remarks.append(GedcomRemark(record.line, "HEAD.GEDC.VERS", .unknownVersion, named))
    }
  }

  mutating func note(_ node: GedcomNode) { understood.insert(node.line) }

  mutating func remark(_ node: GedcomNode, _ path: String, _ reason: GedcomRemark.Reason) {
    remarks.append(GedcomRemark(node.line, path, reason, raw(node)))
  }

  func raw(_ node: GedcomNode) -> String {
    file.lines.indices.contains(node.line - 1) ? file.lines[node.line - 1] : node.value
  }

  /// Whom a pointer means; a remark where nobody. `@VOID@` says that there is somebody unknown.
  mutating func person(_ node: GedcomNode, _ path: String) -> KinID? {
    guard let pointer = node.pointer else {
      remark(node, path, .badValue)
      return nil
    }
    if pointer == "VOID" { return nil }
    if let id = identities["@" + pointer] { return id }
    remark(node, path, records[pointer] == nil ? .danglingPointer : .wrongPointer)
    return nil
  }

  /// The date below a node, with its words.
  mutating func date(_ node: GedcomNode, _ path: String) -> FuzzyDate? {
    guard let line = node.first("DATE") else { return nil }
    return dated(line, path + ".DATE")
  }

  mutating func dated(_ line: GedcomNode, _ path: String) -> FuzzyDate? {
    let phrase = line.first("PHRASE")
    var found =
      line.value.isEmpty ? phrase.map { FuzzyDate(.words, nil, phrase: $0.value) } : GedcomDate.read(line.value)
    if found == nil {
      if line.value.contains(where: { $0 != " " }) { remark(line, path, .badDate) }
      return nil
    }
    note(line)
    if let phrase {
      note(phrase)
      found?.phrase = phrase.value
    }
    if isOwn, let dual = line.first("_DUAL") {
      note(dual)
      found?.date?.dualYear = Int(dual.value)
    }
    return found
  }
}
