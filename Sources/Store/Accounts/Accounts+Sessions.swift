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

  /// The session of a token, where it has not ended. That it was used is noted.
  public func session(_ token: String, at now: Instant) async throws -> Session? {
    let hash = Self.hash(token)
    guard let session = try await known(hash) else { return nil }
    guard session.lastSeen.adding(minutes: Self.idleMinutes) > now,
      session.created.adding(hours: Self.longestHours) > now
    else {
      try await end {
        $0.tokenHash == hash
      } onDisk: {
        try shelf.removeSession(hash)
      }
      return nil
    }
    return book.use(session, at: now)
  }

  private func known(_ hash: Data) async throws -> Session? {
    if let session = book.session(hash) { return session }
    let ends = book.ends
    guard let session = try await asking(.accounts, { try shelf.session(hash) }) else { return nil }
    book.keep(session, asOf: ends)
    return session
  }

  /// The screen is handed over: until it is taken back, the session is good for this and nothing else, also after a
  /// restart.
  public func handOver(_ token: String, for what: String) async throws { try await set(what, token) }

  public func takeBack(_ token: String) async throws { try await set(nil, token) }

  private func set(_ handedOver: String?, _ token: String) async throws {
    let hash = Self.hash(token)
    try await offload { try shelf.set(handedOver: handedOver, of: hash) }
    book.set(handedOver: handedOver, of: hash)
  }

  public func endSession(_ token: String) async throws {
    let hash = Self.hash(token)
    try await end {
      $0.tokenHash == hash
    } onDisk: {
      try shelf.removeSession(hash)
    }
  }

  public func endSessions(of staff: StaffID) async throws {
    try await end {
      $0.staff == staff
    } onDisk: {
      try shelf.removeSessions(of: staff)
    }
  }

  /// Writes down which sessions were used, and takes away what has ended. To be called every minute or so.
  public func sweepSessions(at now: Instant) async throws {
    let unused = now.adding(minutes: -Self.idleMinutes)
    let old = now.adding(hours: -Self.longestHours)
    try await end {
      $0.lastSeen < unused || $0.created < old
    } onDisk: {
      try shelf.note(uses: book.takeUses())
      try shelf.removeSessions(lastSeenBefore: unused, createdBefore: old)
    }
  }

  /// Nobody is let in by memory while the disk says no, nor the other way round.
  func end(
    _ isOver: @escaping @Sendable (Session) -> Bool, onDisk: @escaping @Sendable () throws -> Void
  ) async throws {
    book.end(where: isOver)
    try await offload(onDisk)
    book.end(where: isOver)
  }

  private static func hash(_ token: String) -> Data { Data(SHA256.hash(data: Data(token.utf8))) }
}
