import Crypto
import Foundation

/// Text that only we can have made.
enum SignedText {
  static func sign(_ text: String, _ key: SymmetricKey) -> String {
    Hex.text(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }

  /// Compares in the same time wherever they differ.
  static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}
