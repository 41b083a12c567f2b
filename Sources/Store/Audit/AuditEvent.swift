import CaseFile
import Foundation

/// Something that the audit store takes: a read, a search, a refusal, a sign-in.
public struct AuditEvent: Hashable, Sendable {
  public var kind: Kind
  public var at: Instant
  /// Nil where nobody is signed in.
  public var who: Actor?
  public var stream: StreamID?
  public var purpose: Trace.Purpose?
  public var grounds: Trace.Grounds?
  /// A search term, a reason, the name of a refused route. Sealed in the store, and written nowhere else.
  public var detail: String?

  public init(
    _ kind: Kind, at: Instant, who: Actor?, stream: StreamID? = nil, purpose: Trace.Purpose? = nil,
    grounds: Trace.Grounds? = nil, detail: String? = nil
  ) {
    self.kind = kind
    self.at = at
    self.who = who
    self.stream = stream
    self.purpose = purpose
    self.grounds = grounds
    self.detail = detail
  }

  init(read stream: StreamID, _ trace: Trace) {
    self.init(
      trace.grounds == .breakGlass ? .breakGlass : .read, at: trace.at, who: trace.reader, stream: stream,
      purpose: trace.purpose, grounds: trace.grounds, detail: trace.reason)
  }

  /// The raw values are stored and never renamed.
  public enum Kind: String, CaseIterable, Hashable, Sendable {
    case read
    /// A read of a case that one has no part in, with a reason.
    case breakGlass = "break-glass"
    case search, refusal
    case signIn = "sign-in"
    case signInFailed = "sign-in-failed"
    case signOut = "sign-out"
    case lockOut = "lock-out"
    case accountChanged = "account-changed"
    /// A professional's system has used its key; once an hour at most. The detail is the sender's id.
    case senderKey = "sender-key"
    case print, export
    /// The key of an entry or of a case was deleted.
    case erasure
    /// Rows older than the limit of retention were taken away.
    case purge
    /// Figures of many cases were looked at.
    case figures
    /// The audit store itself was looked into.
    case auditRead = "audit-read"
  }
}

/// An event as it stands in the audit store.
public struct AuditRow: Hashable, Sendable {
  public var number: Int
  public var event: AuditEvent
}

/// Which rows: all that is set must hold. Newest first.
public struct AuditFilter: Hashable, Sendable {
  public var stream: StreamID?
  public var who: Actor?
  public var kinds: [AuditEvent.Kind]
  public var from: Instant?
  public var until: Instant?
  /// Older than this row: for the next page.
  public var before: Int?
  public var limit: Int

  public init(
    stream: StreamID? = nil, who: Actor? = nil, kinds: [AuditEvent.Kind] = [], from: Instant? = nil,
    until: Instant? = nil, before: Int? = nil, limit: Int = 200
  ) {
    self.stream = stream
    self.who = who
    self.kinds = kinds
    self.from = from
    self.until = until
    self.before = before
    self.limit = limit
  }
}
