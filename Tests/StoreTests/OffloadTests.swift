import Synchronization
import Testing

@testable import Store

@Suite struct OffloadTests {
  @Test func noMoreThanSoManyAtATimeAndEachOnce() async {
    let workers = Workers(2)
    let seen = Seen()
    await withTaskGroup(of: Void.self) { group in
      for number in 0..<500 {
        group.addTask {
          await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
            workers.run {
              seen.begin(number)
              seen.end()
              done.resume()
            }
          }
        }
      }
    }
    #expect(seen.most <= 2)
    #expect(seen.order.sorted() == Array(0..<500))
  }

  @Test func oneWorkerKeepsTheOrder() async {
    let workers = Workers(1)
    let seen = Seen()
    await withCheckedContinuation { (done: CheckedContinuation<Void, Never>) in
      for number in 0..<300 { workers.run { seen.begin(number) } }
      workers.run { done.resume() }
    }
    #expect(seen.order == Array(0..<300))
  }

  @Test func anErrorReachesWhoeverAsked() async {
    await #expect(throws: StoreError.self) { try await asking { throw StoreError.engine("broken") } }
    #expect((try? await asking { 7 }) == 7)
  }
}

/// What was done, in which order and how many at a time.
private final class Seen: Sendable {
  private let state = Mutex((running: 0, most: 0, order: [Int]()))

  var most: Int { state.withLock { $0.most } }
  var order: [Int] { state.withLock { $0.order } }

  func begin(_ number: Int) {
    state.withLock { state in
      state.running += 1
      state.most = max(state.most, state.running)
      state.order.append(number)
    }
  }

  func end() { state.withLock { $0.running -= 1 } }
}
