import CaseFile
import Foundation

extension GuestDrafts {
  /// Adds a file to the draft, or begins a draft with it.
  /// - Throws: `GuestDraftError`; then the draft is as it was.
  public func add(_ file: Attachment, bytes: [UInt8], to token: GuestToken, at now: Instant) async throws {
    guard bytes.count <= Attachment.mostBytes else { throw GuestDraftError.fileTooBig }
    try await offload { [self] in
      let draft = try current(token, at: now)
      try refuseSent(draft, token)
      if draft == nil { try shelf.put(try sealed("", of: token, at: now)) }
      let head = try close(JSONEncoder().encode(file), "file \(file.id)", of: token)
      let sealed = SealedGuestFile(token: token.hash, id: file.id.rawValue, size: bytes.count, head: head)
      let content = try close(Data(bytes), "bytes \(file.id)", of: token)
      try shelf.add(sealed, bytes: content, at: now) { own, all in
        guard own.count < Attachment.most else { throw GuestDraftError.tooManyFiles }
        guard own.reduce(bytes.count, +) <= Attachment.mostBytesInAll else { throw GuestDraftError.tooMuchTogether }
        guard all + bytes.count <= Self.mostBytesOfAll else { throw GuestDraftError.noRoom }
      }
    }
  }

  public func remove(_ file: BlobID, from token: GuestToken) async throws {
    try await offload { [shelf] in try shelf.remove(file.rawValue, token: token.hash) }
  }

  /// One file; nil where the draft has none of that name.
  public func bytes(of file: BlobID, token: GuestToken, at now: Instant) async throws -> [UInt8]? {
    try await offload { [self] in
      guard try current(token, at: now) != nil else { return nil }
      return try blob(file, of: token).map(\.bytes)
    }
  }

  /// All the files, for the act that the draft becomes. They are what `draft(of:at:)` names.
  /// - Throws: `StoreError.damaged` where one can't be opened.
  public func blobs(of token: GuestToken, at now: Instant) async throws -> [Blob] {
    try await offload { [self] in
      guard try current(token, at: now) != nil else { return [] }
      return try attachments(of: token).map { file in
        guard let blob = try blob(file.id, of: token) else { throw StoreError.damaged("guests: file") }
        return blob
      }
    }
  }

  func attachments(of token: GuestToken) throws -> [Attachment] {
    try shelf.files(of: token.hash).compactMap { file in
      try open(file.head, "file \(file.id)", of: token).map { try JSONDecoder().decode(Attachment.self, from: $0) }
    }
  }

  private func blob(_ id: BlobID, of token: GuestToken) throws -> Blob? {
    guard let sealed = try shelf.bytes(of: id.rawValue, token: token.hash) else { return nil }
    return open(sealed, "bytes \(id)", of: token).map { Blob(id: id, bytes: Array($0)) }
  }
}
