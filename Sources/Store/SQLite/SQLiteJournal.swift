import CaseFile
import Foundation
import GRDB

/// The journal's SQL.
struct SQLiteJournal: JournalTransaction {
  let db: Database

  func row(_ sql: String, _ arguments: StatementArguments = []) throws -> Row? {
    try Row.fetchOne(db.cachedStatement(sql: sql), arguments: arguments)
  }

  func rows<T>(_ sql: String, _ arguments: StatementArguments = [], _ make: (Row) throws -> T) throws -> [T] {
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: arguments)
    var found: [T] = []
    while let row = try cursor.next() { found.append(try make(row)) }
    return found
  }

  func run(_ sql: String, _ arguments: StatementArguments) throws {
    try db.cachedStatement(sql: sql).execute(arguments: arguments)
  }

  func head(of stream: StreamID) throws -> Head? {
    try row("SELECT sequence, hash, signature FROM stream WHERE name = ?", [stream.description]).map { row in
      Head(stream: stream.description, sequence: row[0], hash: row[1], signature: row[2])
    }
  }

  func heads(after name: String, limit: Int) throws -> [Head] {
    let sql = "SELECT name, sequence, hash, signature FROM stream WHERE name > ? ORDER BY name LIMIT ?"
    return try rows(sql, [name, limit]) { Head(stream: $0[0], sequence: $0[1], hash: $0[2], signature: $0[3]) }
  }

  func ledger() throws -> Ledger {
    try row("SELECT position, streams, hash, witnessed, signature FROM ledger").map { row in
      Ledger(position: row[0], streams: row[1], hash: row[2], witnessed: row[3], signature: row[4])
    } ?? .empty
  }

  func records(after sequences: [String: Int]) throws -> [String: StreamRecords] {
    let sql = """
      SELECT s.name, s.sequence, e.sequence, e.position, e.act, e.kind, e.happened_at, e.recorded_at, e.actor, e.audience,
        e.ciphertext, e.marks, e.previous, e.hash
      FROM json_each(?) asked CROSS JOIN stream s ON s.name = asked.key
      LEFT JOIN entry e ON e.stream = s.number AND e.sequence > asked.value
      """
    let cursor = try Row.fetchCursor(db.cachedStatement(sql: sql), arguments: [try Self.json(sequences)])
    var found: [String: StreamRecords] = [:]
    var records = StreamRecords(last: 0)
    var name: String?
    func close() {
      guard let name else { return }
      records.entries.sort { $0.sequence < $1.sequence }
      found[name] = records
    }
    while let row = try cursor.next() {
      let stream: String = row[0]
      if stream != name {
        close()
        name = stream
        records = StreamRecords(last: row[1])
      }
      guard let sequence: Int = row[2] else { continue }
      records.entries.append(
        StoredEntry(
          position: row[3], stream: stream, sequence: sequence, act: row[4], kind: row[5], happenedAt: row[6],
          recordedAt: row[7], actor: row[8], audience: row[9], ciphertext: row[10], marks: row[11], previous: row[12],
          hash: row[13]))
    }
    close()
    return found
  }

  func chain(after position: Int, limit: Int) throws -> [Link] {
    try rows("SELECT position, hash FROM entry WHERE position > ? ORDER BY position LIMIT ?", [position, limit]) {
      Link(position: $0[0], hash: $0[1])
    }
  }

  func headless() throws -> [String] {
    try rows("SELECT DISTINCT stream FROM entry WHERE stream NOT IN (SELECT number FROM stream)") {
      String($0[0] as Int)
    }
  }

  func filed(by act: ActID) throws -> [Receipt.Place] {
    let sql = """
      SELECT stream.name, entry.sequence FROM entry JOIN stream ON stream.number = entry.stream
      WHERE act = ? ORDER BY position
      """
    return try rows(sql, [act.rawValue]) { row in
      guard let stream = StreamID(row[0] as String) else { throw StoreError.damaged(row[0]) }
      return Receipt.Place(stream: stream, sequence: row[1])
    }
  }

  func erasures(of stream: String?) throws -> [Erasure] {
    let sql = """
      SELECT stream, first, last, at, actor, ground, signature FROM erasure WHERE ?1 IS NULL OR stream = ?1 ORDER BY id
      """
    return try rows(sql, [stream]) { row in
      Erasure(
        stream: row[0], from: row[1], through: row[2], at: row[3], actor: row[4], ground: row[5], signature: row[6])
    }
  }

  func place(of blob: BlobID) throws -> StoredBlob.Place? {
    let sql = "SELECT stream.name, blob.sequence FROM blob JOIN stream ON stream.number = blob.stream WHERE id = ?"
    return try row(sql, [blob.rawValue]).map { .init(id: blob, stream: $0[0], sequence: $0[1]) }
  }

  func ciphertext(of blob: BlobID) throws -> Data? {
    try row("SELECT ciphertext FROM blob WHERE id = ?", [blob.rawValue]).map { $0[0] }
  }

  func blobs(of stream: String) throws -> [StoredBlob.Place] {
    let sql = """
      SELECT id, sequence FROM blob WHERE stream = (SELECT number FROM stream WHERE name = ?) ORDER BY sequence, id
      """
    return try rows(sql, [stream]) { .init(id: BlobID(rawValue: $0[0]), stream: stream, sequence: $0[1]) }
  }

  func setting(_ name: String) throws -> String? {
    try row("SELECT value FROM setting WHERE name = ?", [name]).map { $0[0] }
  }

  func savepoint<T>(_ body: () throws -> T) throws -> T {
    var value: T?
    try db.inSavepoint {
      value = try body()
      return .commit
    }
    guard let value else { throw StoreError.engine("nothing saved") }
    return value
  }

  func insert(_ record: StoredEntry) throws {
    try run(
      """
      INSERT INTO entry (position, stream, sequence, act, kind, happened_at, recorded_at, actor, audience, ciphertext,
        marks, previous, hash)
      VALUES (?, (SELECT number FROM stream WHERE name = ?), ?, ?, ?, ?, ?, ?, ?, ?, ?, ?, ?)
      """,
      [
        record.position, record.stream, record.sequence, record.act, record.kind, record.happenedAt,
        record.recordedAt, record.actor, record.audience, record.ciphertext, record.marks, record.previous,
        record.hash,
      ])
  }

  func insert(_ blob: StoredBlob) throws {
    try run(
      "INSERT INTO blob (id, stream, sequence, ciphertext) VALUES (?, (SELECT number FROM stream WHERE name = ?), ?, ?)",
      [blob.place.id.rawValue, blob.place.stream, blob.place.sequence, blob.ciphertext])
  }

  func put(_ head: Head) throws {
    try run(
      """
      INSERT INTO stream (name, sequence, hash, signature) VALUES (?, ?, ?, ?)
      ON CONFLICT (name) DO UPDATE SET sequence = excluded.sequence, hash = excluded.hash,
        signature = excluded.signature
      """, [head.stream, head.sequence, head.hash, head.signature])
  }

  func put(_ ledger: Ledger) throws {
    try run(
      "INSERT OR REPLACE INTO ledger (id, position, streams, hash, witnessed, signature) VALUES (1, ?, ?, ?, ?, ?)",
      [ledger.position, ledger.streams, ledger.hash, ledger.witnessed, ledger.signature])
  }

  func put(_ erasure: Erasure) throws {
    try run(
      "INSERT INTO erasure (stream, first, last, at, actor, ground, signature) VALUES (?, ?, ?, ?, ?, ?, ?)",
      [
        erasure.stream, erasure.from, erasure.through, erasure.at, erasure.actor, erasure.ground, erasure.signature,
      ])
  }

  func set(_ name: String, to value: String) throws {
    try run("INSERT OR REPLACE INTO setting (name, value) VALUES (?, ?)", [name, value])
  }
}
