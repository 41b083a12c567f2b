import NIOCore
import Synchronization
import Testing

@testable import Web

@Suite struct GateTests {
  private final class Door: Sendable {
    let closed = Mutex<[Int]>([])
  }
  private final class Guest: Sendable {}

  @Test func oneTooManyClosesWhoKeptUsWaitingLongest() {
    let gate = Gate(limit: 3)
    let door = Door()
    let guests = (0..<5).map { _ in Guest() }
    func enter(_ number: Int) {
      gate.entered(ObjectIdentifier(guests[number])) { door.closed.withLock { $0.append(number) } }
    }
    for number in 0..<3 { enter(number) }
    #expect(door.closed.withLock { $0 } == [])
    // The first is being answered now, so it is the second that has kept us waiting longest.
    gate.changed(ObjectIdentifier(guests[0]), isKeepingUs: false)
    enter(3)
    #expect(door.closed.withLock { $0 } == [1])
    // The first waits for its next request, but hasn't for long.
    gate.changed(ObjectIdentifier(guests[0]), isKeepingUs: true)
    enter(4)
    #expect(door.closed.withLock { $0 } == [1, 2])
    #expect(gate.count == 3)
    gate.left(ObjectIdentifier(guests[0]))
    #expect(gate.count == 2)
  }

  @Test func nobodyWhoIsBeingAnsweredIsClosed() {
    let gate = Gate(limit: 1)
    let guests = [Guest(), Guest()]
    let door = Door()
    gate.entered(ObjectIdentifier(guests[0])) { door.closed.withLock { $0.append(0) } }
    gate.changed(ObjectIdentifier(guests[0]), isKeepingUs: false)
    gate.entered(ObjectIdentifier(guests[1])) { door.closed.withLock { $0.append(1) } }
    #expect(door.closed.withLock { $0 } == [])
  }

  @Test func slowIsAllowedAndSlowerThanAnyLineIsNot() {
    let patience = Patience()
    #expect(!patience.isTooSlow(received: 0, after: patience.grace))
    #expect(patience.isTooSlow(received: 0, after: patience.grace + .seconds(1)))
    #expect(!patience.isTooSlow(received: 20_000, after: patience.grace + .seconds(10)))
    #expect(patience.isTooSlow(received: 19_999, after: patience.grace + .seconds(10)))
  }
}
