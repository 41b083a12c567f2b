import CaseFile
import Crypto
import Foundation

/// What somebody who isn't signed in has begun to write. Sealed under a key drawn from the master key and from the
/// guest's own token, so that neither the store nor a stolen cookie list opens it alone; gone a day after it was last used.
public struct GuestDrafts: Sendable {
  /// After this long without use it is swept.
  public static let hoursKept = 24
  /// Bytes of text in one draft: about 100 pages.
  public static let mostText = 400_000
  /// Bytes of files in all drafts together, so that nobody can fill the disk. Text is always taken.
  public static let mostBytesOfAll = 2 << 30

  let shelf: any GuestShelf
  private let master: MasterKey

  init(_ master: MasterKey, shelf: any GuestShelf) {
    self.master = master
    self.shelf = shelf
  }

  /// The draft, or what it was sent as. Nil where there is none, or it was too long ago. Looking is using.
  public func draft(of token: GuestToken, at now: Instant) async throws -> GuestDraft? {
    try await offload { [self] in
      guard let stored = try current(token, at: now) else { return nil }
      if stored.usedAt.adding(minutes: 10) <= now { try shelf.touch(token.hash, at: now) }
      guard let text = open(stored.text, "text", of: token) else { return nil }
      let receipt = stored.receipt.flatMap { open($0, "receipt", of: token) }.map {
        String(decoding: $0, as: UTF8.self)
      }
      return GuestDraft(
        text: String(decoding: text, as: UTF8.self), files: try attachments(of: token), usedAt: stored.usedAt,
        receipt: receipt)
    }
  }

  /// - Throws: `GuestDraftError.tooLong`, or `alreadySent` with what it was sent as.
  public func save(_ text: String, of token: GuestToken, at now: Instant) async throws {
    guard text.utf8.count <= Self.mostText else { throw GuestDraftError.tooLong }
    try await offload { [self] in
      let draft = try current(token, at: now)
      try refuseSent(draft, token)
      let fresh = try sealed(text, of: token, at: now)
      if draft == nil { try shelf.put(fresh) } else { try shelf.change(fresh) }
    }
  }

  /// To be called when what the draft became is on the disk: text and files go, and the token leads to the receipt from
  /// now on, so that a form sent twice and the back button both find it.
  public func submitted(_ token: GuestToken, as receipt: String, at now: Instant) async throws {
    try await offload { [self] in
      var draft = try sealed("", of: token, at: now)
      draft.receipt = try close(Data(receipt.utf8), "receipt", of: token)
      try shelf.put(draft)
    }
  }

  /// Takes away what was written, the files and the receipt: for somebody who wants nothing of it left.
  public func clear(_ token: GuestToken, at now: Instant) async throws {
    try await offload { [self] in
      guard try current(token, at: now) != nil else { return }
      try shelf.put(try sealed("", of: token, at: now))
    }
  }

  /// A name that is always the same for this draft saying just this: for the act, the notification and the receipt that it
  /// becomes. Where the acknowledgement was lost, sending the same again is the same act; where it was changed before it
  /// was sent again, it is another, and nothing of it is lost.
  /// - Parameters:
  ///   - use: what is named, as `act`.
  ///   - saying: everything that is sent.
  /// - Returns: 16 lower-case letters and digits.
  public func name(for use: String, of token: GuestToken, saying: String) -> String {
    var bytes = Bytes("naer 1 guest name")
    bytes.add(use)
    bytes.add(saying)
    return Random.letters(Data(HMAC<SHA256>.authenticationCode(for: bytes.data, using: key(token))).prefix(16))
  }

  /// Takes away what nobody has used for a day.
  public func sweep(at now: Instant) async throws {
    try await offload { [shelf] in try shelf.removeDrafts(usedBefore: now.adding(hours: -Self.hoursKept)) }
  }

  /// One that is too old is gone, also before it is swept.
  func current(_ token: GuestToken, at now: Instant) throws -> SealedGuestDraft? {
    guard let stored = try shelf.draft(token.hash), stored.usedAt.adding(hours: Self.hoursKept) > now else {
      return nil
    }
    return stored
  }

  func refuseSent(_ draft: SealedGuestDraft?, _ token: GuestToken) throws {
    guard let receipt = draft?.receipt else { return }
    let text = open(receipt, "receipt", of: token).map { String(decoding: $0, as: UTF8.self) }
    throw GuestDraftError.alreadySent(text ?? "")
  }

  func sealed(_ text: String, of token: GuestToken, at now: Instant) throws -> SealedGuestDraft {
    SealedGuestDraft(token: token.hash, usedAt: now, text: try close(Data(text.utf8), "text", of: token))
  }

  func close(_ plain: Data, _ part: String, of token: GuestToken) throws -> Data {
    try Seal.close(plain, with: key(token), to: Self.bound(token, part))
  }

  func open(_ sealed: Data, _ part: String, of token: GuestToken) -> Data? {
    Seal.open(sealed, with: key(token), to: Self.bound(token, part))
  }

  private func key(_ token: GuestToken) -> SymmetricKey { master.derived(for: .guests, salt: token.bytes) }

  private static func bound(_ token: GuestToken, _ part: String) -> Data {
    var bytes = Bytes("naer 1 guest draft")
    bytes.add(token.hash)
    bytes.add(part)
    return bytes.data
  }
}

public struct GuestDraft: Hashable, Sendable {
  public var text: String
  public var files: [Attachment]
  public var usedAt: Instant
  /// What it was sent as; then there is no text and there are no files.
  public var receipt: String?
}

/// Why a guest's draft could not be kept so.
public enum GuestDraftError: Error, Hashable, Sendable {
  /// More text than `GuestDrafts.mostText`.
  case tooLong
  /// A file of more than `Attachment.mostBytes`.
  case fileTooBig
  /// More than `Attachment.most`.
  case tooManyFiles
  /// More than `Attachment.mostBytesInAll` together.
  case tooMuchTogether
  /// There is no room for files at the moment; text is still taken.
  case noRoom
  /// It was sent before, with this receipt.
  case alreadySent(String)
}
