import CaseFile
import Foundation
import Store

extension Vault {
  /// A file that came with a notification: the route's action has been allowed, and the trace is recorded here.
  /// - Throws: `WebError.notFound` where no entry of the stream names it, and for a case's, which only its opening gives;
  ///   `WebError.erased`.
  func file(_ id: BlobID, of stream: StreamID, by member: StaffMember, at now: Instant) async throws -> Data {
    if case .child = stream { throw WebError.notFound }
    return try await bytes(of: id, in: stream, trace(stream, by: member, at: now))
  }

  /// A file of a case that was opened in this request.
  func file(_ id: BlobID, in opened: OpenedCase, by member: StaffMember, at now: Instant) async throws -> Data {
    try await bytes(of: id, in: .child(opened.file.id), trace(opened.file.guards, opened.relation, by: member, at: now))
  }

  private func bytes(of id: BlobID, in stream: StreamID, _ trace: Trace) async throws -> Data {
    do {
      return try await fetch(id, stream, trace)
    } catch StoreError.noSuchBlob {
      throw WebError.notFound
    } catch StoreError.blobErased {
      throw WebError.erased
    }
  }
}
