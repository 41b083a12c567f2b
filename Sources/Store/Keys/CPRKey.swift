import Crypto
import Foundation

/// Makes a CPR number into something that can be compared and not read. Keyed, since ten digits are soon guessed.
public struct CPRKey: Sendable {
  private let key: SymmetricKey

  init(_ master: MasterKey) { key = master.derived(for: .cpr) }

  /// The same for `0101201234` and `010120-1234`.
  public func hash(_ cpr: String) -> CPRHash {
    let digits = cpr.filter { ("0"..."9").contains($0) }
    return CPRHash(bytes: Data(HMAC<SHA256>.authenticationCode(for: Data(digits.utf8), using: key)))
  }
}

/// A CPR number as the derived tables know it.
public struct CPRHash: Hashable, Sendable {
  public let bytes: Data
}
