import CaseFile
import Foundation

/// A file's bytes as they are stored: sealed under a key of their own, and bound to where they first came.
public struct StoredBlob: Hashable, Sendable {
  public var place: Place
  public var ciphertext: Data

  public init(place: Place, ciphertext: Data) {
    self.place = place
    self.ciphertext = ciphertext
  }

  /// Which blob it is, its home stream, and the entry there that it came with.
  public struct Place: Hashable, Sendable {
    public var id: BlobID
    public var stream: String
    public var sequence: Int

    public init(id: BlobID, stream: String, sequence: Int) {
      self.id = id
      self.stream = stream
      self.sequence = sequence
    }

    /// What the sealed bytes (`blob`) and the wrapped key (`blob key`) are bound to.
    func bound(_ use: String) -> Data {
      var bytes = Bytes("naer 1 \(use)")
      bytes.add(stream)
      bytes.add(Int64(sequence))
      bytes.add(id.rawValue)
      return bytes.data
    }
  }
}
