/// What is put into fields and addresses: what fits, what nearly fits, and what somebody with bad intentions sends.
enum FuzzValues {
  static let days = ["2026-06-01", "1.6.2026", "3. maj 2026", "2026-05-31T10:15", "04-06-2026 09:30", "14:05"]
  static let nearlyDays = [
    "31.02.2026", "29.2.2025", "2026-13-01", "0000-00-00", "9999-99-99", "-1-1-1", "1.1.20266", "2026-06-01T25:61",
    "32/01/2026", "00.00.0000", "1.1.0001", "2999-12-31", "29.2.2024 24:00", "i går", "٣.٦.٢٠٢٦", "2026-6", "1.6.26",
    "29.03.2026 02:30", "25.10.2026 02:30",
  ]
  static let numbers = ["1", "3", "14"]
  static let nearlyNumbers = [
    "-1", "0", "1e309", "99999999999999999999", "0x10", "NaN", "١٢٣", "3,5", "1.000.000", "-9223372036854775808",
    "9223372036854775807", "+1", "1 2", "½",
  ]
  static let texts = [
    "Ida", "Anna Vestergaard", "031518-1234", "0315181234", "ida@eksempel.dk", "+45 00 11 22 33", "Åvej 4, 9999 Nærby",
    "Hun siger, at hun er bange for at gå hjem.",
  ]
  static let hostile = [
    "", " ", "\u{0}", "a\u{0}b", "\u{202E}gnp.exe", "A\u{200B}n\u{200D}na", "\u{FEFF}", "<script>alert(1)</script>",
    "\"><img src=x onerror=alert(1)>", "' OR 1=1 --", "'; DROP TABLE entry; --", "{{7*7}}", "${jndi:ldap://x}", "%00",
    "../../etc/passwd", "..%2f..%2f", "a\r\nSet-Cookie: x=1", "👩‍👩‍👧‍👦", "\u{1F1E9}\u{1F1F0}", "Z̷̢̧a̸l̶g̷o", "\u{FFFF}",
    "\u{7F}\u{1B}[31m",
    "_csrf", "null", "undefined", "true", "[]", "{\"a\":1}", "javascript:alert(1)", "//eksempel.dk", "\\\\server\\x",
    String(repeating: "æ", count: 20_000), String(repeating: "\n", count: 5_000), String(repeating: "a ", count: 300),
    String(repeating: "\u{0301}", count: 3_000), "٣١٥١٨١٢٣٤", "ﬁ", "İ", "ß", "ǅ",
  ]
  /// Not UTF-8, broken percent signs, and other bytes that no browser sends.
  static let broken: [[UInt8]] = [
    Array("%FF%FE".utf8), Array("%ED%A0%80".utf8), Array("%C0%80".utf8), Array("%E6%F8%E5".utf8), Array("%".utf8),
    Array("%4".utf8), Array("%zz".utf8), [0xFF, 0xFE, 0x00], [0xC3], Array("=&=&&==".utf8), Array("%F4%90%80%80".utf8),
    [0xE6, 0xF8, 0xE5], Array("%00%00".utf8),
  ]
  static let hostileIDs = [
    "findes-ikke", "..", ".", "%2e%2e", "%00", "a%2Fb", "a b", "%F0%9F%98%80", "'", "-1", "0", "99999999999999999999",
    "%", "%zz", "%C3%28", "<x>", "a%0d%0aX: y", "(null)", "*", "{id1}", "%252e", "\\", "ÆØÅ", "~", ";a=b", "?", "#",
    String(repeating: "a", count: 81), String(repeating: "9", count: 3_000), "a\u{301}",
  ]
  /// Percent-encoded where a client must; everything else as it is.
  static func inPath(_ id: String) -> String {
    String(
      decoding: id.utf8.flatMap { byte -> [UInt8] in
        byte > 32 && byte < 127 ? [byte] : Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }, as: UTF8.self)
  }

  static func encoded(_ text: String) -> [UInt8] {
    text.utf8.flatMap { byte -> [UInt8] in
      switch byte {
      case 48...57, 65...90, 97...122: [byte]
      case 32: [UInt8(ascii: "+")]
      default: Array("%\(byte < 16 ? "0" : "")\(String(byte, radix: 16))".utf8)
      }
    }
  }
}
