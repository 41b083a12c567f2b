import CaseFile
import Crypto
import Foundation
import Synchronization

/// Makes and opens keys: the master's wraps the stream's, the stream's wraps the entry's. What is wrapped lies on the
/// key shelf; what is open lies only in memory.
final class KeyRing: Sendable {
  private let shelf: any KeyShelf
  private let wrapping: SymmetricKey
  private let streamKeys = Mutex<[StreamID: SymmetricKey]>([:])
  /// Open keys in memory at most; then it begins anew.
  private static let most = 10_000

  init(_ master: MasterKey, shelf: any KeyShelf) {
    self.shelf = shelf
    wrapping = master.derived(for: .streamKeys)
  }

  /// The stream's key, where it has one.
  func key(of stream: StreamID) throws -> SymmetricKey? {
    if let key = streamKeys.withLock({ $0[stream] }) { return key }
    guard let wrapped = try shelf.streamKey(stream) else { return nil }
    let key = try key(of: stream, wrapped: wrapped)
    streamKeys.withLock { keys in
      if keys.count >= Self.most { keys.removeAll(keepingCapacity: true) }
      keys[stream] = key
    }
    return key
  }

  /// The stream's key as it was found on the shelf. It isn't kept: by the time that it is used here, it may have been
  /// deleted there, and what is written anew in the stream gets another.
  func key(of stream: StreamID, wrapped: Data) throws -> SymmetricKey {
    guard let bytes = Seal.open(wrapped, with: wrapping, to: Self.bound(stream)) else {
      throw StoreError.damaged("keys: \(stream)")
    }
    return SymmetricKey(data: bytes)
  }

  /// A stream's first key, and how it lies on the shelf.
  func newStreamKey(for stream: StreamID) throws -> (key: SymmetricKey, wrapped: Data) {
    let key = SymmetricKey(size: .bits256)
    return (key, try Seal.close(Self.raw(key), with: wrapping, to: Self.bound(stream)))
  }

  func wrap(_ key: SymmetricKey, of stream: StreamID, _ sequence: Int, with streamKey: SymmetricKey) throws -> Data {
    try Seal.close(Self.raw(key), with: streamKey, to: Self.bound(stream, sequence))
  }

  /// Nil where it was wrapped for another place or by another key.
  func unwrap(_ wrapped: Data, of stream: StreamID, _ sequence: Int, with streamKey: SymmetricKey) -> SymmetricKey? {
    Seal.open(wrapped, with: streamKey, to: Self.bound(stream, sequence)).map { SymmetricKey(data: $0) }
  }

  /// The key of a blob, wrapped by the key of its home stream.
  func wrap(_ key: SymmetricKey, of blob: StoredBlob.Place, with streamKey: SymmetricKey) throws -> Data {
    try Seal.close(Self.raw(key), with: streamKey, to: blob.bound("blob key"))
  }

  /// Nil where it was wrapped for another blob or place, or by another key.
  func unwrap(_ wrapped: Data, of blob: StoredBlob.Place, with streamKey: SymmetricKey) -> SymmetricKey? {
    Seal.open(wrapped, with: streamKey, to: blob.bound("blob key")).map { SymmetricKey(data: $0) }
  }

  func forget(_ stream: StreamID) {
    streamKeys.withLock { $0[stream] = nil }
  }

  /// Every stream key anew from the shelf: a check must see what lies there, not what memory says.
  func forgetAll() {
    streamKeys.withLock { $0.removeAll() }
  }

  private static func raw(_ key: SymmetricKey) -> Data { key.withUnsafeBytes { Data($0) } }

  private static func bound(_ stream: StreamID, _ sequence: Int? = nil) -> Data {
    var bytes = Bytes(sequence == nil ? "naer 1 stream key" : "naer 1 entry key")
    bytes.add(stream.description)
    if let sequence { bytes.add(Int64(sequence)) }
    return bytes.data
  }
}
