import Crypto
import Foundation

/// Bytes that can be taken apart in one way only: each field comes after its length.
struct Bytes {
  private var bytes: [UInt8] = []

  init(_ label: String) {
    // What an entry is bound to fits, so that it needn't grow: it is made for each entry that is opened.
    bytes.reserveCapacity(256)
    add(label)
  }

  mutating func add(_ text: String) {
    add(length: text.utf8.count)
    bytes.append(contentsOf: text.utf8)
  }

  mutating func add(_ number: Int64) {
    add(length: 8)
    withUnsafeBytes(of: number.bigEndian) { bytes.append(contentsOf: $0) }
  }

  mutating func add(_ field: Data) {
    add(length: field.count)
    bytes.append(contentsOf: field)
  }

  private mutating func add(length: Int) {
    withUnsafeBytes(of: UInt32(length).bigEndian) { bytes.append(contentsOf: $0) }
  }

  var data: Data { Data(bytes) }

  var hash: Data {
    var hasher = SHA256()
    bytes.withUnsafeBytes { hasher.update(bufferPointer: $0) }
    return Data(hasher.finalize())
  }
}
