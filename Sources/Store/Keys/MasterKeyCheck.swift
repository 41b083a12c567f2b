import Foundation

/// A value sealed under the master key when the store was made: what doesn't open it is not the key.
enum MasterKeyCheck {
  private static let bound = Data("naer 1 check".utf8)

  static func pass(_ master: MasterKey, shelf: any KeyShelf, access: Archive.Access) throws {
    let key = master.derived(for: .check)
    if let sealed = try shelf.check() {
      guard Seal.open(sealed, with: key, to: bound) != nil else { throw StoreError.masterKeyWrong }
    } else if try shelf.streams().isEmpty {
      guard access == .readWrite else { return }
      try shelf.put(check: try Seal.close(Data("naer".utf8), with: key, to: bound))
    } else {
      throw StoreError.damaged("keys: check")
    }
  }
}
