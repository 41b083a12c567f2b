import CaseFile
import Foundation

extension Archive {
  /// Erases what one entry says, for good and in every backup: its key is deleted, and those of the files that came with it
  /// in this stream. That it was there still shows, and every chain still verifies.
  ///
  /// - Parameters:
  ///   - ground: why, as a key of the text catalogue; never words about a person.
  ///   - keyCopy: the one copy of the keys, which is replaced, so that the key is gone there too.
  public func erase(
    _ stream: StreamID, sequence: Int, ground: String, by actor: Actor, at now: Instant, keyCopy: URL? = nil
  ) async throws {
    let erasure = Erasure(stream: stream, from: sequence, through: sequence, at: now, actor: actor, ground: ground)
    try await erase(erasure, of: stream, by: actor, keyCopy)
  }

  /// Erases a whole stream as it is now, as after an archive decision.
  public func erase(
    _ stream: StreamID, ground: String, by actor: Actor, at now: Instant, keyCopy: URL? = nil
  ) async throws {
    guard let head = try await offload({ [engine] in try engine.read { try $0.head(of: stream) } }) else { return }
    let erasure = Erasure(stream: stream, from: 1, through: head.sequence, at: now, actor: actor, ground: ground)
    try await erase(erasure, of: stream, by: actor, keyCopy)
  }

  /// First the signed record that it was decided, then the deletion: cut off between the two, it is finished at the
  /// next start.
  private func erase(_ erasure: Erasure, of stream: StreamID, by actor: Actor, _ keyCopy: URL?) async throws {
    guard access == .readWrite else { throw StoreError.readOnly }
    try await audit.record(
      AuditEvent(
        .erasure, at: Instant(milliseconds: erasure.at), who: actor, stream: stream, detail: erasure.ground))
    try await offload { [self] in
      try engine.write { journal in
        guard let head = try journal.head(of: stream), (1...head.sequence).contains(erasure.through) else {
          throw StoreError.damaged("\(stream) \(erasure.through)")
        }
        var signed = erasure
        signed.signature = try signer.sign(erasure.signed)
        try journal.put(signed)
      }
      try carryOut(erasure, of: stream)
      if let keyCopy { try engine.keys.copy(to: keyCopy) }
    }
  }

  /// Deletes the keys, and makes the lists anew without what they told. In the journal's turn, so that no entry gets a
  /// key in the same stream meanwhile.
  private func carryOut(_ erasure: Erasure, of stream: StreamID) throws {
    try engine.write { journal in
      try engine.keys.erase(stream, from: erasure.from, through: erasure.through)
      reader.keys.forget(stream)
      reader.cache.forget(stream)
      let entries = try reader.entries(of: stream, in: journal)
      try journal.replaceDerived(of: stream.description, with: deriving.rows(for: stream, entries: entries))
    }
    reader.cache.forget(stream)
  }

  /// Finishes what a power cut interrupted.
  func finishErasures() throws {
    for erasure in try engine.read({ try $0.erasures(of: nil) }) {
      guard let stream = StreamID(erasure.stream), signer.isValid(erasure.signature, for: erasure.signed) else {
        continue
      }
      let ofBlobs = try engine.keys.blobKeys(of: stream).values.compactMap(\.sequence)
      let keyed = try engine.keys.entryKeys(of: stream, after: erasure.from - 1).keys + ofBlobs
      if keyed.contains(where: { (erasure.from...erasure.through).contains($0) }) { try carryOut(erasure, of: stream) }
    }
  }
}
