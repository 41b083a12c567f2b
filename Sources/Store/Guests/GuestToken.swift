import Crypto
import Foundation

/// What leads somebody who isn't signed in back to the form they began: 128 bits drawn by the caller, kept in a cookie.
/// Without it, what they wrote can't be read by anybody.
public struct GuestToken: Hashable, Sendable {
  public static let count = 16
  let bytes: Data

  /// Nil unless there are 16 bytes.
  public init?(_ bytes: [UInt8]) {
    guard bytes.count == Self.count else { return nil }
    self.bytes = Data(bytes)
  }

  /// From the cookie; nil for anything but 32 small hexadecimal digits.
  public init?(_ text: String) {
    let digits = Array(text.utf8)
    guard digits.count == Self.count * 2 else { return nil }
    let values = digits.compactMap { digit -> UInt8? in
      switch digit {
      case UInt8(ascii: "0")...UInt8(ascii: "9"): digit - UInt8(ascii: "0")
      case UInt8(ascii: "a")...UInt8(ascii: "f"): digit - UInt8(ascii: "a") + 10
      default: nil
      }
    }
    guard values.count == digits.count else { return nil }
    bytes = Data(stride(from: 0, to: values.count, by: 2).map { values[$0] << 4 | values[$0 + 1] })
  }

  /// For the cookie.
  public var text: String { bytes.map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined() }

  /// What stands in the store: the token can't be told from it.
  var hash: Data {
    var bytes = Bytes("naer 1 guest token")
    bytes.add(self.bytes)
    return bytes.hash
  }
}
