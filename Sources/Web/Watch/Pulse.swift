import CaseFile
import Synchronization

/// That the watch itself is alive. It is kept in memory: from a start it has as long to run for the first time as between
/// two rounds.
public final class Pulse: Sendable {
  struct State: Sendable {
    var watched: Instant?
    var dispatched: [MessageWay: Instant] = [:]
    /// Since when everything that was tried by this way has failed.
    var failing: [MessageWay: Instant] = [:]
    var queued = 0
  }

  private let state = Mutex(State())
  private let started: Instant

  init(started: Instant) { self.started = started }

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
    now < (self.now.watched ?? started).adding(minutes: Self.patience)
  }
}
