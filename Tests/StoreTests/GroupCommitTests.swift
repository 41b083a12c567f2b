import CaseFile
import Foundation
import Synchronization
import Testing

@testable import Store

@Suite struct GroupCommitTests {
  @Test func manyWritersShareOneFlush() async throws {
    let house = try House()
    var engine = try HinderedEngine(house.folder)
    let gate = Gate()
    engine.beforeWrite = { gate.pass() }
    let archive = try house.open(engine: engine)
    gate.close()
    let before = gate.passed
    async let first = archive.append(House.note("first"))
    await gate.untilSomebodyWaits()
    let receipts = try await withThrowingTaskGroup(of: Receipt.self) { group in
      for number in 0..<100 {
        group.addTask { try await archive.append(House.note("act-\(number)", in: House.two)) }
      }
      while await archive.committer.waitingCount < 100 { await Task.yield() }
      gate.open()
      return try await group.reduce(into: [Receipt]()) { $0.append($1) }
    }
    _ = try await first
    #expect(gate.passed - before == 2)
    #expect(Set(receipts.flatMap(\.places).map(\.sequence)) == Set(1...100))
    #expect(try await archive.verify().isClean)
  }

  @Test func whatFailsFailsAlone() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(House.act("goal", Act.Filing(House.one, at: .unknown, TestGoal(goal: "g", text: "1"))))
    let stale = House.act(
      "stale", Act.Filing(House.two, at: .unknown, TestNote(text: "not to be seen")),
      Act.Filing(House.one, at: .unknown, seen: 0, TestGoal(goal: "g", text: "2")))
    var results: [Result<Receipt, any Error>] = []
    await withTaskGroup(of: Result<Receipt, any Error>.self) { group in
      for number in 0..<10 {
        let act = number == 5 ? stale : House.note("act-\(number)")
        group.addTask {
          do { return .success(try await archive.append(act)) } catch { return .failure(error) }
        }
      }
      for await result in group { results.append(result) }
    }
    #expect(results.count { (try? $0.get()) != nil } == 9)
    #expect(try await archive.read(House.one, trace: House.trace).count == 10)
    #expect(try await archive.read(House.two, trace: House.trace).isEmpty)
    #expect(try await archive.verify().isClean)
  }

  @Test func whatTheDatabaseRefusesDoesNotTakeItsNeighboursWithIt() async throws {
    let house = try House()
    var engine = try HinderedEngine(house.folder)
    let gate = Gate()
    engine.keys = RefusingKeyShelf(base: engine.keys, refused: House.two)
    engine.beforeWrite = { gate.pass() }
    let archive = try house.open(engine: engine)
    gate.close()
    async let first = archive.append(House.note("first"))
    await gate.untilSomebodyWaits()
    async let good = archive.append(House.note("good"))
    let bad = Task { try await archive.append(House.note("bad", in: House.two)) }
    while await archive.committer.waitingCount < 2 { await Task.yield() }
    gate.open()
    _ = try await (first, good)
    await #expect(throws: StoreError.self) { try await bad.value }
    #expect(try await archive.read(House.one, trace: House.trace).count == 2)
    #expect(try await archive.read(House.two, trace: House.trace).isEmpty)
    #expect(try await archive.verify().isClean)
  }
}

/// Holds writers back until it is opened, and counts them.
private final class Gate: Sendable {
  private let condition = NSCondition()
  private let state = Mutex((isOpen: true, waiting: 0, passed: 0))

  var passed: Int { state.withLock(\.passed) }

  func pass() {
    condition.lock()
    state.withLock { $0.waiting += 1 }
    while !state.withLock(\.isOpen) { condition.wait() }
    state.withLock {
      $0.waiting -= 1
      $0.passed += 1
    }
    condition.unlock()
  }

  func close() { state.withLock { $0.isOpen = false } }

  func open() {
    condition.lock()
    state.withLock { $0.isOpen = true }
    condition.broadcast()
    condition.unlock()
  }

  func untilSomebodyWaits() async {
    while state.withLock({ $0.waiting == 0 }) { await Task.yield() }
  }
}

/// A key shelf that takes no key of one stream.
private struct RefusingKeyShelf: KeyShelf {
  struct Refused: Error {}
  let base: any KeyShelf
  let refused: StreamID
  func keys(after sequences: [StreamID: Int]) throws -> [StreamID: StreamKeys] { try base.keys(after: sequences) }
  func blobKeys(of stream: StreamID) throws -> [BlobID: WrappedKey] { try base.blobKeys(of: stream) }
  func put(_ keys: [WrappedKey]) throws {
    guard !keys.contains(where: { $0.stream == refused }) else { throw Refused() }
    try base.put(keys)
  }
  func erase(_ stream: StreamID, from: Int, through: Int) throws {
    try base.erase(stream, from: from, through: through)
  }
  func streams() throws -> [String] { try base.streams() }
  func check() throws -> Data? { try base.check() }
  func put(check: Data) throws { try base.put(check: check) }
  func copy(to file: URL) throws { try base.copy(to: file) }
}
