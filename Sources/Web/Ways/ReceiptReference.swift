import Crypto
import Foundation

/// The reference that a notifier gets: `N-7K3F-92QX`. It says nothing of the child or of how many have notified, and
/// nobody can work one out; eight signs of 27, none of which looks like another on paper or sounds like it by telephone.
struct ReceiptReference: Hashable, Sendable {
  static let signs = Array("23456789ACDEFGHJKMNPQRTVWXY")
  let text: String

  init(of name: String, key: SymmetricKey) {
    let code = HMAC<SHA256>.authenticationCode(for: Data("receipt \(name)".utf8), using: key)
    // 32 bytes, four for each sign: the first of the 27 are not drawn more often than the last in any way that shows.
    let bytes = Array(code)
    let drawn = (0..<8).map { sign -> Character in
      let number = bytes[sign * 4..<sign * 4 + 4].reduce(UInt32(0)) { $0 << 8 | UInt32($1) }
      return Self.signs[Int(number % UInt32(Self.signs.count))]
    }
    text = "N-\(String(drawn[0..<4]))-\(String(drawn[4..<8]))"
  }
}
