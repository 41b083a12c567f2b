/// ANSEL (ANSI/NISO Z39.47), the old library encoding of GEDCOM: letters of their own, and accents that stand before
/// the letter they belong to.
enum Ansel {
  private static let letters: [UInt8: Unicode.Scalar] = [
    0xA1: "Ł", 0xA2: "Ø", 0xA3: "Đ", 0xA4: "Þ", 0xA5: "Æ", 0xA6: "Œ", 0xA7: "ʹ", 0xA8: "·", 0xA9: "♭", 0xAA: "®",
    0xAB: "±", 0xAC: "Ơ", 0xAD: "Ư", 0xAE: "ʼ", 0xB0: "ʻ", 0xB1: "ł", 0xB2: "ø", 0xB3: "đ", 0xB4: "þ", 0xB5: "æ",
    0xB6: "œ", 0xB7: "ʺ", 0xB8: "ı", 0xB9: "£", 0xBA: "ð", 0xBC: "ơ", 0xBD: "ư", 0xBE: "□", 0xBF: "■", 0xC0: "°",
    0xC1: "ℓ", 0xC2: "℗", 0xC3: "©", 0xC4: "♯", 0xC5: "¿", 0xC6: "¡", 0xC7: "ẞ", 0xC8: "€", 0xCD: "e", 0xCE: "o",
    0xCF: "ß",
  ]

  /// 0xE0 … 0xFE, in order; 0xFC isn't one.
  private static let accents: [UInt8: Unicode.Scalar] = [
    0xE0: "\u{309}", 0xE1: "\u{300}", 0xE2: "\u{301}", 0xE3: "\u{302}", 0xE4: "\u{303}", 0xE5: "\u{304}",
    0xE6: "\u{306}", 0xE7: "\u{307}", 0xE8: "\u{308}", 0xE9: "\u{30C}", 0xEA: "\u{30A}", 0xEB: "\u{FE20}",
    0xEC: "\u{FE21}", 0xED: "\u{315}", 0xEE: "\u{30B}", 0xEF: "\u{310}", 0xF0: "\u{327}", 0xF1: "\u{328}",
    0xF2: "\u{323}", 0xF3: "\u{324}", 0xF4: "\u{325}", 0xF5: "\u{333}", 0xF6: "\u{332}", 0xF7: "\u{326}",
    0xF8: "\u{328}", 0xF9: "\u{32E}", 0xFA: "\u{FE22}", 0xFB: "\u{FE23}", 0xFC: "\u{338}", 0xFE: "\u{313}",
  ]

  /// False where bytes stand that ANSEL doesn't have, or an accent with no letter after it: then it is something else.
  static func isPossible(_ bytes: ArraySlice<UInt8>) -> Bool {
    var isWaiting = false
    for byte in bytes where byte != 0 {
      if accents[byte] != nil {
        isWaiting = true
      } else if byte < 0x80 {
        guard !isWaiting || isLetter(byte) else { return false }
        isWaiting = false
      } else {
        guard letters[byte] != nil else { return false }
        isWaiting = false
      }
    }
    return !isWaiting
  }

  /// Many accents make letters that ANSEL's readers know (é, ñ); accents on letters that never bear them are another
  /// encoding's letters: `F8 72` is "ør" in Windows-1252.
  static func isLikely(_ rows: [ArraySlice<UInt8>]) -> Bool {
    var (known, strange) = (0, 0)
    for row in rows {
      for (accent, base) in zip(row, row.dropFirst()) where base < 0x80 {
        guard let mark = accents[accent] else { continue }
        if compose(Unicode.Scalar(base), [mark]).count == 1 { known += 1 } else { strange += 1 }
      }
    }
    return known >= strange
  }

  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    var waiting: [Unicode.Scalar] = []
    for byte in bytes {
      if let accent = accents[byte] {
        waiting.append(accent)
        continue
      }
      let base = byte < 0x80 ? Unicode.Scalar(byte) : letters[byte] ?? "\u{FFFD}"
      text.append(contentsOf: compose(base, waiting))
      waiting = []
    }
    text.append(contentsOf: waiting)
    return String(text)
  }

  private static func isLetter(_ byte: UInt8) -> Bool { (65...90).contains(byte & 0xDF) }

  /// One scalar where Latin-1 has one, as other programs expect.
  private static func compose(_ base: Unicode.Scalar, _ marks: [Unicode.Scalar]) -> [Unicode.Scalar] {
    guard marks.count == 1 else { return [base] + marks }
    let pair = String(String.UnicodeScalarView([base, marks[0]]))
    return composed[pair].map { [$0] } ?? [base, marks[0]]
  }

  /// Strings compare by canonical equivalence, so that each composed letter is found by its two parts.
  private static let composed: [String: Unicode.Scalar] = {
    var table: [String: Unicode.Scalar] = [:]
    for number in (0xC0...0x17F) as ClosedRange<UInt32> {
      if let scalar = Unicode.Scalar(number) { table[String(Character(scalar))] = scalar }
    }
    return table
  }()
}

/// Windows-1252, what "ANSI" means in GEDCOM files. Every byte means something, so that nothing is lost.
enum Windows1252 {
  private static let upper: [Unicode.Scalar] = Array(
    "€\u{81}‚ƒ„…†‡ˆ‰Š‹Œ\u{8D}Ž\u{8F}\u{90}‘’“”•–—˜™š›œ\u{9D}žŸ".unicodeScalars)

  static func decode(_ bytes: ArraySlice<UInt8>) -> String {
    var text = String.UnicodeScalarView()
    for byte in bytes {
      text.append((0x80...0x9F).contains(byte) ? upper[Int(byte) - 0x80] : Unicode.Scalar(byte))
    }
    return String(text)
  }
}
