import Foundation

extension Archive {
  /// Copies everything but the master key, while it is in use. The keys go to one file apart, which is replaced, so that
  /// what is erased is soon gone from every copy.
  public func copy(to folder: URL, keysTo keys: URL) async throws {
    try await offload { [self] in
      try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
      // The journal before the keys, so that every entry in the copy has its key; the heads before both, so that they
      // are never ahead.
      let heads = folder.appending(path: "heads.log")
      if let data = try? Data(contentsOf: headsLog) { try data.write(to: heads, options: .atomic) }
      try engine.copy(to: folder, keysTo: keys)
    }
  }
}
