/// A mail address that is safe to hand to a mail server: one, and nothing but an address.
public struct MailAddress: Hashable, Sendable {
  public let text: String

  /// Nil where it isn't one. Letters outside ASCII are not taken: few servers carry them.
  public init?(_ text: String) {
    let text = text.trimmed
    let halves = text.split(separator: "@", omittingEmptySubsequences: false)
    let marks = Set("!#$%&'*+-/=?^_`{|}~.".utf8)
    guard text.utf8.count <= 254, halves.count == 2, (1...64).contains(halves[0].utf8.count),
      halves[0].utf8.allSatisfy({ $0.isAlphanumeric || marks.contains($0) }), !halves[0].hasPrefix("-"),
      halves[1].contains("."),
      halves[1].split(separator: ".", omittingEmptySubsequences: false).allSatisfy({ label in
        !label.isEmpty && !label.hasPrefix("-") && !label.hasSuffix("-")
          && label.utf8.allSatisfy { $0.isAlphanumeric || $0 == UInt8(ascii: "-") }
      })
    else { return nil }
    self.text = text
  }

  var domain: String { String(text.drop { $0 != "@" }.dropFirst()) }
}

/// A telephone number as text-message gateways want it: `+4512345678`.
public struct PhoneNumber: Hashable, Sendable {
  public let text: String

  /// Nil where it isn't one. Eight digits are a Danish number.
  public init?(_ text: String) {
    let plain = text.filter { !" -.()/\u{A0}".contains($0) }
    let isForeign = plain.hasPrefix("+")
    var digits = isForeign ? String(plain.dropFirst()) : plain
    guard !digits.isEmpty, digits.utf8.allSatisfy({ (48...57).contains($0) }) else { return nil }
    if !isForeign {
      if digits.count == 8 {
        digits = "45" + digits
      } else if digits.hasPrefix("00") {
        digits = String(digits.dropFirst(2))
      } else if !(digits.hasPrefix("45") && digits.count == 10) {
        return nil
      }
    }
    guard (8...15).contains(digits.count) else { return nil }
    self.text = "+" + digits
  }
}

extension String {
  var trimmed: String {
    var text = Substring(self)
    while let last = text.last, last.isWhitespace { text.removeLast() }
    return String(text.drop(while: \.isWhitespace))
  }
}

extension UInt8 {
  var isAlphanumeric: Bool {
    (48...57).contains(self) || (65...90).contains(self) || (97...122).contains(self)
  }
}
