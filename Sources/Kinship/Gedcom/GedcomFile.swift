/// The lines of a GEDCOM file as records. Nothing is refused: what is no line is kept with a remark.
public struct GedcomFile: Sendable {
  public enum Version: String, Hashable, Sendable {
    case v551 = "5.5.1"
    case v70 = "7.0"
  }

  public private(set) var version: Version = .v551
  public private(set) var records: [GedcomNode] = []
  public private(set) var remarks: [GedcomRemark]
  /// The file's lines, for what is kept word by word.
  public let lines: [String]
  public let encoding: GedcomText.Encoding
  /// Deeper than this is no GEDCOM; the standard goes to about ten.
  static let deepest = 60

  public init(_ bytes: [UInt8]) {
    let text = GedcomText(bytes)
    lines = text.lines
    encoding = text.encoding
    remarks = text.remarks
    version = Self.version(text.lines)
    if bytes.isEmpty { return }
    read()
    check()
  }

  private static func version(_ lines: [String]) -> Version {
    var isGedc = false
    for line in lines.prefix(80) {
      let words = line.split(separator: " ")
      if words.count > 1, words[0] == "1" { isGedc = words[1] == "GEDC" }
      if isGedc, words.count > 2, words[0] == "2", words[1] == "VERS" { return words[2].hasPrefix("7") ? .v70 : .v551 }
    }
    return .v551
  }

  /// Builds records from the bottom up: `open` holds the line at each level that may still get lines below it.
  private mutating func read() {
    var open: [GedcomNode] = []
    func close(_ open: inout [GedcomNode], to level: Int, _ records: inout [GedcomNode]) {
      while open.count > level {
        let node = open.removeLast()
        if open.isEmpty { records.append(node) } else { open[open.count - 1].children.append(node) }
      }
    }
    for (index, line) in lines.enumerated() {
      let number = index + 1
      let isFirst = open.isEmpty && records.isEmpty
      switch GedcomLine.parse(line, version) {
      case .blank: continue
      case .bad(let reason):
        let path = open.map(\.tag).joined(separator: ".")
        remarks.append(GedcomRemark(number, path, reason, line))
        guard !open.isEmpty else { continue }
        open[open.count - 1].children.append(GedcomNode("_UNREADABLE", line, line: number))
      case .good(let parsed):
        var level = parsed.level
        if level > open.count || level > Self.deepest {
          remarks.append(GedcomRemark(number, open.map(\.tag).joined(separator: "."), .levelJump, line))
          level = min(open.count, Self.deepest)
        }
        if isFirst, parsed.tag != "HEAD" { remarks.append(GedcomRemark(number, parsed.tag, .noHeader, line)) }
        close(&open, to: level, &records)
        if parsed.xref != nil, level > 0 { remarks.append(GedcomRemark(number, parsed.tag, .badXref, line)) }
        if level > 0, parsed.tag == "CONT" || (parsed.tag == "CONC" && version == .v551) {
          let text = (parsed.tag == "CONT" ? "\n" : "") + (parsed.pointer.map { "@\($0)@" } ?? parsed.value)
          open[level - 1].value += text
          continue
        }
        open.append(
          GedcomNode(parsed.tag, parsed.value, pointer: parsed.pointer, xref: parsed.xref, line: number))
      }
    }
    close(&open, to: 0, &records)
  }

  private mutating func check() {
    var seen: Set<String> = []
    for record in records {
      if let xref = record.xref, !seen.insert(xref).inserted {
        remarks.append(GedcomRemark(record.line, record.tag, .duplicateXref, xref))
      }
    }
    if let end = records.firstIndex(where: { $0.tag == "TRLR" }) {
      for record in records[(end + 1)...] { remarks.append(GedcomRemark(record.line, record.tag, .afterTrailer)) }
    } else {
      remarks.append(GedcomRemark(lines.count, "TRLR", .noTrailer))
    }
  }
}
