import Foundation
import Synchronization
import Testing

@testable import Store

@Suite struct OffloadTests {
  @Test(arguments: [1, 2, 6]) func soManyAtATimeAndTheRestInOrder(_ most: Int) async {
    let workers = Workers(most)
    let seen = Seen()
    let gate = DispatchSemaphore(value: 0)
    // All workers are held, so that everything else has to wait, and then goes on in its order.
    for number in 0..<most {
      workers.run {
        seen.begin(number)
        gate.wait()
        seen.end()
      }
    }
    while seen.order.count < most { await Task.yield() }
    for number in most..<most + 300 {
      workers.run {
        seen.begin(number)
        seen.end()
      }
    }
    #expect(seen.order.sorted() == Array(0..<most), "something began while every worker was held")
    for _ in 0..<most { gate.signal() }
    while seen.order.count < most + 300 { await Task.yield() }
    #expect(seen.most == most)
    #expect(Set(seen.order) == Set(0..<most + 300))
    if most == 1 { #expect(seen.order == Array(0..<301)) }
  }

  @Test func anErrorReachesWhoeverAsked() async {
    await #expect(throws: StoreError.self) { try await asking { throw StoreError.engine("broken") } }
    #expect((try? await asking(.accounts) { 7 }) == 7)
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
