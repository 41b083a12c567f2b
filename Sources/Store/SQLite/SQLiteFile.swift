import Foundation
import GRDB

/// One SQLite file of the store: WAL, every commit flushed, deleted content overwritten, and a version of its own.
struct SQLiteFile: Sendable {
  let pool: DatabasePool

  /// Opens the file, makes it where it isn't there, and brings it forward from any released version.
  init(_ file: URL, migrations: [SQLiteMigration], access: Archive.Access) throws {
    var configuration = Configuration()
    configuration.readonly = access == .readOnly
    configuration.maximumReaderCount = 8
    configuration.busyMode = .timeout(5)
    configuration.prepareDatabase { db in
      try db.execute(sql: "PRAGMA secure_delete = ON; PRAGMA cache_size = -16000")
    }
    guard access == .readWrite || FileManager.default.fileExists(atPath: file.path) else {
      throw StoreError.damaged("\(file.lastPathComponent) is missing")
    }
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
    try pool.writeWithoutTransaction { try $0.execute(sql: "PRAGMA synchronous = FULL") }
    var migrator = DatabaseMigrator()
    for (index, migration) in migrations.enumerated() {
      migrator.registerMigration(migration.name) { db in
        try db.execute(sql: migration.sql)
        try db.execute(sql: "PRAGMA user_version = \(index + 1)")
      }
    }
    try migrator.migrate(pool)
  }

  /// A whole copy as of one moment, put in place of an older one only when it is on the disk.
  func copy(to file: URL) throws {
    let fresh = file.appendingPathExtension("new")
    for suffix in ["", "-wal", "-shm", "-journal"] {
      try? FileManager.default.removeItem(atPath: fresh.path + suffix)
    }
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

  func problems() throws -> [String] {
    try pool.read { db in
      let check = try String.fetchAll(db, sql: "PRAGMA integrity_check(20)").filter { $0 != "ok" }
      let strays = try Row.fetchAll(db, sql: "PRAGMA foreign_key_check").map { "foreign key in \($0["table"] ?? "?")" }
      return check + strays
    }
  }
}

/// One step forward. A name that was released never changes, nor does its SQL.
struct SQLiteMigration: Sendable {
  let name: String
  let sql: String
}
