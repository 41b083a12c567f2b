import CaseFile
import Foundation

/// The audit store: what was read, searched and refused, by whom and why. Many traces share a flush; each is
/// acknowledged when it is on the disk.
public final class Audit: Sendable {
  private let shelf: any AuditShelf
  private let committer: GroupCommit<[AuditEvent], Void>
  private let taking: AuditTaking

  init(_ master: MasterKey, signer: Signer, shelf: any AuditShelf) {
    self.shelf = shelf
    let taking = AuditTaking(shelf: shelf, signer: signer, key: master.derived(for: .audit))
    self.taking = taking
    committer = GroupCommit(limit: 1000) { batches in
      do {
        try taking.take(batches.flatMap { $0 })
        return batches.map { _ in .success(()) }
      } catch {
        return batches.map { _ in .failure(StoreError.auditUnavailable) }
      }
    }
  }

  /// Returns when the event is on the disk.
  /// - Throws: `auditUnavailable`; then what was to be traced must not happen.
  public func record(_ event: AuditEvent) async throws { try await record([event]) }

  public func record(_ events: [AuditEvent]) async throws {
    guard !events.isEmpty else { return }
    try await committer.submit(events)
  }

  /// Newest first. Looking into the audit store is itself an event; the page that shows it records it.
  public func rows(_ filter: AuditFilter) async throws -> [AuditRow] {
    try await offload { [shelf, taking] in
      try shelf.records(filter).map { AuditRow(number: $0.number, event: try taking.open($0)) }
    }
  }

  /// Takes away what is older than the limit of retention, and says so in the store itself.
  /// - Returns: how many rows.
  @discardableResult
  public func purge(olderThan limit: Instant, at: Instant, by who: Actor) async throws -> Int {
    let gone = try await offload { [taking] in try taking.purge(olderThan: limit.milliseconds) }
    if gone > 0 { try await record(AuditEvent(.purge, at: at, who: who, detail: String(gone))) }
    return gone
  }
}
