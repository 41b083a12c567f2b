/// The schemas of the five files. Constraints first: STRICT types, NOT NULL, and no update or deletion of an entry.
extension SQLiteMigration {
  static let journal = [
    SQLiteMigration(
      name: "1 journal",
      sql: """
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
        """),
    SQLiteMigration(
      name: "2 acts and erasures",
      sql: """
        CREATE INDEX entry_by_act ON entry (act);
        CREATE TABLE erasure (
          id INTEGER PRIMARY KEY,
          stream TEXT NOT NULL,
          first INTEGER NOT NULL,
          last INTEGER NOT NULL,
          at INTEGER NOT NULL,
          actor TEXT NOT NULL,
          ground TEXT NOT NULL,
          signature BLOB NOT NULL
        ) STRICT;
        CREATE INDEX erasure_by_stream ON erasure (stream);
        """),
    SQLiteMigration(
      name: "3 blobs",
      sql: """
        CREATE TABLE blob (
          id TEXT PRIMARY KEY NOT NULL,
          stream INTEGER NOT NULL REFERENCES stream (number),
          sequence INTEGER NOT NULL CHECK (sequence > 0),
          ciphertext BLOB NOT NULL
        ) STRICT;
        CREATE INDEX blob_by_stream ON blob (stream);
        CREATE TRIGGER blob_is_never_changed BEFORE UPDATE ON blob
          BEGIN SELECT RAISE (ABORT, 'a blob is never changed'); END;
        CREATE TRIGGER blob_is_never_deleted BEFORE DELETE ON blob
          BEGIN SELECT RAISE (ABORT, 'a blob is never deleted'); END;
        """),
  ]

  static let keys = [
    SQLiteMigration(
      name: "1 keys",
      sql: """
        CREATE TABLE stream_key (
          number INTEGER PRIMARY KEY,
          stream TEXT NOT NULL UNIQUE,
          wrapped BLOB NOT NULL
        ) STRICT;
        CREATE TABLE entry_key (
          stream INTEGER NOT NULL REFERENCES stream_key (number),
          sequence INTEGER NOT NULL,
          wrapped BLOB NOT NULL,
          PRIMARY KEY (stream, sequence)
        ) STRICT, WITHOUT ROWID;
        CREATE TABLE key_check (id INTEGER PRIMARY KEY CHECK (id = 1), sealed BLOB NOT NULL) STRICT;
        """),
    SQLiteMigration(
      name: "2 keys of blobs",
      sql: """
        CREATE TABLE blob_key (
          stream INTEGER NOT NULL REFERENCES stream_key (number),
          id TEXT NOT NULL,
          sequence INTEGER NOT NULL,
          wrapped BLOB NOT NULL,
          PRIMARY KEY (stream, id)
        ) STRICT, WITHOUT ROWID;
        """),
  ]

  static let audit = [
    SQLiteMigration(
      name: "1 audit",
      sql: """
        CREATE TABLE event (
          number INTEGER PRIMARY KEY,
          at INTEGER NOT NULL,
          kind TEXT NOT NULL,
          who TEXT NOT NULL,
          stream TEXT NOT NULL,
          purpose TEXT NOT NULL,
          grounds TEXT NOT NULL,
          detail BLOB NOT NULL,
          previous BLOB NOT NULL,
          hash BLOB NOT NULL
        ) STRICT;
        CREATE INDEX event_by_stream ON event (stream, number);
        CREATE INDEX event_by_who ON event (who, number);
        CREATE INDEX event_by_kind ON event (kind, number);
        CREATE INDEX event_by_time ON event (at);
        CREATE TRIGGER event_is_never_changed BEFORE UPDATE ON event
          BEGIN SELECT RAISE (ABORT, 'a trace is never changed'); END;
        CREATE TABLE ends (
          id INTEGER PRIMARY KEY CHECK (id = 1),
          purged INTEGER NOT NULL,
          purged_hash BLOB NOT NULL,
          last INTEGER NOT NULL,
          last_hash BLOB NOT NULL,
          signature BLOB NOT NULL
        ) STRICT;
        """)
  ]

  static let accounts = [
    SQLiteMigration(
      name: "1 accounts",
      sql: """
        CREATE TABLE account (
          staff TEXT PRIMARY KEY,
          user_name TEXT NOT NULL UNIQUE,
          salt BLOB NOT NULL,
          hash BLOB NOT NULL,
          rounds INTEGER NOT NULL,
          block_size INTEGER NOT NULL,
          parallelism INTEGER NOT NULL,
          failures INTEGER NOT NULL,
          locked_until INTEGER,
          last_sign_in INTEGER
        ) STRICT;
        CREATE TABLE session (
          token_hash BLOB PRIMARY KEY,
          staff TEXT NOT NULL,
          created INTEGER NOT NULL,
          last_seen INTEGER NOT NULL,
          csrf TEXT NOT NULL
        ) STRICT, WITHOUT ROWID;
        CREATE INDEX session_by_staff ON session (staff);
        CREATE TABLE draft (
          staff TEXT NOT NULL,
          address TEXT NOT NULL,
          saved_at INTEGER NOT NULL,
          ciphertext BLOB NOT NULL,
          PRIMARY KEY (staff, address)
        ) STRICT;
        """),
    SQLiteMigration(name: "2 screens handed over", sql: "ALTER TABLE session ADD COLUMN handed_over TEXT;"),
  ]

  static let guests = [
    SQLiteMigration(
      name: "1 drafts of guests",
      sql: """
        CREATE TABLE draft (
          token BLOB PRIMARY KEY NOT NULL,
          used_at INTEGER NOT NULL,
          text BLOB NOT NULL,
          receipt BLOB
        ) STRICT;
        CREATE INDEX draft_by_use ON draft (used_at);
        CREATE TABLE file (
          number INTEGER PRIMARY KEY,
          token BLOB NOT NULL REFERENCES draft (token) ON DELETE CASCADE,
          id TEXT NOT NULL,
          size INTEGER NOT NULL CHECK (size >= 0),
          head BLOB NOT NULL,
          bytes BLOB NOT NULL,
          UNIQUE (token, id)
        ) STRICT;
        """)
  ]
}
