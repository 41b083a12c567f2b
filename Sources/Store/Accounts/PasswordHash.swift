import Crypto
import Foundation
import _CryptoExtras

/// A password as it is stored: scrypt with its salt and its cost, so that the cost can be raised later.
public struct PasswordHash: Hashable, Sendable {
  public var salt: Data
  public var hash: Data
  public var cost: PasswordCost

  public init(salt: Data, hash: Data, cost: PasswordCost) {
    self.salt = salt
    self.hash = hash
    self.cost = cost
  }

  init(_ password: String, cost: PasswordCost) throws {
    let salt = Random.bytes(16)
    self.init(salt: salt, hash: try Self.scrypt(password, salt, cost), cost: cost)
  }

  func fits(_ password: String) throws -> Bool {
    let tried = try Self.scrypt(password, salt, cost)
    // Every byte is compared, so that the time says nothing.
    return tried.count == hash.count && zip(tried, hash).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }

  private static func scrypt(_ password: String, _ salt: Data, _ cost: PasswordCost) throws -> Data {
    // The same letters typed on another keyboard must give the same bytes.
    let bytes = Data(password.precomposedStringWithCompatibilityMapping.utf8)
    return try KDF.Scrypt.deriveKey(
      from: bytes, salt: salt, outputByteCount: 32, rounds: cost.rounds, blockSize: cost.blockSize,
      parallelism: cost.parallelism
    ).withUnsafeBytes { Data($0) }
  }
}

/// How much work a guess costs.
public struct PasswordCost: Hashable, Sendable {
  public var rounds: Int
  public var blockSize: Int
  public var parallelism: Int

  public init(rounds: Int, blockSize: Int, parallelism: Int) {
    self.rounds = rounds
    self.blockSize = blockSize
    self.parallelism = parallelism
  }

  /// 32 MiB; OWASP Password Storage Cheat Sheet.
  public static let standard = PasswordCost(rounds: 1 << 15, blockSize: 8, parallelism: 3)
}

/// Bytes that nobody can foresee.
public enum Random {
  static func bytes(_ count: Int) -> Data {
    SymmetricKey(size: SymmetricKeySize(bitCount: count * 8)).withUnsafeBytes { Data($0) }
  }

  /// 32 bytes as letters that fit in a cookie and a form.
  static func token() -> String {
    bytes(32).base64EncodedString().replacingOccurrences(of: "+", with: "-")
      .replacingOccurrences(of: "/", with: "_").replacingOccurrences(of: "=", with: "")
  }

  /// 16 lower-case letters and digits: a new identifier.
  public static func name() -> String { letters(bytes(16)) }

  /// One letter or digit for each byte.
  static func letters(_ bytes: Data) -> String {
    let letters = Array("abcdefghijklmnopqrstuvwxyz234567")
    return String(bytes.map { letters[Int($0) % letters.count] })
  }
}
