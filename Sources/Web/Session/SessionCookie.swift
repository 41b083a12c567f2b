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
    guard Self.isSame(signature(key), parts[3]) else { return nil }
  }

  func text(key: SymmetricKey) -> String { "\(body).\(signature(key))" }

  /// The token that every form of this session carries.
  func formToken(key: SymmetricKey) -> String { Self.sign("form \(token)", key) }

  func isFormToken(_ text: String?, key: SymmetricKey) -> Bool { Self.isSame(formToken(key: key), text ?? "") }

  func stillTells(at now: Instant) -> Bool { now < begunAt.adding(hours: Self.hours) }

  private var body: String { "\(token).\(staff).\(begunAt.milliseconds)" }
  private func signature(_ key: SymmetricKey) -> String { Self.sign("session \(body)", key) }

  private static func sign(_ text: String, _ key: SymmetricKey) -> String {
    Hex.text(HMAC<SHA256>.authenticationCode(for: Data(text.utf8), using: key))
  }

  /// Compares in the same time wherever they differ.
  private static func isSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Array(a.utf8), Array(b.utf8))
    return a.count == b.count && zip(a, b).reduce(0) { $0 | ($1.0 ^ $1.1) } == 0
  }
}

enum Hex {
  static func text(_ bytes: some Sequence<UInt8>) -> String {
    let digits = Array("0123456789abcdef")
    return String(bytes.flatMap { [digits[Int($0 >> 4)], digits[Int($0 & 15)]] })
  }
}
