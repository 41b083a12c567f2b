import Testing

@testable import CaseFile

struct CoercionTests {
  @Test func keepsWhatAuthoritiesDecided() {
    let file = caseFile(
      ProvisionalDecisionEffected(id: "p1"), ProvisionalDecisionNotified(for: "p1"),
      CommitteeDecided(id: "k1", about: .approval, for: "p1"), BoardDecided(for: "k1", months: 12, periodFrom: .board))
    #expect(file.coercion.effected.count == 1)
    #expect(file.coercion.notified.first?.content.for == "p1")
    #expect(file.coercion.committee.first?.content.about == .approval)
    #expect(file.coercion.board.first?.content.periodFrom == .board)
    #expect(file.facts.last?.text("period-from") == "board")
  }

  @Test func anImposedDutyIsMetOnce() throws {
    let imposed = DutyImposed(id: "i1", duty: "Børnesamtale", due: "2024-07-01", by: "Ankestyrelsen")
    try file(DutyMet(for: "i1"), in: caseFile(imposed))
    #expect(throws: Refusal(.alreadyMet, dates: ["date": "2024-05-01"])) {
      try file(DutyMet(for: "i1"), in: caseFile(imposed, DutyMet(for: "i1")))
    }
    #expect(throws: Refusal(.unknownReference)) { try file(DutyMet(for: "i2"), in: caseFile(imposed)) }
  }
}
