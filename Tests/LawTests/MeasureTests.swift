import CaseFile
import Testing

@testable import Law

@Suite struct MeasureTests {
  static func decision(_ id: String, _ at: String, _ about: String, _ outcome: String = "granted") throws -> Fact {
    try told(.decisionMade, at, id: id, ["about": .text(about), "outcome": .text(outcome)])
  }

  static func start(_ id: String, _ at: String, _ support: String, decision: String? = nil) throws -> Fact {
    var fact = try told(.supportStarted, at, id: id, ["support": .text(support)])
    fact.tell("decision", decision)
    return fact
  }

  @Test func aStartRestsOnTheDecisionItNames() throws {
    let facts = [
      try Self.decision("one", "2024-05-01", "support"), try Self.decision("two", "2024-05-02", "support"),
      try Self.start("s", "2024-05-03", "home-support", decision: "one"),
    ]
    let measures = Measure.all(in: facts)
    #expect(measures.map(\.decision?.id) == ["one", "two"])
    #expect(measures.map(\.start?.id) == ["s", nil])
    #expect(measures[0].ids == ["s", "one"])
  }

  @Test func elseOnTheLastOfItsKindBeforeIt() throws {
    let facts = [
      try Self.decision("support", "2024-05-01", "support"), try Self.decision("placement", "2024-05-02", "placement"),
      try Self.start("home", "2024-05-03", "home-support"), try Self.start("away", "2024-05-03", "placement"),
      try Self.decision("later", "2024-05-04", "support"),
    ]
    let measures = Measure.all(in: facts)
    #expect(measures.first { $0.start?.id == "home" }?.decision?.id == "support")
    #expect(measures.first { $0.start?.id == "away" }?.decision?.id == "placement")
    #expect(measures.contains { $0.start == nil && $0.decision?.id == "later" })
  }

  @Test func aRefusalGrantsNothing() throws {
    let facts = [
      try Self.decision("no", "2024-05-01", "support", "refused"), try Self.start("s", "2024-05-03", "home-support"),
    ]
    #expect(Measure.all(in: facts).map(\.decision) == [nil])
  }

  @Test func anEndThatNamesAnotherSupportEndsOnlyThat() throws {
    let facts = [
      try Self.start("a", "2024-05-01", "home-support"), try Self.start("b", "2024-05-01", "respite"),
      try told(.supportEnded, "2024-08-01", for: "b"),
    ]
    #expect(Measure.all(in: facts).map { $0.end != nil } == [false, true])
  }

  @Test func aMeasureRunsFromItsStartUntilTheDayItEnds() throws {
    var measure = Measure(start: try Self.start("a", "2024-05-02", "home-support"))
    #expect(!measure.isRunning(at: .day(try day("2024-05-01"))))
    #expect(measure.isRunning(at: .day(try day("2030-05-01"))))
    measure.end = try told(.supportEnded, "2024-08-01", for: "a")
    #expect(measure.isRunning(at: .day(try day("2024-07-31"))))
    #expect(!measure.isRunning(at: .day(try day("2024-08-02"))))
    #expect(!Measure(decision: try Self.decision("d", "2024-05-01", "support")).isRunning(at: .unknown))
  }

  @Test func theCommitteesPlacementToldAsADecisionTooIsOne() throws {
    let committee = try told(.committeeDecided, "2024-05-01", id: "c", ["about": .text("placement")])
    let decision = try Self.decision("d", "2024-05-01", "placement-without-consent", "imposed")
    #expect(Measure.all(in: [committee, decision]).map(\.decision?.id) == ["d"])
    #expect(Measure.all(in: [committee]).map(\.isCoerced) == [true])
  }

  @Test(arguments: [("counselling", true), ("early-help", true), ("home-support", false), ("placement", false)])
  func counsellingNeedsNoDecision(support: String, isCounselling: Bool) throws {
    #expect(Measure(start: try Self.start("s", "2024-05-01", support)).isCounselling == isCounselling)
  }

  @Test func whatTheStartSaysOfConsentGoesBeforeTheDecision() throws {
    var start = try Self.start("s", "2024-05-01", "placement")
    start.tell("without-consent", false)
    let decision = try Self.decision("d", "2024-05-01", "placement-without-consent", "imposed")
    #expect(Measure(decision: decision).isCoerced)
    #expect(!Measure(decision: decision, start: start).isCoerced)
  }
}
