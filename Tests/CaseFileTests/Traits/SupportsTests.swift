import Testing

@testable import CaseFile

struct SupportsTests {
  private func running(_ kind: SupportKind, _ more: any Content...) -> CaseFile {
    var journal = Journal()
    journal.add(DecisionMade(id: "d1", about: .support, outcome: .granted))
    journal.add(SupportStarted(id: "s1", support: kind, decision: "d1", ladderStep: 3))
    for content in more { journal.add(content) }
    return journal.file
  }

  @Test func runsUntilItEnds() {
    let file = running(.respite, SupportAdjusted(for: "s1", change: "To weekender"), SupportEnded(for: "s1"))
    #expect(file.supports.running.isEmpty)
    #expect(file.supports.named("s1")?.adjustments.count == 1)
  }

  @Test func onlyGivenHelpNeedsNoDecision() {
    #expect(SupportKind.allCases.filter { !$0.needsDecision } == [.earlyHelp, .counselling])
  }

  @Test func startsWithoutADecisionForThatHappens() throws {
    try file(SupportStarted(id: "s1", support: .placement), in: caseFile())
    try file(SupportStarted(id: "s1", support: .counselling), in: caseFile())
  }

  @Test func startsOnADecisionThatGivesIt() throws {
    let refused = caseFile(DecisionMade(id: "d1", about: .support, outcome: .refused))
    #expect(throws: Refusal(.decisionRefused)) {
      try file(SupportStarted(id: "s1", support: .respite, decision: "d1"), in: refused)
    }
    #expect(throws: Refusal(.unknownDecision)) {
      try file(SupportStarted(id: "s1", support: .respite, decision: "d2"), in: refused)
    }
    try file(
      SupportStarted(id: "s1", support: .respite, decision: "d1"),
      in: caseFile(DecisionMade(id: "d1", about: .support, outcome: .partly)))
  }

  @Test func onTheLadderAndNotEndingBeforeItStarts() throws {
    for step in [0, 7] {
      #expect(throws: Refusal(.noSuchStep)) {
        try file(SupportStarted(id: "s1", support: .respite, ladderStep: step), in: caseFile())
      }
    }
    #expect(throws: Refusal(.untilBeforeStart, dates: ["date": "2024-06-01"])) {
      try file(SupportStarted(id: "s1", support: .respite, until: "2024-05-31"), in: caseFile())
    }
    try file(SupportStarted(id: "s1", support: .respite, ladderStep: 6, until: "2024-06-01"), in: caseFile())
  }

  @Test func mergedSupportIsAdjustedByAgreementWhereApproved() throws {
    let adjusted = SupportAdjusted(for: "s1", change: "Kontaktperson ved siden af")
    try file(adjusted, in: running(.mergedFamilyOriented), approved: true)
    #expect(throws: Refusal(.mergedNeedsApproval)) { try file(adjusted, in: running(.mergedFamilyOriented)) }
  }

  @Test func otherSupportIsAdjustedByANewDecision() throws {
    let second = DecisionMade(id: "d2", about: .support)
    #expect(throws: Refusal(.adjustmentNeedsDecision)) {
      try file(SupportAdjusted(for: "s1"), in: running(.respite), approved: true)
    }
    #expect(throws: Refusal(.adjustmentNeedsDecision)) {
      try file(SupportAdjusted(for: "s1", decision: "d1"), in: running(.respite))
    }
    #expect(throws: Refusal(.unknownDecision)) {
      try file(SupportAdjusted(for: "s1", decision: "d2"), in: running(.respite))
    }
    try file(SupportAdjusted(for: "s1", decision: "d2"), in: running(.respite, second))
    try file(SupportAdjusted(for: "s1", decision: "d2"), in: running(.mergedFamilyOriented, second))
    try file(SupportAdjusted(for: "s1"), in: running(.counselling))
  }

  @Test func whatHasEndedIsNotEndedOrAdjusted() {
    let ended = running(.counselling, SupportEnded(for: "s1"))
    let refusal = Refusal(.alreadyEnded, dates: ["date": "2024-05-01"])
    #expect(throws: refusal) { try file(SupportEnded(for: "s1"), in: ended) }
    #expect(throws: refusal) { try file(SupportAdjusted(for: "s1"), in: ended) }
    #expect(throws: Refusal(.unknownSupport)) { try file(SupportEnded(), in: ended) }
    #expect(throws: Refusal(.beforeReference, dates: ["date": "2024-05-01"])) {
      try file(SupportEnded(for: "s1"), in: running(.respite), on: .day("2024-04-01"))
    }
  }
}
