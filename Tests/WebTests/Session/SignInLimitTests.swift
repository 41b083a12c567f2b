import CaseFile
import Store
import Testing

@testable import Web

@Suite struct SignInLimitTests {
  private let now = Bench.start

  private func look(_ limit: SignInLimit, _ place: String, wrong: Bool, at now: Instant? = nil) async throws -> Bool {
    try await limit.look(from: place, at: now ?? self.now) { wrong ? .wrong : .locked(until: self.now) } != nil
  }

  @Test func whoTriesManyNamesHasToWaitAndNobodyElseDoes() async throws {
    let limit = SignInLimit()
    for _ in 0..<SignInLimit.limits.free { #expect(try await look(limit, "a", wrong: true)) }
    _ = try await look(limit, "a", wrong: true)
    #expect(try await !look(limit, "a", wrong: true))
    #expect(try await look(limit, "b", wrong: true))
    // After a while it may try again.
    #expect(try await look(limit, "a", wrong: true, at: now.adding(minutes: 1)))
  }

  @Test func aTownHallWithTheRightPasswordsIsNeverKeptOut() async throws {
    let limit = SignInLimit()
    for _ in 0..<500 { #expect(try await look(limit, "a", wrong: false)) }
  }
}
