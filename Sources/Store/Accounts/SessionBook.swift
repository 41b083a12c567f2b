import CaseFile
import Foundation
import Synchronization

/// Sessions in use, in memory: every request asks for one. That they were used is written down some at a time, by the
/// sweep; what a crash takes of it makes a session end a little sooner.
final class SessionBook: Sendable {
  private struct State {
    var sessions: [Data: Session] = [:]
    /// Used since it was last written down.
    var used: [Data: Instant] = [:]
    /// Raised with every end: what was read before one must not be put here after it.
    var ends = 0
  }

  private let state = Mutex(State())

  func session(_ hash: Data) -> Session? { state.withLock { $0.sessions[hash] } }

  var ends: Int { state.withLock(\.ends) }

  func keep(_ session: Session, asOf ends: Int) {
    state.withLock { state in
      if state.ends == ends { state.sessions[session.tokenHash] = session }
    }
  }

  func set(handedOver: String?, of hash: Data) {
    state.withLock { state in
      state.ends += 1
      state.sessions[hash]?.handedOver = handedOver
    }
  }

  /// Notes that it was used, once a minute at most.
  func use(_ session: Session, at now: Instant) -> Session {
    guard session.lastSeen.adding(minutes: 1) <= now else { return session }
    var session = session
    session.lastSeen = now
    state.withLock { state in
      // Only the time: what else the session has may have changed since it was asked for.
      guard state.sessions[session.tokenHash] != nil else { return }
      state.sessions[session.tokenHash]?.lastSeen = now
      state.used[session.tokenHash] = now
    }
    return session
  }

  func end(where isOver: (Session) -> Bool) {
    state.withLock { state in
      state.ends += 1
      for (hash, session) in state.sessions where isOver(session) {
        state.sessions[hash] = nil
        state.used[hash] = nil
      }
    }
  }

  /// What is to be written down, once.
  func takeUses() -> [Data: Instant] {
    state.withLock { state in
      defer { state.used = [:] }
      return state.used
    }
  }
}
