import CaseFile
import Crypto
import Foundation

extension Accounts {
  /// Ends when it was not used for this long.
  public static let idleMinutes = 60
  /// Ends when it is this old.
  public static let longestHours = 10

  /// A new session. The token is given once and stored only as a hash.
  public func startSession(of staff: StaffID, at now: Instant) async throws -> (token: String, session: Session) {
    let token = Random.token()
    let session = Session(
      tokenHash: Self.hash(token), staff: staff, created: now, lastSeen: now, csrf: Random.token())
    try await offload { try shelf.put(session) }
    return (token, session)
  }

  /// The session of a token, where it has not ended. That it was used is noted, once a minute at most.
  public func session(_ token: String, at now: Instant) async throws -> Session? {
    try await offload {
      let hash = Self.hash(token)
      guard var session = try shelf.session(hash) else { return nil }
      guard session.lastSeen.adding(minutes: Self.idleMinutes) > now,
        session.created.adding(hours: Self.longestHours) > now
      else {
        try shelf.removeSession(hash)
        return nil
      }
      if session.lastSeen.adding(minutes: 1) <= now {
        session.lastSeen = now
        try shelf.put(session)
      }
      return session
    }
  }

  public func endSession(_ token: String) async throws {
    try await offload { try shelf.removeSession(Self.hash(token)) }
  }

  public func endSessions(of staff: StaffID) async throws {
    try await offload { try shelf.removeSessions(of: staff) }
  }

  /// Takes away what has ended.
  public func sweepSessions(at now: Instant) async throws {
    try await offload {
      try shelf.removeSessions(
        lastSeenBefore: now.adding(minutes: -Self.idleMinutes), createdBefore: now.adding(hours: -Self.longestHours))
    }
  }

  private static func hash(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}
