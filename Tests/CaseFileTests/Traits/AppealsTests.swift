import Testing

@testable import CaseFile

struct AppealsTests {
  private let decision = DecisionMade(id: "d1", about: .support)
  private let appeal = AppealReceived(id: "a1", for: "d1")

  @Test func waitsForItsReconsideration() {
    #expect(caseFile(decision, appeal).appeals.waiting.count == 1)
    for reference in ["a1", "d1", nil] {
      #expect(caseFile(decision, appeal, AppealForwarded(for: reference)).appeals.waiting.isEmpty)
    }
    #expect(caseFile(decision, appeal, AppealForwarded(for: "d2")).appeals.waiting.count == 1)
  }

  @Test func aNewAppealWaitsAgain() {
    let file = caseFile(decision, appeal, AppealForwarded(for: "d1"), AppealReceived(id: "a2", for: "d1"))
    #expect(file.appeals.waiting.map(\.content.id) == ["a2"])
  }

  @Test func isAnsweredOnce() throws {
    try file(AppealForwarded(for: "a1"), in: caseFile(decision, appeal))
    #expect(throws: Refusal(.alreadyAnswered)) {
      try file(AppealForwarded(for: "a1"), in: caseFile(decision, appeal, AppealForwarded(for: "a1")))
    }
    #expect(throws: Refusal(.alreadyAnswered)) { try file(AppealForwarded(for: "d1"), in: caseFile(decision)) }
  }
}
