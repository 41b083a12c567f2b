import CaseFile
import Foundation

/// Where the drafts of guests lie: in a file of their own, which is never copied. All of it may be deleted.
public protocol GuestShelf: Sendable {
  func draft(_ token: Data) throws -> SealedGuestDraft?
  /// Puts the draft in the place of whatever is there, whose files go.
  func put(_ draft: SealedGuestDraft) throws
  /// Changes the text of the draft that is there, unless it has been sent.
  func change(_ draft: SealedGuestDraft) throws
  func touch(_ token: Data, at now: Instant) throws

  /// Without their bytes, in the order in which they came.
  func files(of token: Data) throws -> [SealedGuestFile]
  func bytes(of file: String, token: Data) throws -> Data?
  /// In one transaction: notes the use of the draft, which is there, and adds the file, unless `check` throws.
  /// - Parameter check: is told the sizes of the draft's files, and of all files of all drafts together.
  func add(_ file: SealedGuestFile, bytes: Data, at now: Instant, check: (_ own: [Int], _ all: Int) throws -> Void)
    throws
  func remove(_ file: String, token: Data) throws

  /// Takes away every draft that wasn't used since, with its files.
  func removeDrafts(usedBefore: Instant) throws
}

/// A draft as it is stored. What it says can be read with the guest's token only.
public struct SealedGuestDraft: Hashable, Sendable {
  /// Hash of the token.
  public var token: Data
  public var usedAt: Instant
  public var text: Data
  /// Set when it was sent.
  public var receipt: Data?

  public init(token: Data, usedAt: Instant, text: Data, receipt: Data? = nil) {
    self.token = token
    self.usedAt = usedAt
    self.text = text
    self.receipt = receipt
  }
}

/// What is known of a file without its bytes.
public struct SealedGuestFile: Hashable, Sendable {
  public var token: Data
  public var id: String
  /// Bytes, before they were sealed.
  public var size: Int
  /// Its name and type, sealed.
  public var head: Data

  public init(token: Data, id: String, size: Int, head: Data) {
    self.token = token
    self.id = id
    self.size = size
    self.head = head
  }
}
