import Foundation
import Synchronization

private let threads = DispatchQueue(label: "naer.offload", attributes: .concurrent)

/// Runs what blocks, and may take long, on a thread of its own.
func offload<T: Sendable>(_ body: @escaping @Sendable () throws -> T) async throws -> T {
  try await withCheckedThrowingContinuation { answer in
    threads.async { answer.resume(with: Result(catching: body)) }
  }
}

/// Runs a question to the store, which is soon answered. Some at a time, in order: a file has few readers, and a thread
/// for each of hundreds of questions would only wait for one of them.
func asking<T: Sendable>(
  _ workers: Workers = .journal, _ body: @escaping @Sendable () throws -> T
) async throws -> T {
  try await withCheckedThrowingContinuation { answer in
    workers.run { answer.resume(with: Result(catching: body)) }
  }
}

extension Workers {
  /// As many as the journal has readers.
  static let journal = Workers(4)
  /// Sessions and drafts lie in a file of their own: whoever asks for them doesn't wait for a list.
  static let accounts = Workers(4)
}

/// Some threads that take one piece of work after the other, in the order in which it came.
final class Workers: Sendable {
  private struct State {
    var waiting: [@Sendable () -> Void] = []
    /// Of those that wait, how many have been taken already.
    var taken = 0
    var busy = 0

    /// What is to be done next; nil where nothing waits, and then a worker is free.
    mutating func next() -> (@Sendable () -> Void)? {
      guard taken < waiting.count else {
        waiting.removeAll(keepingCapacity: true)
        taken = 0
        busy -= 1
        return nil
      }
      let work = waiting[taken]
      taken += 1
      if taken > 64, taken * 2 > waiting.count {
        waiting.removeFirst(taken)
        taken = 0
      }
      return work
    }
  }

  private let most: Int
  private let state = Mutex(State())
  init(_ most: Int) { self.most = most }

  func run(_ work: @escaping @Sendable () -> Void) {
    let begins = state.withLock { state in
      guard state.busy < most else {
        state.waiting.append(work)
        return false
      }
      state.busy += 1
      return true
    }
    guard begins else { return }
    threads.async { [self] in
      var next: (@Sendable () -> Void)? = work
      while let work = next {
        work()
        next = state.withLock { $0.next() }
      }
    }
  }
}
