import CaseFile
import Foundation
import GRDB

extension SQLiteAccounts {
  func session(_ tokenHash: Data) throws -> Session? {
    try pool.read { db in
      try Row.fetchOne(
        db.cachedStatement(
          sql: "SELECT staff, created, last_seen, csrf, handed_over FROM session WHERE token_hash = ?"),
        arguments: [tokenHash]
      ).map { row in
        Session(
          tokenHash: tokenHash, staff: StaffID(rawValue: row[0]), created: Instant(milliseconds: row[1]),
          lastSeen: Instant(milliseconds: row[2]), csrf: row[3], handedOver: row[4])
      }
    }
  }

  func put(_ session: Session) throws {
    try run(
      """
      INSERT OR REPLACE INTO session (token_hash, staff, created, last_seen, csrf, handed_over)
      VALUES (?, ?, ?, ?, ?, ?)
      """,
      [
        session.tokenHash, session.staff.rawValue, session.created.milliseconds, session.lastSeen.milliseconds,
        session.csrf, session.handedOver,
      ])
  }

  func set(handedOver: String?, of tokenHash: Data) throws {
    try run("UPDATE session SET handed_over = ? WHERE token_hash = ?", [handedOver, tokenHash])
  }

  func note(uses: [Data: Instant]) throws {
    guard !uses.isEmpty else { return }
    try pool.write { db in
      let update = try db.cachedStatement(sql: "UPDATE session SET last_seen = ? WHERE token_hash = ?")
      for (hash, at) in uses { try update.execute(arguments: [at.milliseconds, hash]) }
    }
  }

  func removeSession(_ tokenHash: Data) throws {
    try run("DELETE FROM session WHERE token_hash = ?", [tokenHash])
  }

  func removeSessions(of staff: StaffID) throws {
    try run("DELETE FROM session WHERE staff = ?", [staff.rawValue])
  }

  func removeSessions(lastSeenBefore: Instant, createdBefore: Instant) throws {
    try run(
      "DELETE FROM session WHERE last_seen < ? OR created < ?",
      [lastSeenBefore.milliseconds, createdBefore.milliseconds])
  }

  func draft(of staff: StaffID, at address: String) throws -> SealedDraft? {
    try drafts("staff = ? AND address = ?", [staff.rawValue, address]).first
  }

  func drafts(of staff: StaffID) throws -> [SealedDraft] { try drafts("staff = ?", [staff.rawValue]) }

  func put(_ draft: SealedDraft) throws {
    try run(
      "INSERT OR REPLACE INTO draft (staff, address, saved_at, ciphertext) VALUES (?, ?, ?, ?)",
      [draft.staff.rawValue, draft.address, draft.savedAt.milliseconds, draft.ciphertext])
  }

  func removeDraft(of staff: StaffID, at address: String) throws {
    try run("DELETE FROM draft WHERE staff = ? AND address = ?", [staff.rawValue, address])
  }

  private func drafts(_ condition: String, _ arguments: StatementArguments) throws -> [SealedDraft] {
    let sql = "SELECT staff, address, saved_at, ciphertext FROM draft WHERE \(condition) ORDER BY saved_at DESC"
    return try pool.read { db in
      try Row.fetchAll(db.cachedStatement(sql: sql), arguments: arguments).map { row in
        SealedDraft(
          staff: StaffID(rawValue: row[0]), address: row[1], savedAt: Instant(milliseconds: row[2]), ciphertext: row[3])
      }
    }
  }

  private func run(_ sql: String, _ arguments: StatementArguments) throws {
    try pool.write { try $0.cachedStatement(sql: sql).execute(arguments: arguments) }
  }
}
