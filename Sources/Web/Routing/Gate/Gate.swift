import NIOCore
import Synchronization

/// Every open connection, with what it is doing: so that those who open many and send nothing can't keep others out.
final class Gate: Sendable {
  private struct Waiting {
    let close: @Sendable () -> Void
    /// A number that grows: who began to wait first has the smallest.
    var since: UInt64
    /// Nothing of a request has come, or not all of it; nil while we are the ones to answer.
    var isKeepingUs: Bool
  }

  private struct State {
    var open: [ObjectIdentifier: Waiting] = [:]
    var clock: UInt64 = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  init(limit: Int) { self.limit = limit }

  var count: Int { state.withLock(\.open.count) }

  /// A connection was opened. Where there are too many, the one that has kept us waiting longest is closed.
  func entered(_ id: ObjectIdentifier, close: @escaping @Sendable () -> Void) {
    let turnedOut = state.withLock { state -> (@Sendable () -> Void)? in
      state.clock += 1
      state.open[id] = Waiting(close: close, since: state.clock, isKeepingUs: true)
      guard state.open.count > limit else { return nil }
      let idlers = state.open.filter { $0.value.isKeepingUs && $0.key != id }
      guard let oldest = idlers.min(by: { $0.value.since < $1.value.since }) else { return nil }
      return state.open.removeValue(forKey: oldest.key)?.close
    }
    turnedOut?()
  }

  /// All of a request has come (`false`), or we wait for one again (`true`).
  func changed(_ id: ObjectIdentifier, isKeepingUs: Bool) {
    state.withLock { state in
      state.clock += 1
      state.open[id]?.since = state.clock
      state.open[id]?.isKeepingUs = isKeepingUs
    }
  }

  func left(_ id: ObjectIdentifier) {
    state.withLock { $0.open[id] = nil }
  }
}
