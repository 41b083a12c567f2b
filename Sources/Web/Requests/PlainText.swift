/// What somebody sent, as text that can be read, stored and searched. Nothing fails here, and nothing is lost that can be
/// seen.
///
/// Bytes that are no UTF-8 are read as Windows-1252, which is what an old program sends for ÆØÅ; where some of them are good
/// UTF-8, the others become the replacement sign. Control characters go. So do the invisible marks that turn the direction
/// of writing or have no width: they come along with numbers and names that were copied from elsewhere, keep them from being
/// found, and can make a text look like another. The joiners that emoji and Persian need stay.
enum PlainText {
  static func text(of bytes: [UInt8]) -> String {
    if let text = String(validating: bytes, as: UTF8.self) { return isPlain(bytes) ? text : plain(text) }
    let lossy = String(decoding: bytes, as: UTF8.self)
    let hasGood = lossy.unicodeScalars.contains { $0.value > 127 && $0 != "\u{FFFD}" }
    return plain(hasGood ? lossy : String(String.UnicodeScalarView(bytes.map(windows1252))))
  }

  /// Printable ASCII and line ends, as most of what is sent: quickly seen, also of a great deal.
  private static func isPlain(_ bytes: [UInt8]) -> Bool {
    bytes.withUnsafeBufferPointer { bytes in
      for byte in bytes where byte > 126 || (byte < 32 && byte != 10 && byte != 9) { return false }
      return true
    }
  }

  static func plain(_ text: String) -> String {
    guard text.unicodeScalars.contains(where: isUnwanted) else { return text }
    let lines = text.map { $0 == "\r\n" || $0 == "\r" ? "\n" : $0 }
    return String(String.UnicodeScalarView(String(lines).unicodeScalars.filter { !isUnwanted($0) }))
  }

  private static func isUnwanted(_ scalar: Unicode.Scalar) -> Bool {
    switch scalar.value {
    case 9, 10: false
    case 0..<32, 127, 0xAD, 0x61C, 0x200B, 0x200E, 0x200F, 0x202A...0x202E, 0x2060, 0x2066...0x2069, 0xFEFF: true
    default: false
    }
  }

  /// Where Windows-1252 differs from Latin-1.
  private static let specials: [Unicode.Scalar] = Array(
    "€\u{FFFD}‚ƒ„…†‡ˆ‰Š‹Œ\u{FFFD}Ž\u{FFFD}\u{FFFD}‘’“”•–—˜™š›œ\u{FFFD}žŸ".unicodeScalars)

  private static func windows1252(_ byte: UInt8) -> Unicode.Scalar {
    (0x80...0x9F).contains(byte) ? specials[Int(byte) - 0x80] : Unicode.Scalar(byte)
  }
}
