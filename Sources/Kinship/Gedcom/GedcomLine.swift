/// One line: level, xref, tag, value or pointer.
struct GedcomLine {
  enum Parsed {
    case blank
    case good(GedcomLine)
    case bad(GedcomRemark.Reason)
  }

  var level: Int
  var xref: String?
  var tag: String
  var value = ""
  var pointer: String?

  static func parse(_ line: String, _ version: GedcomFile.Version) -> Parsed {
    var rest = line[...].unicodeScalars
    while let first = rest.first, first == " " || first == "\t" || first == "\u{FEFF}" { rest.removeFirst() }
    guard !rest.isEmpty else { return .blank }
    let digits = rest.prefix { ("0"..."9").contains($0) }
    guard !digits.isEmpty, digits.count < 4, let level = Int(String(digits)) else { return .bad(.continued) }
    rest = rest.dropFirst(digits.count)
    guard rest.first == " " || rest.first == "\t" else { return .bad(rest.isEmpty ? .noTag : .noLevel) }
    rest = rest.drop { $0 == " " || $0 == "\t" }
    var parsed = GedcomLine(level: level, tag: "")
    if rest.first == "@" {
      let name = rest.dropFirst().prefix { $0 != "@" }
      let after = rest.dropFirst(name.count + 1)
      guard after.first == "@", !name.isEmpty else { return .bad(.badXref) }
      parsed.xref = String(name)
      rest = after.dropFirst().drop { $0 == " " || $0 == "\t" }
    }
    let tag = rest.prefix { $0 != " " && $0 != "\t" }
    guard !tag.isEmpty else { return .bad(.noTag) }
    guard
      tag.allSatisfy({ $0 == "_" || ("A"..."Z").contains($0) || ("a"..."z").contains($0) || ("0"..."9").contains($0) })
    else { return .bad(.badTag) }
    parsed.tag = String(tag)
    rest = rest.dropFirst(tag.count)
    if !rest.isEmpty { rest.removeFirst() }
    parsed.take(String(rest), version)
    return .good(parsed)
  }

  /// A pointer stands alone between two @; else the @s are undone: version 7 doubles the first one only, 5.5.1 all.
  private mutating func take(_ text: String, _ version: GedcomFile.Version) {
    let scalars = text.unicodeScalars
    if tag != "CONT", tag != "CONC", scalars.count > 2, scalars.first == "@", scalars.last == "@" || scalars.last == " "
    {
      let inner = scalars.dropFirst().prefix { $0 != "@" }
      let after = scalars.dropFirst(inner.count + 2)
      if !inner.isEmpty, inner.first != "#", !inner.contains(" "), after.allSatisfy({ $0 == " " }) {
        pointer = String(inner)
        return
      }
    }
    switch version {
    case .v70: value = text.hasPrefix("@@") ? String(text.dropFirst()) : text
    case .v551: value = text.contains("@@") ? Self.undouble(text) : text
    }
  }

  private static func undouble(_ text: String) -> String {
    var result = String.UnicodeScalarView()
    var isSecond = false
    for scalar in text.unicodeScalars {
      if scalar == "@", isSecond {
        isSecond = false
        continue
      }
      isSecond = scalar == "@"
      result.append(scalar)
    }
    return String(result)
  }
}
