import Foundation
import GRDB

/// One SQLite file of the store: WAL, every commit flushed, deleted content overwritten, and a version of its own.
struct SQLiteFile: Sendable {
  let pool: DatabasePool
  private let migrations: [SQLiteMigration]

  /// Opens the file, makes it where it isn't there, and brings it forward from any released version.
  /// - Parameter cache: kilobytes of pages that the writer keeps in memory; each reader keeps a quarter of it.
  init(_ file: URL, migrations: [SQLiteMigration], access: Archive.Access, cache: Int = 2000) throws {
    self.migrations = migrations
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.maximumReaderCount = 4
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      // The system keeps the file's pages too: what SQLite keeps of them only has to hold the inner ones.
      let kilobytes = db.configuration.readonly ? cache / 4 : cache
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cache_size = -\(kilobytes)")
    }
    guard access == .readWrite || FileManager.default.fileExists(atPath: file.path) else {
      throw StoreError.damaged("\(file.lastPathComponent) is missing")
    }
    // Only the owner reads it; SQLite gives its other files the same rights.
    if !FileManager.default.fileExists(atPath: file.path) { try Self.create(file) }
    pool = try DatabasePool(path: file.path, configuration: configuration)
    let version = try pool.read { try Int.fetchOne($0, sql: "PRAGMA user_version") ?? 0 }
    guard version <= migrations.count else { throw StoreError.newerFile(file.lastPathComponent, version) }
    if access == .readOnly {
      guard version == migrations.count else {
        throw StoreError.damaged("\(file.lastPathComponent): version \(version)")
      }
      return
    }
    // GRDB turns to NORMAL when it enters WAL mode; then a power cut could take what was acknowledged.
    // The log goes into the file some thousand pages at a time: whoever commits then waits for it, so it must be seldom.
    try pool.writeWithoutTransaction {
      try $0.execute(sql: "PRAGMA synchronous = FULL; PRAGMA wal_autocheckpoint = 4000")
    }
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: migration.sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(pool)
  }

  /// An empty file that only its owner can read.
  private static func create(_ file: URL) throws {
    guard
      FileManager.default.createFile(atPath: file.path, contents: nil, attributes: [.posixPermissions: 0o600])
    else { throw StoreError.cannotWrite(file.path) }
  }

  /// Everything goes into the one file, so that a closed store can be copied as it lies.
  func shut() throws {
    if !pool.configuration.readonly { _ = try? pool.writeWithoutTransaction { try $0.checkpoint(.truncate) } }
    try pool.close()
  }

  /// A whole copy as of one moment, put in place of an older one only when it is on the disk.
  func copy(to file: URL) throws {
    let fresh = file.appendingPathExtension("new")
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: fresh.path + suffix)
    }
    try Self.create(fresh)
    let queue = try DatabaseQueue(path: fresh.path)
    try pool.backup(to: queue)
    try queue.writeWithoutTransaction { db in
      try db.execute(sql: "PRAGMA journal_mode = DELETE; PRAGMA secure_delete = ON")
    }
    try queue.close()
    let handle = try FileHandle(forUpdating: fresh)
    try handle.synchronize()
    try handle.close()
    guard rename(fresh.path, file.path) == 0 else { throw StoreError.cannotWrite(file.path) }
    let folder = open(file.deletingLastPathComponent().path, O_RDONLY)
    if folder >= 0 {
      fsync(folder)
      close(folder)
    }
  }

  /// - Parameter extra: SQL of tables that are made outside the migrations.
  func problems(extra: String) throws -> [String] {
    let asMade = try DatabaseQueue().write { db in
      for migration in migrations { try db.execute(sql: migration.sql) }
      try db.execute(sql: extra)
      return try Self.schema(db)
    }
    return try pool.read { db in
      let there = try Self.schema(db)
      let names = asMade.merging(there) { first, _ in first }.keys.sorted()
      let changed = names.filter { asMade[$0] != there[$0] }.map { "schema of \($0)" }
      let check = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key in \($0["table"] ?? "?")" }
      return check + strays + changed
    }
  }

  private static func schema(_ db: Database) throws -> [String: String] {
    let sql = "SELECT name, sql FROM sqlite_master WHERE sql IS NOT NULL AND name NOT LIKE 'grdb_%'"
    return try Row.fetchAll(db, sql: sql).reduce(into: [:]) { $0[$1[0]] = $1[1] }
  }
}

/// One step forward. A name that was released never changes, nor does its SQL.
struct SQLiteMigration: Sendable {
  let name: String
  let sql: String
}
