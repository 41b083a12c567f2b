import CaseFile
import Foundation

/// A value sealed under the master key when the store was made: what doesn't open it is not the key.
enum MasterKeyCheck {
  private static let bound = Data("naer 1 check".utf8)

  static func pass(_ master: MasterKey, shelf: any KeyShelf, access: Archive.Access) throws {
    let key = master.derived(for: .check)
    if let sealed = try shelf.check() {
      guard Seal.open(sealed, with: key, to: bound) == nil else { return }
      // Where it opens another thing, it is the check that was altered and not the key that is wrong.
      let ring = KeyRing(master, shelf: shelf)
      let opens = try shelf.streams().prefix(20).contains { name in
        guard let stream = StreamID(name), let key = try? ring.key(of: stream) else { return false }
        return key.bitCount == 256
      }
      throw opens ? StoreError.damaged("keys: key_check") : .masterKeyWrong
    } else if try shelf.streams().isEmpty {
      guard access == .readWrite else { return }
      try shelf.put(check: try Seal.close(Data("naer".utf8), with: key, to: bound))
    } else {
      throw StoreError.damaged("keys: check")
    }
  }
}
