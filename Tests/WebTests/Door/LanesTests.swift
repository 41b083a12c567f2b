import Synchronization
import Testing

@testable import Web

@Suite struct LanesTests {
  /// Work that ends when it is told to.
  private final class Gate: Sendable {
    private let waiting = Mutex<[CheckedContinuation<Void, Never>]>([])
    private let isOpen = Mutex(false)

    func pass() async {
      await withCheckedContinuation { turn in
        if isOpen.withLock({ $0 }) { turn.resume() } else { waiting.withLock { $0.append(turn) } }
      }
    }
    func open() {
      isOpen.withLock { $0 = true }
      for turn in waiting.withLock({ all in
        defer { all = [] }
        return all
      }) { turn.resume() }
    }
  }

  private func settle(_ lanes: Lanes, running: Int, waiting: Int) async {
    for _ in 0..<100_000 where await lanes.standing != (running, waiting) { await Task.yield() }
    #expect(await lanes.standing == (running, waiting))
  }

  @Test func twoHundredFromOnePlaceStandInNobodysWay() async throws {
    let lanes = Lanes(each: 3, all: 24, queue: 200)
    let gate = Gate()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<200 { group.addTask { try await lanes.run("flood") { await gate.pass() } } }
      await settle(lanes, running: 3, waiting: 197)
      // Nothing of the flood has ended, and yet everybody else is served at once.
      for number in 0..<21 { try await lanes.run("neighbour\(number)") {} }
      gate.open()
      try await group.waitForAll()
    }
    await settle(lanes, running: 0, waiting: 0)
  }

  @Test func aQueueHasAnEnd() async throws {
    let lanes = Lanes(each: 1, all: 2, queue: 2)
    let gate = Gate()
    try await withThrowingTaskGroup(of: Void.self) { group in
      for _ in 0..<3 { group.addTask { try await lanes.run("a") { await gate.pass() } } }
      await settle(lanes, running: 1, waiting: 2)
      await #expect(throws: LaneFull.self) { try await lanes.run("a") {} }
      try await lanes.run("b") {}
      gate.open()
      try await group.waitForAll()
    }
  }

  @Test func workThatFailsLeavesItsPlace() async throws {
    struct Broken: Error {}
    let lanes = Lanes(each: 1, all: 1, queue: 1)
    await #expect(throws: Broken.self) { try await lanes.run("a") { throw Broken() } }
    #expect(try await lanes.run("a") { 7 } == 7)
  }
}
