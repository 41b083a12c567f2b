import Foundation

/// An audit event as it is stored: chained like the journal, its detail sealed.
public struct AuditRecord: Hashable, Sendable {
  public var number: Int
  public var at: Int64
  public var kind: String
  public var who: String
  public var stream: String
  public var purpose: String
  public var grounds: String
  public var detail: Data
  public var previous: Data
  public var hash: Data

  public init(
    number: Int, at: Int64, kind: String, who: String, stream: String, purpose: String, grounds: String, detail: Data,
    previous: Data, hash: Data = Data()
  ) {
    self.number = number
    self.at = at
    self.kind = kind
    self.who = who
    self.stream = stream
    self.purpose = purpose
    self.grounds = grounds
    self.detail = detail
    self.previous = previous
    self.hash = hash
  }

  var computedHash: Data {
    var bytes = Bytes("naer 1 audit")
    bytes.add(previous)
    bytes.add(Int64(number))
    bytes.add(at)
    for text in [kind, who, stream, purpose, grounds] { bytes.add(text) }
    bytes.add(detail)
    return bytes.hash
  }
}

/// The two ends of the audit chain, signed: the row before the first one kept (what is older was purged), and the last.
public struct AuditEnds: Hashable, Sendable {
  /// Number of the last purged row; 0 where nothing was.
  public var purged: Int
  public var purgedHash: Data
  public var last: Int
  public var lastHash: Data
  public var signature: Data

  public init(purged: Int, purgedHash: Data, last: Int, lastHash: Data, signature: Data = Data()) {
    self.purged = purged
    self.purgedHash = purgedHash
    self.last = last
    self.lastHash = lastHash
    self.signature = signature
  }

  public static let empty = AuditEnds(purged: 0, purgedHash: StoredEntry.origin, last: 0, lastHash: StoredEntry.origin)

  var signed: Bytes {
    var bytes = Bytes("naer 1 audit ends")
    bytes.add(Int64(purged))
    bytes.add(purgedHash)
    bytes.add(Int64(last))
    bytes.add(lastHash)
    return bytes
  }
}

/// Where audit rows lie: apart from the journal, appended to, and shortened only by the limit of retention.
public protocol AuditShelf: Sendable {
  func ends() throws -> AuditEnds
  /// All or nothing, and on the disk when it returns.
  func append(_ records: [AuditRecord], ends: AuditEnds) throws
  func records(_ filter: AuditFilter) throws -> [AuditRecord]
  /// Oldest first, some at a time.
  func records(after number: Int, limit: Int) throws -> [AuditRecord]
  /// The last row older than this, if any.
  func last(before at: Int64) throws -> AuditRecord?
  /// Takes away every row up to and with `ends.purged`.
  func purge(ends: AuditEnds) throws
}
