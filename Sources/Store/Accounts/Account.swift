import CaseFile
import Foundation

/// A local account.
public struct Account: Hashable, Sendable {
  public var staff: StaffID
  public var userName: String
  /// Wrong passwords since the last right one.
  public var failures: Int
  public var lockedUntil: Instant?
  public var lastSignIn: Instant?
}

/// An account as it is stored.
public struct AccountRecord: Hashable, Sendable {
  public var account: Account
  public var password: PasswordHash

  public init(account: Account, password: PasswordHash) {
    self.account = account
    self.password = password
  }
}

/// A session as it is stored: its token only as a hash.
public struct Session: Hashable, Sendable {
  public var tokenHash: Data
  public var staff: StaffID
  public var created: Instant
  public var lastSeen: Instant
  /// What every form of the session carries.
  public var csrf: String
  /// What the screen is handed over for, in the words of whoever did it; nil where its own person has it.
  public var handedOver: String?
}

/// Where accounts, sessions and drafts lie. Unlike a journal, all of it may be deleted.
public protocol AccountShelf: Sendable {
  func account(userName: String) throws -> AccountRecord?
  func account(of staff: StaffID) throws -> AccountRecord?
  func accounts() throws -> [Account]
  func put(_ record: AccountRecord) throws
  /// Changes what is stored in one transaction, so that two at once are both counted.
  func change(_ staff: StaffID, _ change: (inout Account) -> Void) throws -> Account?
  func removeAccount(of staff: StaffID) throws

  func session(_ tokenHash: Data) throws -> Session?
  func put(_ session: Session) throws
  func set(handedOver: String?, of tokenHash: Data) throws
  /// When sessions were last used, by the hashes of their tokens; those that have ended stay ended.
  func note(uses: [Data: Instant]) throws
  func removeSession(_ tokenHash: Data) throws
  func removeSessions(of staff: StaffID) throws
  func removeSessions(lastSeenBefore: Instant, createdBefore: Instant) throws

  func draft(of staff: StaffID, at address: String) throws -> SealedDraft?
  func drafts(of staff: StaffID) throws -> [SealedDraft]
  func put(_ draft: SealedDraft) throws
  func removeDraft(of staff: StaffID, at address: String) throws
}
