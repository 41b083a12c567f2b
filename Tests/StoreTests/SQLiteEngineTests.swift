import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct SQLiteEngineTests {
  @Test func conforms() throws {
    let house = try House()
    try storeConformance(SQLiteEngine(folder: house.folder, access: .readWrite))
  }

  @Test func everyCommitIsFlushedAndWhatIsDeletedIsOverwritten() throws {
    let house = try House()
    for (name, migrations) in [
      ("journal.sqlite", SQLiteMigration.journal), ("keys.sqlite", SQLiteMigration.keys),
      ("audit.sqlite", SQLiteMigration.audit), ("accounts.sqlite", SQLiteMigration.accounts),
      ("guests.sqlite", SQLiteMigration.guests),
    ] {
      let file = try SQLiteFile(house.folder.appending(path: name), migrations: migrations, access: .readWrite)
      try file.pool.writeWithoutTransaction { db throws in
        #expect(try String.fetchOne(db, sql: "PRAGMA journal_mode") == "wal")
        #expect(try Int.fetchOne(db, sql: "PRAGMA synchronous") == 2)
        #expect(try Int.fetchOne(db, sql: "PRAGMA secure_delete") == 1)
        #expect(try Int.fetchOne(db, sql: "PRAGMA foreign_keys") == 1)
        #expect(try Int.fetchOne(db, sql: "PRAGMA user_version") == migrations.count)
      }
    }
  }

  @Test func onlyTheOwnerReadsTheFiles() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    for file in try FileManager.default.contentsOfDirectory(atPath: house.folder.path) {
      let path = house.folder.appending(path: file).path
      let rights = try FileManager.default.attributesOfItem(atPath: path)[.posixPermissions] as? Int
      #expect(rights == 0o600, "\(file)")
    }
  }

  @Test func theDatabaseItselfRefusesToChangeAnEntry() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.note("a"))
    try archive.close()
    let queue = try DatabaseQueue(path: house.folder.appending(path: "journal.sqlite").path)
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "UPDATE entry SET kind = 'x'") } }
    #expect(throws: DatabaseError.self) { try queue.write { try $0.execute(sql: "DELETE FROM entry") } }
  }
}
