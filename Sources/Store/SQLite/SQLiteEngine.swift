import Foundation
import GRDB

/// The embedded engine: five SQLite files in a folder, so that keys, traces, accounts and the drafts of guests can be kept
/// and copied apart from the journal.
struct SQLiteEngine: StoreEngine {
  let keys: any KeyShelf
  let audit: any AuditShelf
  let accounts: any AccountShelf
  let guests: any GuestShelf
  private let journal: SQLiteFile
  private let files: [(name: String, file: SQLiteFile)]
  private static let guests = "guests.sqlite"

  init(folder: URL, access: Archive.Access) throws {
    func open(_ name: String, _ migrations: [SQLiteMigration], cache: Int = 2000) throws -> SQLiteFile {
      try SQLiteFile(folder.appending(path: name), migrations: migrations, access: access, cache: cache)
    }
    journal = try open("journal.sqlite", SQLiteMigration.journal, cache: 16_000)
    let keys = try open("keys.sqlite", SQLiteMigration.keys, cache: 8000)
    let audit = try open("audit.sqlite", SQLiteMigration.audit, cache: 8000)
    let accounts = try open("accounts.sqlite", SQLiteMigration.accounts)
    let guests = try open(Self.guests, SQLiteMigration.guests)
    self.keys = SQLiteKeys(pool: keys.pool, file: keys)
    self.audit = SQLiteAudit(pool: audit.pool)
    self.accounts = SQLiteAccounts(pool: accounts.pool)
    self.guests = SQLiteGuests(pool: guests.pool)
    files = [
      ("journal.sqlite", journal), ("keys.sqlite", keys), ("audit.sqlite", audit), ("accounts.sqlite", accounts),
      (Self.guests, guests),
    ]
  }

  func write<T>(_ body: (any JournalTransaction) throws -> T) throws -> T {
    try journal.pool.writeWithoutTransaction { db in
      var value: T?
      try db.inTransaction(.immediate) {
        value = try body(SQLiteJournal(db: db))
        return .commit
      }
      guard let value else { throw StoreError.engine("nothing committed") }
      return value
    }
  }

  func read<T>(_ body: (any JournalView) throws -> T) throws -> T {
    try journal.pool.read { try body(SQLiteJournal(db: $0)) }
  }

  func selfCheck() throws -> [String] {
    let derived = DerivedTable.all.map(\.sqlite).joined(separator: "\n")
    return try files.flatMap { name, file in
      try file.problems(extra: name == "journal.sqlite" ? derived : "").map { "\(name): \($0)" }
    }
  }

  func copy(to folder: URL, keysTo keys: URL) throws {
    for (name, file) in files where name != "keys.sqlite" && name != Self.guests {
      try file.copy(to: folder.appending(path: name))
    }
    // What guests have begun to write is theirs alone and soon gone: a copy has an empty file for it.
    try SQLiteFile(folder.appending(path: Self.guests), migrations: SQLiteMigration.guests, access: .readWrite).shut()
    try self.keys.copy(to: keys)
  }

  func close() throws {
    for (_, file) in files { try file.shut() }
  }
}
