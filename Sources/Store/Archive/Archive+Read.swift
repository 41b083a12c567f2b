import CaseFile
import Foundation

extension Archive {
  /// The entries of a stream, oldest first; empty where there is no such stream. The trace is on the disk before
  /// anything is given.
  ///
  /// - Throws: `auditUnavailable` where the trace can't be taken, `damaged` where an entry can't be opened.
  public func read(_ stream: StreamID, trace: Trace) async throws -> [Entry] {
    async let taken: Void = audit.record(AuditEvent(read: stream, trace))
    let entries = try await fetch([stream])[stream] ?? []
    try await taken
    return entries
  }

  /// Several streams as of one moment, each with its own trace.
  public func read(_ streams: [StreamID], trace: Trace) async throws -> [StreamID: [Entry]] {
    async let taken: Void = audit.record(streams.map { AuditEvent(read: $0, trace) })
    let entries = try await fetch(streams)
    try await taken
    return entries
  }

  /// The department's own stream: staff, teams, policy and rule sets. It is about no citizen and leaves no trace.
  public func department() async throws -> [Entry] {
    try await fetch([.department])[.department] ?? []
  }

  func fetch(_ streams: [StreamID]) async throws -> [StreamID: [Entry]] {
    try await asking { [engine, reader] in
      try engine.read { view in try reader.entries(of: streams, in: view) }
    }
  }
}
