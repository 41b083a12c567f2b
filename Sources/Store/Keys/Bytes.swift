import Crypto
import Foundation

/// Bytes that can be taken apart in one way only: each field comes after its length.
struct Bytes {
  private(set) var data = Data()

  init(_ label: String) { add(label) }

  mutating func add(_ text: String) { add(Data(text.utf8)) }

  mutating func add(_ number: Int64) {
    add(withUnsafeBytes(of: number.bigEndian) { Data($0) })
  }

  mutating func add(_ bytes: Data) {
    withUnsafeBytes(of: UInt32(bytes.count).bigEndian) { data.append(contentsOf: $0) }
    data.append(bytes)
  }

  var hash: Data { Data(SHA256.hash(data: data)) }
}
