import CaseFile
import Foundation
import GRDB

/// The SQL of the drafts of guests.
struct SQLiteGuests: GuestShelf {
  let pool: DatabasePool

  func draft(_ token: Data) throws -> SealedGuestDraft? {
    try pool.read { db in
      try Row.fetchOne(
        db.cachedStatement(sql: "SELECT used_at, text, receipt FROM draft WHERE token = ?"), arguments: [token]
      ).map { row in
        SealedGuestDraft(token: token, usedAt: Instant(milliseconds: row[0]), text: row[1], receipt: row[2])
      }
    }
  }

  func put(_ draft: SealedGuestDraft) throws {
    try pool.write { db in
      try db.execute(sql: "DELETE FROM draft WHERE token = ?", arguments: [draft.token])
      try db.execute(
        sql: "INSERT INTO draft (token, used_at, text, receipt) VALUES (?, ?, ?, ?)",
        arguments: [draft.token, draft.usedAt.milliseconds, draft.text, draft.receipt])
    }
  }

  func change(_ draft: SealedGuestDraft) throws {
    try pool.write { db in
      try db.execute(
        sql: "UPDATE draft SET used_at = ?, text = ? WHERE token = ? AND receipt IS NULL",
        arguments: [draft.usedAt.milliseconds, draft.text, draft.token])
    }
  }

  func touch(_ token: Data, at now: Instant) throws { try pool.write { try Self.touch(token, now, $0) } }

  func files(of token: Data) throws -> [SealedGuestFile] {
    try pool.read { db in
      try Row.fetchAll(
        db.cachedStatement(sql: "SELECT id, size, head FROM file WHERE token = ? ORDER BY number"), arguments: [token]
      ).map { SealedGuestFile(token: token, id: $0[0], size: $0[1], head: $0[2]) }
    }
  }

  func bytes(of file: String, token: Data) throws -> Data? {
    try pool.read { db in
      try Data.fetchOne(db, sql: "SELECT bytes FROM file WHERE token = ? AND id = ?", arguments: [token, file])
    }
  }

  func add(
    _ file: SealedGuestFile, bytes: Data, at now: Instant, check: (_ own: [Int], _ all: Int) throws -> Void
  ) throws {
    try pool.write { db in
      let own = try Int.fetchAll(db, sql: "SELECT size FROM file WHERE token = ?", arguments: [file.token])
      let all = try Int.fetchOne(db, sql: "SELECT coalesce(sum(size), 0) FROM file") ?? 0
      try check(own, all)
      try db.execute(
        sql: "INSERT INTO file (token, id, size, head, bytes) VALUES (?, ?, ?, ?, ?)",
        arguments: [file.token, file.id, file.size, file.head, bytes])
      try Self.touch(file.token, now, db)
    }
  }

  func remove(_ file: String, token: Data) throws {
    try pool.write { db in
      try db.execute(sql: "DELETE FROM file WHERE token = ? AND id = ?", arguments: [token, file])
    }
  }

  func removeDrafts(usedBefore limit: Instant) throws {
    try pool.write { db in
      try db.execute(sql: "DELETE FROM draft WHERE used_at < ?", arguments: [limit.milliseconds])
    }
  }

  private static func touch(_ token: Data, _ now: Instant, _ db: Database) throws {
    try db.execute(sql: "UPDATE draft SET used_at = ? WHERE token = ?", arguments: [now.milliseconds, token])
  }
}
