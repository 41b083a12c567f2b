import CaseFile
import Foundation
import GRDB

/// The SQL of accounts, sessions and drafts.
struct SQLiteAccounts: AccountShelf {
  let pool: DatabasePool

  private static let columns =
    "staff, user_name, salt, hash, rounds, block_size, parallelism, failures, locked_until, last_sign_in"

  func account(userName: String) throws -> AccountRecord? { try account("user_name = ?", userName) }

  func account(of staff: StaffID) throws -> AccountRecord? { try account("staff = ?", staff.rawValue) }

  private func account(_ condition: String, _ value: String) throws -> AccountRecord? {
    let sql = "SELECT \(Self.columns) FROM account WHERE \(condition)"
    return try pool.read { try Row.fetchOne($0, sql: sql, arguments: [value]).map(Self.record) }
  }

  func accounts() throws -> [Account] {
    let sql = "SELECT \(Self.columns) FROM account ORDER BY user_name"
    return try pool.read { try Row.fetchAll($0, sql: sql).map { Self.record($0).account } }
  }

  func put(_ record: AccountRecord) throws {
    try pool.write { try Self.put(record, $0) }
  }

  func change(_ staff: StaffID, _ change: (inout Account) -> Void) throws -> Account? {
    try pool.write { db in
      let sql = "SELECT \(Self.columns) FROM account WHERE staff = ?"
      guard var record = try Row.fetchOne(db, sql: sql, arguments: [staff.rawValue]).map(Self.record) else {
        return nil
      }
      change(&record.account)
      try Self.put(record, db)
      return record.account
    }
  }

  func removeAccount(of staff: StaffID) throws {
    try pool.write { db in
      for table in ["account", "session", "draft"] {
        try db.execute(sql: "DELETE FROM \(table) WHERE staff = ?", arguments: [staff.rawValue])
      }
    }
  }

  private static func put(_ record: AccountRecord, _ db: Database) throws {
    let (account, password) = (record.account, record.password)
    try db.execute(
      sql: "INSERT OR REPLACE INTO account (\(columns)) VALUES (?, ?, ?, ?, ?, ?, ?, ?, ?, ?)",
      arguments: [
        account.staff.rawValue, account.userName, password.salt, password.hash, password.cost.rounds,
        password.cost.blockSize, password.cost.parallelism, account.failures, account.lockedUntil?.milliseconds,
        account.lastSignIn?.milliseconds,
      ])
  }

  private static func record(_ row: Row) -> AccountRecord {
    AccountRecord(
      account: Account(
        staff: StaffID(rawValue: row[0]), userName: row[1], failures: row[7],
        lockedUntil: (row[8] as Int64?).map(Instant.init), lastSignIn: (row[9] as Int64?).map(Instant.init)),
      password: PasswordHash(
        salt: row[2], hash: row[3], cost: PasswordCost(rounds: row[4], blockSize: row[5], parallelism: row[6])))
  }
}
