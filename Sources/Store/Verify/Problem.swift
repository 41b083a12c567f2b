/// One thing that is not as it was written.
public struct Problem: Hashable, Sendable {
  public var cause: Cause
  /// The stream it is in, where it is in one.
  public var stream: String?
  /// The entry's sequence; in the audit store the number of the row, in `heads.log` the line.
  public var sequence: Int?
  /// The column, the table or the file, where it can be told.
  public var column: String?

  public init(_ cause: Cause, stream: String? = nil, _ sequence: Int? = nil, column: String? = nil) {
    self.cause = cause
    self.stream = stream
    self.sequence = sequence
    self.column = column
  }

  /// The raw values are what programs see.
  public enum Cause: String, CaseIterable, Hashable, Sendable {
    case file
    case streamName = "stream-name"
    case altered
    case chain
    case missing
    case surplus
    case position
    case notSealedSo = "not-sealed-so"
    case unreadable
    case headSignature = "head-signature"
    case headDisagrees = "head-disagrees"
    case ledgerSignature = "ledger-signature"
    case ledgerDisagrees = "ledger-disagrees"
    case keyMissing = "key-missing"
    case keyDamaged = "key-damaged"
    case keyReturned = "key-returned"
    case streamKeyMissing = "stream-key-missing"
    case streamKeyDamaged = "stream-key-damaged"
    case blobMissing = "blob-missing"
    case blobDamaged = "blob-damaged"
    case blobStray = "blob-stray"
    case erasureSignature = "erasure-signature"
    case headsLogMissing = "heads-log-missing"
    case headsLogShort = "heads-log-short"
    case headsLogSignature = "heads-log-signature"
    case headsLogDisagrees = "heads-log-disagrees"
    case journalOlder = "journal-older"
    case listDiffers = "list-differs"
    case listsOutdated = "lists-outdated"
    case auditAltered = "audit-altered"
    case auditMissing = "audit-missing"
    case auditEnds = "audit-ends"
  }
}

/// What a check of the whole store came to.
public struct Verification: Hashable, Sendable {
  public var problems: [Problem] = []
  public var streams = 0
  public var entries = 0
  public var erased = 0
  /// Files that came with entries, opened and compared with what was said of them.
  public var files = 0
  public var traces = 0

  public var isClean: Bool { problems.isEmpty }
}
