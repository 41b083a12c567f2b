import CaseFile
import Crypto
import Foundation

/// What the browser keeps: the session's token, whose it is and since when, signed by us.
///
/// The signature never lets anybody in; the store does that, which knows the token. It shows whose session it *was*, so
/// that what somebody had typed when it ended can be kept as that person's draft.
struct SessionCookie: Hashable, Sendable {
  let token: String
  let staff: StaffID
  let begunAt: Instant

  /// How long after its beginning a cookie still says whose text it is.
  static let hours = 48

  init(token: String, staff: StaffID, begunAt: Instant) {
    self.token = token
    self.staff = staff
    self.begunAt = begunAt
  }

  /// Nil where it isn't one that we signed.
  init?(_ text: String, key: SymmetricKey) {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false).map(String.init)
    guard parts.count == 4, let milliseconds = Int64(parts[2]) else { return nil }
    self.init(
      token: parts[0], staff: StaffID(rawValue: parts[1]), begunAt: Instant(milliseconds: milliseconds))
    guard SignedText.isSame(signature(key), parts[3]) else { return nil }
  }

  func text(key: SymmetricKey) -> String { "\(body).\(signature(key))" }

  /// The token that every form of this session carries.
  func formToken(key: SymmetricKey) -> String { SignedText.sign("form \(token)", key) }

  func isFormToken(_ text: String?, key: SymmetricKey) -> Bool { SignedText.isSame(formToken(key: key), text ?? "") }

  func stillTells(at now: Instant) -> Bool { now < begunAt.adding(hours: Self.hours) }

  private var body: String { "\(token).\(staff).\(begunAt.milliseconds)" }
  private func signature(_ key: SymmetricKey) -> String { SignedText.sign("session \(body)", key) }
}

enum Hex {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
