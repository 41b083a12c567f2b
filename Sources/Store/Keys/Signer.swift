import Crypto
import Foundation

/// Signs the heads of the chains. Its key is drawn from the master key and never lies in a database, so that whoever
/// can write to the database still can't make a changed chain look like the one that Nær wrote.
struct Signer: Sendable {
  private let secret: Curve25519.Signing.PrivateKey

  init(_ master: MasterKey) throws {
    let seed = master.derived(for: .signing).withUnsafeBytes { Data($0) }
    secret = try Curve25519.Signing.PrivateKey(rawRepresentation: seed)
  }

  func sign(_ bytes: Bytes) throws -> Data { try secret.signature(for: bytes.data) }

  func isValid(_ signature: Data, for bytes: Bytes) -> Bool {
    secret.publicKey.isValidSignature(signature, for: bytes.data)
  }
}
