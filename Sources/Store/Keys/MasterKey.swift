import Crypto
import Foundation

/// The secret that opens the house: it wraps the key of every stream, and the keys for signing, for drafts, for the
/// audit store and for CPR hashes are drawn from it. It lives in a file of its own, outside the store and its backups.
public struct MasterKey: Sendable {
  let secret: SymmetricKey

  public init() { secret = SymmetricKey(size: .bits256) }

  init(secret: Data) { self.secret = SymmetricKey(data: secret) }

  /// A key for one use only: whoever learns one of them has not learnt the others.
  func derived(for use: Use) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, info: Data(use.rawValue.utf8), outputByteCount: 32)
  }

  /// The same, different for every salt.
  func derived(for use: Use, salt: Data) -> SymmetricKey {
    HKDF<SHA256>.deriveKey(inputKeyMaterial: secret, salt: salt, info: Data(use.rawValue.utf8), outputByteCount: 32)
  }

  /// What the pages sign their cookies and forms with; the same after a restart.
  public var cookieKey: SymmetricKey { derived(for: .cookies) }

  /// Names that never change, since what was sealed under them is still there.
  enum Use: String, Sendable {
    case streamKeys = "naer 1 stream keys"
    case signing = "naer 1 signing"
    case cpr = "naer 1 cpr"
    case drafts = "naer 1 drafts"
    case audit = "naer 1 audit"
    case check = "naer 1 check"
    case cookies = "naer 1 cookies"
    case guests = "naer 1 guests"
  }
}

extension MasterKey {
  private static let label = "naer-master-key-1"

  /// Reads a key file.
  /// - Throws: `masterKeyMissing` where there is no such file, `masterKeyDamaged` where it isn't whole.
  public static func load(_ file: URL) throws(StoreError) -> MasterKey {
    guard let data = try? Data(contentsOf: file) else { throw .masterKeyMissing(file.path) }
    let words = String(decoding: data, as: UTF8.self).split(whereSeparator: \.isWhitespace)
    guard words.count == 3, words[0] == label, let secret = Data(base64Encoded: String(words[1])), secret.count == 32,
      words[2] == checksum(secret)
    else { throw .masterKeyDamaged(file.path) }
    return MasterKey(secret: secret)
  }

  /// Writes a new key to a file that only its owner can read. Never overwrites one.
  public static func create(_ file: URL) throws(StoreError) -> MasterKey {
    let key = MasterKey()
    let secret = key.secret.withUnsafeBytes { Data($0) }
    let line = "\(label) \(secret.base64EncodedString()) \(checksum(secret))\n"
    let descriptor = open(file.path, O_WRONLY | O_CREAT | O_EXCL, 0o600)
    guard descriptor >= 0 else { throw .cannotWrite(file.path) }
    let handle = FileHandle(fileDescriptor: descriptor, closeOnDealloc: true)
    do {
      try handle.write(contentsOf: Data(line.utf8))
      try handle.synchronize()
    } catch {
      throw .cannotWrite(file.path)
    }
    return key
  }

  /// Tells a mistyped key from a wrong one.
  private static func checksum(_ secret: Data) -> String {
    SHA256.hash(data: secret).prefix(4).map { String($0 >> 4, radix: 16) + String($0 & 15, radix: 16) }.joined()
  }
}
