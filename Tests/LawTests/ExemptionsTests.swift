import CaseFile
import Testing

@testable import Law

@Suite struct ExemptionsTests {
  func applies(_ name: String, to fact: Fact, in facts: [Fact] = [], child: CaseFacts.Child? = nil) throws
    -> Exemption.Answer
  {
    try #require(Exemptions.all[name]).applies(Occurrence(fact), reading([fact] + facts, child: child))
  }

  @Test func aSecondPairOfEyesIsForFamiliesWhoHaveSupport() throws {
    let received = try told(.notificationReceived, "2024-05-01")
    let running = try MeasureTests.start("s", "2024-01-01", "home-support")
    #expect(try applies("no-ongoing-support", to: received) == .yes)
    #expect(try applies("no-ongoing-support", to: received, in: [running]) == .no)
    let ended = try told(.supportEnded, "2024-03-01", for: "s")
    #expect(try applies("no-ongoing-support", to: received, in: [running, ended]) == .yes)
  }

  @Test func anUnbornChildIsNotTalkedWith() throws {
    let received = try told(.notificationReceived, "2024-05-01")
    #expect(try applies("unborn", to: received, child: .due(day("2024-09-01"))) == .yes)
    #expect(try applies("unborn", to: received, child: .born(day("2024-05-01"))) == .no)
    #expect(try applies("unborn", to: received) == .no)
  }

  @Test(arguments: [("granted", "yes"), ("partly", "no"), ("", "cannot tell")])
  func whoGetsItAllNeedsNoReasons(outcome: String, expected: String) throws {
    var decision = try told(.decisionMade, "2024-05-01")
    decision.tell("outcome", outcome.isEmpty ? nil : outcome)
    switch try applies("full-grant", to: decision) {
    case .yes: #expect(expected == "yes")
    case .no: #expect(expected == "no")
    case .cannotTell: #expect(expected == "cannot tell")
    }
  }

  @Test func notHeardNeedsAReasonAndTheRightDecision() throws {
    let decision = try MeasureTests.decision("d", "2024-05-10", "support")
    func noted(_ at: String, for about: String? = nil, reason: String?) throws -> Exemption.Answer {
      var fact = try told(.childNotHeard, at, for: about)
      fact.tell("reason", reason)
      return try applies("child-not-heard-for-reason", to: decision, in: [fact])
    }
    #expect(try noted("2024-05-01", reason: "two years old") == .yes)
    #expect(try noted("2024-05-01", reason: "") == .no)
    #expect(try noted("2024-01-01", reason: "two years old") == .no)
    #expect(try noted("2024-01-01", for: "d", reason: "two years old") == .yes)
    #expect(
      try noted("2024-05-01", reason: nil) == .cannotTell(Reason("cannot-be-judged.detail", ["detail": "reason"])))
  }
}
