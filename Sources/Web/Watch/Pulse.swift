import CaseFile
import Synchronization

/// That the watch itself is alive. It is kept in memory: after a start it is empty until the watch has run, which it does
/// at once.
public final class Pulse: Sendable {
  struct State: Sendable {
    var watched: Instant?
    var dispatched: [MessageWay: Instant] = [:]
    /// Since when everything that was tried by this way has failed.
    var failing: [MessageWay: Instant] = [:]
    var queued = 0
  }

  private let state = Mutex(State())

  /// Minutes without a round, after which something is wrong.
  static let patience = 5

  func watched(at now: Instant) { state.withLock { $0.watched = now } }

  func dispatched(_ way: MessageWay, at now: Instant, queued: Int, delivered: Int, failed: Int) {
    state.withLock { state in
      state.dispatched[way] = now
      state.queued = queued
      if delivered > 0 { state.failing[way] = nil }
      if failed > 0, delivered == 0, state.failing[way] == nil { state.failing[way] = now }
    }
  }

  var now: State { state.withLock { $0 } }

  /// Whether the watch has run lately.
  func isAlive(at now: Instant) -> Bool {
    guard let watched = self.now.watched else { return false }
    return now < watched.adding(minutes: Self.patience)
  }
}
