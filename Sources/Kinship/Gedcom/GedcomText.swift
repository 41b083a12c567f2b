/// The text of a GEDCOM file, whatever it is encoded in.
public struct GedcomText: Sendable {
  public enum Encoding: String, Hashable, Sendable {
    case utf8 = "UTF-8"
    case utf16 = "UNICODE"
    case ansel = "ANSEL"
    case ascii = "ASCII"
    case windows1252 = "ANSI"
  }

  public private(set) var encoding: Encoding
  /// Line by line, without line ends.
  public private(set) var lines: [String] = []
  public private(set) var remarks: [GedcomRemark] = []

  public init(_ bytes: [UInt8]) {
    encoding = .utf8
    if bytes.isEmpty { remarks.append(GedcomRemark(0, "", .empty)) }
    if let units = Self.utf16(bytes) {
      encoding = .utf16
      let text = String(decoding: units, as: UTF16.self)
      lines = Self.split(Array(text.utf8)).map { String(decoding: $0, as: UTF8.self) }
      if text.utf8.count > 2, lines.contains(where: { $0.unicodeScalars.contains("\u{FFFD}") }) {
        remarks.append(GedcomRemark(0, "", .badBytes))
      }
      return
    }
    let hasMark = bytes.starts(with: [0xEF, 0xBB, 0xBF])
    let rows = Self.split(hasMark ? bytes.dropFirst(3) : bytes[...])
    choose(rows, hasMark: hasMark)
    lines.reserveCapacity(rows.count)
    for (number, row) in rows.enumerated() { lines.append(decode(row, number + 1)) }
  }

  /// The encoding that the header names, checked against the bytes.
  private mutating func choose(_ rows: [ArraySlice<UInt8>], hasMark: Bool) {
    let header = rows.prefix(60).lazy.map { String(decoding: $0, as: UTF8.self) }
    let named = header.compactMap { line -> String? in
      let words = line.split(separator: " ")
      return words.count > 2 && words[0] == "1" && words[1] == "CHAR" ? words[2...].joined(separator: " ") : nil
    }.first
    let isPlain = rows.allSatisfy { $0.allSatisfy { $0 < 0x80 } }
    let isUTF8 = hasMark || rows.allSatisfy { String(validating: $0, as: UTF8.self) != nil }
    switch named?.uppercased() {
    case _ where hasMark: encoding = .utf8
    case nil:
      encoding = isUTF8 ? .utf8 : .windows1252
      if !isUTF8 { remarks.append(GedcomRemark(0, "HEAD.CHAR", .encodingGuessed, encoding.rawValue)) }
    case "UTF-8", "UTF8", "UNICODE": encoding = .utf8
    case "ANSEL":
      let isAnsel = rows.allSatisfy { Ansel.isPossible($0) } && Ansel.isLikely(rows)
      encoding = isPlain || isAnsel ? .ansel : isUTF8 ? .utf8 : .windows1252
    case "ASCII": encoding = isPlain ? .ascii : isUTF8 ? .utf8 : .windows1252
    case "ANSI", "WINDOWS", "CP1252", "WINDOWS-1252", "LATIN1", "ISO-8859-1", "ISO8859-1", "IBM WINDOWS":
      encoding = isUTF8 && !isPlain ? .utf8 : .windows1252
    case let name?:
      encoding = isUTF8 ? .utf8 : .windows1252
      remarks.append(GedcomRemark(0, "HEAD.CHAR", .encodingUnknown, name))
    }
    let isFalse = (named == "ANSEL" && encoding != .ansel) || (named == "ASCII" && encoding != .ascii)
    if isFalse { remarks.append(GedcomRemark(0, "HEAD.CHAR", .encodingFalse, encoding.rawValue)) }
  }

  private mutating func decode(_ row: ArraySlice<UInt8>, _ number: Int) -> String {
    switch encoding {
    case .ansel: return Ansel.decode(row)
    case .windows1252: return Windows1252.decode(row)
    case .utf8, .utf16, .ascii:
      if let text = String(validating: row, as: UTF8.self) { return text }
      remarks.append(GedcomRemark(number, "", .badBytes))
      return Windows1252.decode(row)
    }
  }

  /// Lines end in CR, LF, CR LF or LF CR; empty ones are kept, so that line numbers are the file's.
  static func split(_ bytes: some Collection<UInt8>) -> [ArraySlice<UInt8>] {
    let all = Array(bytes)[...]
    var rows: [ArraySlice<UInt8>] = []
    var start = 0
    var at = 0
    while at < all.count {
      guard all[at] == 10 || all[at] == 13 else {
        at += 1
        continue
      }
      rows.append(all[start..<at])
      let next = at + 1
      at = next < all.count && (all[next] == 10 || all[next] == 13) && all[next] != all[at] ? next + 1 : next
      start = at
    }
    if start < all.count { rows.append(all[start...]) }
    return rows
  }

  private static func utf16(_ bytes: [UInt8]) -> [UInt16]? {
    guard bytes.count > 3 else { return nil }
    let isLittle: Bool
    var start = 0
    switch (bytes[0], bytes[1]) {
    case (0xFF, 0xFE): (isLittle, start) = (true, 2)
    case (0xFE, 0xFF): (isLittle, start) = (false, 2)
    case (0x30, 0): isLittle = true
    case (0, 0x30): isLittle = false
    default: return nil
    }
    return stride(from: start, to: bytes.count - 1, by: 2).map {
      isLittle ? UInt16(bytes[$0]) | UInt16(bytes[$0 + 1]) << 8 : UInt16(bytes[$0]) << 8 | UInt16(bytes[$0 + 1])
    }
  }
}
