import CaseFile
import Foundation
import GRDB

/// The key shelf's SQL.
struct SQLiteKeys: KeyShelf {
  let pool: DatabasePool
  let file: SQLiteFile

  func keys(after sequences: [StreamID: Int]) throws -> [StreamID: StreamKeys] {
    let asked = Dictionary(uniqueKeysWithValues: sequences.map { ($0.key.description, $0.value) })
    let json = try SQLiteJournal.json(asked)
    // One statement is one picture: it needs no transaction.
    return try pool.unsafeRead { db in
      let sql = """
        SELECT k.stream, k.wrapped, e.sequence, e.wrapped
        FROM json_each(?) asked CROSS JOIN stream_key k ON k.stream = asked.key
        LEFT JOIN entry_key e ON e.stream = k.number AND e.sequence > asked.value
        """
      let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [json])
      var found: [StreamID: StreamKeys] = [:]
      var keys = StreamKeys(own: Data())
      var name: String?
      func close() {
        if let stream = name.flatMap(StreamID.init) { found[stream] = keys }
      }
      while let row = try cursor.next() {
        let stream: String = row[0]
        if stream != name {
          close()
          name = stream
          keys = StreamKeys(own: row[1])
        }
        if let sequence: Int = row[2] { keys.entries[sequence] = row[3] }
      }
      close()
      return found
    }
  }

  func blobKeys(of stream: StreamID) throws -> [BlobID: WrappedKey] {
    try pool.read { db in
      let sql = """
        SELECT id, sequence, wrapped FROM blob_key WHERE stream = (SELECT number FROM stream_key WHERE stream = ?)
        """
      let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [stream.description])
      var found: [BlobID: WrappedKey] = [:]
      while let row = try cursor.next() {
        let id = BlobID(rawValue: row[0])
        found[id] = WrappedKey(stream: stream, sequence: row[1], blob: id, wrapped: row[2])
      }
      return found
    }
  }

  func put(_ keys: [WrappedKey]) throws {
    try pool.write { db in
      let ofStream = try db.cachedStatement(sql: "INSERT INTO stream_key (stream, wrapped) VALUES (?, ?)")
      // A key without an entry, left by a power cut, makes way.
      let ofEntry = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO entry_key (stream, sequence, wrapped)
          VALUES ((SELECT number FROM stream_key WHERE stream = ?), ?, ?)
          """)
      let ofBlob = try db.cachedStatement(
        sql: """
          INSERT OR REPLACE INTO blob_key (stream, id, sequence, wrapped)
          VALUES ((SELECT number FROM stream_key WHERE stream = ?), ?, ?, ?)
          """)
      for key in keys {
        if let blob = key.blob {
          try ofBlob.execute(arguments: [key.stream.description, blob.rawValue, key.sequence, key.wrapped])
        } else if let sequence = key.sequence {
          try ofEntry.execute(arguments: [key.stream.description, sequence, key.wrapped])
        } else {
          try ofStream.execute(arguments: [key.stream.description, key.wrapped])
        }
      }
    }
  }

  func erase(_ stream: StreamID, from: Int, through: Int) throws {
    try pool.write { db in
      for table in ["entry_key", "blob_key"] {
        try db.execute(
          sql: """
            DELETE FROM \(table)
            WHERE stream = (SELECT number FROM stream_key WHERE stream = ?) AND sequence BETWEEN ? AND ?
            """, arguments: [stream.description, from, through])
      }
      try db.execute(
        sql: """
          DELETE FROM stream_key WHERE stream = ?
            AND number NOT IN (SELECT stream FROM entry_key) AND number NOT IN (SELECT stream FROM blob_key)
          """, arguments: [stream.description])
    }
    // The old pages go out of the log too: secure_delete has overwritten them in the file itself.
    _ = try pool.writeWithoutTransaction { try $0.checkpoint(.truncate) }
  }

  func streams() throws -> [String] {
    try pool.read { try String.fetchAll($0, sql: "SELECT stream FROM stream_key ORDER BY stream") }
  }

  func check() throws -> Data? {
    try pool.read { try Data.fetchOne($0, sql: "SELECT sealed FROM key_check") }
  }

  func put(check: Data) throws {
    try pool.write { try $0.execute(sql: "INSERT INTO key_check (id, sealed) VALUES (1, ?)", arguments: [check]) }
  }

  func copy(to file: URL) throws { try self.file.copy(to: file) }
}
