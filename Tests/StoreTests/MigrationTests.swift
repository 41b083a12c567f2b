import CaseFile
import Foundation
import GRDB
import Testing

@testable import Store

@Suite struct MigrationTests {
  /// A journal as the first schema made it. Frozen: this text never changes.
  private static let first = """
    CREATE TABLE grdb_migrations (identifier TEXT NOT NULL PRIMARY KEY);
    INSERT INTO grdb_migrations VALUES ('1 journal');
    CREATE TABLE stream (
      number INTEGER PRIMARY KEY,
      name TEXT NOT NULL UNIQUE,
      sequence INTEGER NOT NULL CHECK (sequence >= 0),
      hash BLOB NOT NULL,
      signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE entry (
      position INTEGER PRIMARY KEY,
      stream INTEGER NOT NULL REFERENCES stream (number),
      sequence INTEGER NOT NULL CHECK (sequence > 0),
      act TEXT NOT NULL,
      kind TEXT NOT NULL,
      happened_at TEXT NOT NULL,
      recorded_at INTEGER NOT NULL,
      actor TEXT NOT NULL,
      audience TEXT NOT NULL,
      ciphertext BLOB NOT NULL,
      marks BLOB NOT NULL,
      previous BLOB NOT NULL,
      hash BLOB NOT NULL,
      UNIQUE (stream, sequence)
    ) STRICT;
    CREATE TRIGGER entry_is_never_changed BEFORE UPDATE ON entry
      BEGIN SELECT RAISE (ABORT, 'an entry is never changed'); END;
    CREATE TRIGGER entry_is_never_deleted BEFORE DELETE ON entry
      BEGIN SELECT RAISE (ABORT, 'an entry is never deleted'); END;
    CREATE TABLE ledger (
      id INTEGER PRIMARY KEY CHECK (id = 1),
      position INTEGER NOT NULL,
      streams INTEGER NOT NULL,
      hash BLOB NOT NULL,
      witnessed INTEGER NOT NULL,
      signature BLOB NOT NULL
    ) STRICT;
    CREATE TABLE setting (name TEXT PRIMARY KEY, value TEXT NOT NULL) STRICT;
    PRAGMA user_version = 1;
    """

  @Test func aJournalOfTheFirstSchemaIsBroughtForward() async throws {
    let house = try House()
    let archive = try house.open()
    for id in ["a", "b", "c"] { try await archive.append(House.note(id)) }
    try archive.close()
    let file = house.folder.appending(path: "journal.sqlite")
    let new = file.appendingPathExtension("saved")
    try FileManager.default.moveItem(at: file, to: new)
    let old = try DatabaseQueue(path: file.path)
    try await old.writeWithoutTransaction { db in
      try db.execute(sql: Self.first)
      try db.execute(sql: "ATTACH '\(new.path)' AS new")
      for table in ["stream", "entry", "ledger"] {
        try db.execute(sql: "INSERT INTO main.\(table) SELECT * FROM new.\(table)")
      }
    }
    try old.close()
    #expect(throws: StoreError.damaged("journal.sqlite: version 1")) { try house.open(.readOnly) }

    let forward = try house.open()
    #expect(try await forward.read(House.one, trace: House.trace).count == 3)
    try await forward.append(House.note("d"))
    #expect(try await forward.duties(DutyFilter()).count == 4)
    #expect(try await forward.verify().problems == [])
  }

  @Test func aFileOfALaterVersionIsLeftAlone() async throws {
    let house = try House()
    try house.open().close()
    let queue = try DatabaseQueue(path: house.folder.appending(path: "keys.sqlite").path)
    try await queue.writeWithoutTransaction { try $0.execute(sql: "PRAGMA user_version = 99") }
    try queue.close()
    #expect(throws: StoreError.newerFile("keys.sqlite", 99)) { try house.open() }
  }

  @Test func namesAndSQLOfReleasedStepsNeverChange() {
    #expect(SQLiteMigration.journal.map(\.name) == ["1 journal", "2 acts and erasures", "3 blobs"])
    #expect(SQLiteMigration.keys.map(\.name) == ["1 keys", "2 keys of blobs"])
    #expect(SQLiteMigration.audit.map(\.name) == ["1 audit"])
    #expect(SQLiteMigration.accounts.map(\.name) == ["1 accounts", "2 screens handed over"])
    #expect(SQLiteMigration.guests.map(\.name) == ["1 drafts of guests"])
    func squeezed(_ sql: String) -> String { sql.split(whereSeparator: \.isWhitespace).joined(separator: " ") }
    #expect(squeezed(Self.first).contains(squeezed(SQLiteMigration.journal[0].sql)))
  }
}
