import CaseFile
import Crypto
import Foundation

/// Local accounts and their sessions.
public struct Accounts: Sendable {
  let shelf: any AccountShelf
  let book = SessionBook()
  let cost: PasswordCost

  /// Wrong passwords before an account is closed for a while.
  public static let triesAllowed = 5
  /// How long it is closed.
  public static let lockMinutes = 15

  init(shelf: any AccountShelf, cost: PasswordCost = .standard) {
    self.shelf = shelf
    self.cost = cost
  }

  public enum SignIn: Hashable, Sendable {
    case welcome(Account)
    /// No such account, or not its password: which of the two is not told.
    case wrong
    case locked(until: Instant)
  }

  /// Makes the account, or gives it a new name and password. Sessions that it has are ended.
  public func set(_ staff: StaffID, userName: String, password: String) async throws {
    try await end {
      $0.staff == staff
    } onDisk: {
      let account = Account(
        staff: staff, userName: Self.plain(userName), failures: 0, lockedUntil: nil, lastSignIn: nil)
      try shelf.put(AccountRecord(account: account, password: try PasswordHash(password, cost: cost)))
      try shelf.removeSessions(of: staff)
    }
  }

  /// A try is counted before the password is looked at, so that many at once don't get more than one by one.
  public func signIn(userName: String, password: String, at now: Instant) async throws -> SignIn {
    try await offload {
      guard let record = try shelf.account(userName: Self.plain(userName)) else {
        // As much work as for an account that is there.
        _ = try PasswordHash(password, cost: cost)
        return .wrong
      }
      var closed: Instant?
      _ = try shelf.change(record.account.staff) { account in
        if let until = account.lockedUntil, until > now {
          closed = until
        } else {
          if account.lockedUntil != nil { account.failures = 0 }
          account.failures += 1
          account.lockedUntil =
            account.failures >= Self.triesAllowed ? now.adding(minutes: Self.lockMinutes) : nil
        }
      }
      if let closed { return .locked(until: closed) }
      guard try record.password.fits(password) else { return .wrong }
      let account = try shelf.change(record.account.staff) { account in
        account.failures = 0
        account.lockedUntil = nil
        account.lastSignIn = now
      }
      return account.map { .welcome($0) } ?? .wrong
    }
  }

  public func all() async throws -> [Account] { try await offload { try shelf.accounts() } }

  public func account(of staff: StaffID) async throws -> Account? {
    try await asking(.accounts) { try shelf.account(of: staff)?.account }
  }

  public func unlock(_ staff: StaffID) async throws {
    _ = try await offload {
      try shelf.change(staff) { account in
        account.failures = 0
        account.lockedUntil = nil
      }
    }
  }

  /// Takes the account and its sessions away.
  public func remove(_ staff: StaffID) async throws {
    try await end {
      $0.staff == staff
    } onDisk: {
      try shelf.removeAccount(of: staff)
    }
  }

  /// The same name however it is typed.
  private static func plain(_ userName: String) -> String {
    userName.trimmingCharacters(in: .whitespaces).lowercased()
  }
}
