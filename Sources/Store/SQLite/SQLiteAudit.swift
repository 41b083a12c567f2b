import CaseFile
import Foundation
import GRDB

/// The audit shelf's SQL.
struct SQLiteAudit: AuditShelf {
  let pool: DatabasePool

  private static let columns = "number, at, kind, who, stream, purpose, grounds, detail, previous, hash"

  func ends() throws -> AuditEnds {
    try pool.read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT purged, purged_hash, last, last_hash, signature FROM ends")
      ).map { AuditEnds(purged: $0[0], purgedHash: $0[1], last: $0[2], lastHash: $0[3], signature: $0[4]) } ?? .empty
    }
  }

  func append(_ records: [AuditRecord], ends: AuditEnds) throws {
    try pool.write { db in
      let insert = try db.cachedStatement(
        sql: "INSERT INTO event (\(Self.columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)")
      for record in records {
        try insert.execute(arguments: [
          record.number, record.at, record.kind, record.who, record.stream, record.purpose, record.grounds,
          record.detail, record.previous, record.hash,
        ])
      }
      try put(ends, db)
    }
  }

  func records(_ filter: AuditFilter) throws -> [AuditRecord] {
    var conditions = ["1"]
    var arguments: StatementArguments = []
    func add(_ condition: String, _ value: any DatabaseValueConvertible) {
      conditions.append(condition)
      arguments += [value]
    }
    if let stream = filter.stream { add("stream = ?", stream.description) }
    if let who = filter.who { add("who = ?", Envelope.text(who)) }
    if let from = filter.from { add("at >= ?", from.milliseconds) }
    if let until = filter.until { add("at < ?", until.milliseconds) }
    if let before = filter.before { add("number < ?", before) }
    if !filter.kinds.isEmpty {
      conditions.append("kind IN (\(filter.kinds.map { _ in "?" }.joined(separator: ", ")))")
      for kind in filter.kinds { arguments += [kind.rawValue] }
    }
    arguments += [filter.limit]
    let sql = """
      SELECT \(Self.columns) FROM event WHERE \(conditions.joined(separator: " AND ")) ORDER BY number DESC LIMIT ?
      """
    return try pool.read { try Row.fetchAll($0, sql: sql, arguments: arguments).map(Self.record) }
  }

  func records(after number: Int, limit: Int) throws -> [AuditRecord] {
    let sql = "SELECT \(Self.columns) FROM event WHERE number > ? ORDER BY number LIMIT ?"
    return try pool.read { try Row.fetchAll($0, sql: sql, arguments: [number, limit]).map(Self.record) }
  }

  func last(before at: Int64) throws -> AuditRecord? {
    // Everything up to the row goes: so every row up to it must be old enough.
    let sql = """
      SELECT \(Self.columns) FROM event
      WHERE number < coalesce((SELECT min(number) FROM event WHERE at >= ?), 9223372036854775807)
      ORDER BY number DESC LIMIT 1
      """
    return try pool.read { try Row.fetchOne($0, sql: sql, arguments: [at]).map(Self.record) }
  }

  func purge(ends: AuditEnds) throws {
    try pool.write { db in
      try db.execute(sql: "DELETE FROM event WHERE number <= ?", arguments: [ends.purged])
      try put(ends, db)
    }
  }

  private func put(_ ends: AuditEnds, _ db: Database) throws {
    try db.cachedStatement(
      sql: "INSERT OR REPLACE INTO ends (id, purged, purged_hash, last, last_hash, signature) VALUES (1, ?, ?, ?, ?, ?)"
    ).execute(arguments: [ends.purged, ends.purgedHash, ends.last, ends.lastHash, ends.signature])
  }

  private static func record(_ row: Row) -> AuditRecord {
    AuditRecord(
      number: row[0], at: row[1], kind: row[2], who: row[3], stream: row[4], purpose: row[5], grounds: row[6],
      detail: row[7], previous: row[8], hash: row[9])
  }
}
