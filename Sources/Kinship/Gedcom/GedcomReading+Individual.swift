extension GedcomReading {
  mutating func individual(_ record: GedcomNode) {
    guard let id = identities["\(record.line)"] else { return }
    note(record)
    var one = Relative(id)
    var seen: Set<String> = []
    for node in record.children {
      let path = "INDI.\(node.tag)"
      let isFirst = seen.insert(node.tag).inserted
      switch node.tag {
      case "NAME" where isFirst: one.name = name(node)
      case "SEX" where isFirst: sex(node, &one)
      case "BIRT" where isFirst && isPlain(node):
        note(node)
        one.birth = date(node, path)
      case "DEAT" where isFirst && isPlain(node):
        note(node)
        one.isDead = true
        one.death = date(node, path)
      case "FAMC", "FAMS": break  // with the families
      case "EXID" where node.first("TYPE")?.value == GedcomWriter.identityType:
        note(node)
        for child in node.children { note(child) }
      case "_ASSIGNED" where isOwn: one.assigned = read(node)
      case "_GENDER" where isOwn: one.gender = read(node) ?? one.gender
      case "_ARRIVAL" where isOwn: one.arrival = read(node) ?? .born
      case "_OUTSIDE" where isOwn:
        note(node)
        one.isOutside = true
      default: break
      }
    }
    tree.relatives.append(one)
  }

  private func isPlain(_ node: GedcomNode) -> Bool { ["", "Y", "y"].contains(node.value) }

  /// A value of one of the house's own lists.
  mutating func read<Value: RawRepresentable<String>>(_ node: GedcomNode) -> Value? {
    guard let value = Value(rawValue: node.value) else {
      remark(node, node.tag, .badValue)
      return nil
    }
    note(node)
    return value
  }

  private mutating func sex(_ node: GedcomNode, _ one: inout Relative) {
    switch node.value.uppercased() {
    case "F": one.gender = .woman
    case "M": one.gender = .man
    case "X": one.gender = .nonBinary
    case "U", "": one.gender = .unknown
    default: return remark(node, "INDI.SEX", .badValue)
    }
    note(node)
  }

  /// `Given /Surname/ suffix`; the parts below say it again, and better.
  private mutating func name(_ node: GedcomNode) -> KinName? {
    note(node)
    let parts = node.value.split(separator: "/", omittingEmptySubsequences: false)
    var name = KinName(Self.plain(node.value, isOwn: isOwn))
    if parts.count > 2 { name.surname = Self.tidy(parts[1]) }
    for part in node.children {
      switch part.tag {
      case "GIVN" where name.given == nil: name.given = part.value
      case "SURN": name.surname = part.value
      case "NICK" where name.nickname == nil: name.nickname = part.value
      case "_FULL" where isOwn: name.full = part.value
      default: continue
      }
      note(part)
    }
    if name.surname?.isEmpty == true, !isOwn { name.surname = nil }
    let isEmpty = name.full.isEmpty && name.given == nil && name.surname == nil && name.nickname == nil
    return isEmpty && !isOwn ? nil : name
  }

  static func plain(_ text: String, isOwn: Bool) -> String {
    isOwn ? text.filter { $0 != "/" } : text.split { $0 == "/" || $0 == " " }.joined(separator: " ")
  }

  private static func tidy(_ text: some StringProtocol) -> String {
    text.split(separator: " ").joined(separator: " ")
  }
}
