import Crypto
import Foundation

/// AES-GCM: nonce, ciphertext and tag in one piece; what it is bound to (`to`) must be told again to open it.
enum Seal {
  static func close(_ plain: Data, with key: SymmetricKey, to bound: Data) throws -> Data {
    let box = try AES.GCM.seal(plain, using: key, authenticating: bound)
    return box.nonce.withUnsafeBytes { Data($0) } + box.ciphertext + box.tag
  }

  /// Nil where a bit of it, of the key or of what it is bound to is not the same.
  static func open(_ sealed: Data, with key: SymmetricKey, to bound: Data) -> Data? {
    guard let box = try? AES.GCM.SealedBox(combined: sealed) else { return nil }
    return try? AES.GCM.open(box, using: key, authenticating: bound)
  }
}
