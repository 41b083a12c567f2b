import CaseFile
import Foundation

extension Archive {
  /// The bytes of a file that an entry of the stream names. The trace is on the disk before they are given.
  ///
  /// - Throws: `noSuchBlob` where no entry of this stream that can still be read names it, `blobErased` where it was lawfully
  ///   erased, `damaged` where it is missing or not as it was written, `auditUnavailable` where the trace can't be taken.
  public func blob(_ id: BlobID, of stream: StreamID, trace: Trace) async throws -> Data {
    async let taken: Void = audit.record(AuditEvent(read: stream, trace))
    let bytes = try await offload { [self] in
      let (attachment, place, bytes) = try engine.read { view in
        let named = try reader.entries(of: stream, in: view).lazy.flatMap { $0.content?.attached ?? [] }
        guard let attachment = named.last(where: { $0.id == id }) else { throw StoreError.noSuchBlob(id.rawValue) }
        let place = try view.place(of: id)
        return (attachment, place, try place.flatMap { try open($0, in: view) })
      }
      if let bytes, attachment.fits(bytes) { return bytes }
      // Asked anew: the erasure may be newer than the picture that was read from.
      if let place, try engine.read({ try isErased(place, in: $0) }) { throw StoreError.blobErased(id.rawValue) }
      throw StoreError.damaged("blob \(id)")
    }
    try await taken
    return bytes
  }

  /// Nil where its key is gone, or anything of it is not as it was written.
  func open(_ place: StoredBlob.Place, in view: any JournalView) throws -> Data? {
    guard let stream = StreamID(place.stream), let streamKey = try reader.keys.key(of: stream),
      let wrapped = try engine.keys.blobKeys(of: stream)[place.id], wrapped.sequence == place.sequence,
      let key = reader.keys.unwrap(wrapped.wrapped, of: place, with: streamKey),
      let ciphertext = try view.ciphertext(of: place.id)
    else { return nil }
    return Seal.open(ciphertext, with: key, to: place.bound("blob"))
  }

  /// Whether it was lawfully decided that nobody reads it any more.
  func isErased(_ place: StoredBlob.Place, in view: any JournalView) throws -> Bool {
    try view.erasures(of: place.stream).contains { erasure in
      (erasure.from...erasure.through).contains(place.sequence)
        && signer.isValid(erasure.signature, for: erasure.signed)
    }
  }
}
