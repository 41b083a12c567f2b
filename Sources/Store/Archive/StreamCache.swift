import CaseFile
import Synchronization

/// Opened entries of the streams last used. A stream only grows, so what is here is right as far as it goes; the newer
/// ones are fetched. Holds plain text, in memory only.
final class StreamCache: Sendable {
  private struct State {
    var streams: [StreamID: (entries: [Entry], used: UInt64)] = [:]
    var held = 0
    var clock: UInt64 = 0
    /// Raised with every erasure: what was read before one must not be put here after it.
    var erasures = 0
  }

  private let limit: Int
  private let state = Mutex(State())

  /// - Parameter limit: entries at most.
  init(limit: Int) { self.limit = limit }

  var erasures: Int { state.withLock(\.erasures) }

  func entries(of stream: StreamID) -> [Entry] {
    state.withLock { state in
      state.clock += 1
      guard let found = state.streams[stream] else { return [] }
      state.streams[stream]?.used = state.clock
      return found.entries
    }
  }

  /// Keeps the longer of what is here and what is given.
  func keep(_ entries: [Entry], of stream: StreamID, asOf erasures: Int) {
    state.withLock { state in
      guard state.erasures == erasures, entries.count <= limit / 4 else { return }
      let had = state.streams[stream]?.entries.count ?? 0
      guard entries.count > had else { return }
      state.clock += 1
      state.streams[stream] = (entries, state.clock)
      state.held += entries.count - had
      if state.held > limit { Self.shed(&state, to: limit * 3 / 4) }
    }
  }

  func forget(_ stream: StreamID) {
    state.withLock { state in
      state.erasures += 1
      state.held -= state.streams.removeValue(forKey: stream)?.entries.count ?? 0
    }
  }

  private static func shed(_ state: inout State, to rest: Int) {
    for (stream, kept) in state.streams.sorted(by: { $0.value.used < $1.value.used }) where state.held > rest {
      state.streams[stream] = nil
      state.held -= kept.entries.count
    }
  }
}
