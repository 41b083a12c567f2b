import CaseFile
import Crypto
import Foundation

/// What somebody has begun to write in a form. Not part of any case: sealed, the writer's own, and gone when it is sent.
public struct Drafts: Sendable {
  private let shelf: any AccountShelf
  private let key: SymmetricKey

  init(_ master: MasterKey, shelf: any AccountShelf) {
    self.shelf = shelf
    key = master.derived(for: .drafts)
  }

  /// - Parameter address: the form's address, as `case/…/contact`.
  public func save(_ text: String, of staff: StaffID, at address: String, on now: Instant) async throws {
    try await offload {
      let sealed = try Seal.close(Data(text.utf8), with: key, to: Self.bound(staff, address))
      try shelf.put(SealedDraft(staff: staff, address: address, savedAt: now, ciphertext: sealed))
    }
  }

  public func draft(of staff: StaffID, at address: String) async throws -> Draft? {
    try await asking(.accounts) { try shelf.draft(of: staff, at: address).flatMap(open) }
  }

  /// Newest first.
  public func all(of staff: StaffID) async throws -> [Draft] {
    try await asking(.accounts) { try shelf.drafts(of: staff).compactMap(open) }
  }

  public func remove(of staff: StaffID, at address: String) async throws {
    try await offload { try shelf.removeDraft(of: staff, at: address) }
  }

  private func open(_ draft: SealedDraft) -> Draft? {
    Seal.open(draft.ciphertext, with: key, to: Self.bound(draft.staff, draft.address)).map {
      Draft(address: draft.address, text: String(decoding: $0, as: UTF8.self), savedAt: draft.savedAt)
    }
  }

  private static func bound(_ staff: StaffID, _ address: String) -> Data {
    var bytes = Bytes("naer 1 draft")
    bytes.add(staff.rawValue)
    bytes.add(address)
    return bytes.data
  }
}

public struct Draft: Hashable, Sendable {
  public var address: String
  public var text: String
  public var savedAt: Instant
}

/// A draft as it is stored.
public struct SealedDraft: Hashable, Sendable {
  public var staff: StaffID
  public var address: String
  public var savedAt: Instant
  public var ciphertext: Data
}
