import CaseFile
import Foundation
import Synchronization

@testable import Store

/// SQLite, with something put in its way.
struct HinderedEngine: StoreEngine {
  let base: SQLiteEngine
  var audit: any AuditShelf
  var keys: any KeyShelf
  var accounts: any AccountShelf { base.accounts }
  var guests: any GuestShelf { base.guests }
  /// Called before each transaction.
  var beforeWrite: @Sendable () -> Void = {}

  init(_ folder: URL, audit: (any AuditShelf)? = nil, keys: (any KeyShelf)? = nil) throws {
    base = try SQLiteEngine(folder: folder, access: .readWrite)
    self.audit = audit ?? base.audit
    self.keys = keys ?? base.keys
  }

  func write<T>(_ body: (any JournalTransaction) throws -> T) throws -> T {
    beforeWrite()
    return try base.write(body)
  }
  func read<T>(_ body: (any JournalView) throws -> T) throws -> T { try base.read(body) }
  func selfCheck() throws -> [String] { try base.selfCheck() }
  func copy(to folder: URL, keysTo keys: URL) throws { try base.copy(to: folder, keysTo: keys) }
  func close() throws { try base.close() }
}

/// An audit store whose disk is full.
struct FullAuditShelf: AuditShelf {
  struct Full: Error {}
  func ends() throws -> AuditEnds { .empty }
  func append(_ records: [AuditRecord], ends: AuditEnds) throws { throw Full() }
  func records(_ filter: AuditFilter) throws -> [AuditRecord] { [] }
  func records(after number: Int, limit: Int) throws -> [AuditRecord] { [] }
  func last(before at: Int64) throws -> AuditRecord? { nil }
  func purge(ends: AuditEnds) throws { throw Full() }
}

/// An audit store whose disk is full now and then.
final class SeldomAuditShelf: AuditShelf {
  private let base: any AuditShelf
  let fails = Mutex(false)

  init(base: any AuditShelf) { self.base = base }

  func ends() throws -> AuditEnds { try base.ends() }
  func append(_ records: [AuditRecord], ends: AuditEnds) throws {
    guard !fails.withLock({ $0 }) else { throw FullAuditShelf.Full() }
    try base.append(records, ends: ends)
  }
  func records(_ filter: AuditFilter) throws -> [AuditRecord] { try base.records(filter) }
  func records(after number: Int, limit: Int) throws -> [AuditRecord] {
    try base.records(after: number, limit: limit)
  }
  func last(before at: Int64) throws -> AuditRecord? { try base.last(before: at) }
  func purge(ends: AuditEnds) throws { try base.purge(ends: ends) }
}

extension House {
  func open(engine: any StoreEngine) throws -> Archive {
    try Archive(
      engine: engine, masterKey: key, deriver: TestDeriver(), headsLog: folder.appending(path: "heads.log"),
      access: .readWrite, vocabulary: House.vocabulary, cachedEntries: 1000, lock: nil)
  }
}
