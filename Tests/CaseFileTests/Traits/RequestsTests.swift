import Testing

@testable import CaseFile

struct RequestsTests {
  private let requests: [any Content] = [AccessRequested(id: "r1", as: .party), ErasureRequested(id: "r2")]

  @Test func openUntilAnswered() {
    let open = caseFile(requests[0], requests[1], ErasureExtended(for: "r2", reason: "Mange dokumenter"))
    #expect(open.requests.openAccess.count == 1)
    #expect(open.requests.openErasures.count == 1)
    let answered = caseFile(requests[0], requests[1], AccessAnswered(for: "r1"), ErasureAnswered(for: "r2"))
    #expect(answered.requests.openAccess.isEmpty)
    #expect(answered.requests.openErasures.isEmpty)
  }

  @Test func answeredOnce() throws {
    let answered = caseFile(requests[0], requests[1], AccessAnswered(for: "r1"), ErasureAnswered(for: "r2"))
    #expect(throws: Refusal(.alreadyAnswered)) { try file(AccessAnswered(for: "r1"), in: answered) }
    #expect(throws: Refusal(.alreadyAnswered)) { try file(ErasureAnswered(for: "r2"), in: answered) }
    try file(ErasureAnswered(for: "r2", outcome: .refused), in: caseFile(requests[1]))
  }
}
