import CaseFile
import Testing

@testable import Law

@Suite struct DecisionTriggersTests {
  func exempt(_ trigger: String, _ details: [String: Fact.Detail]) throws -> String? {
    let decisions = try found(trigger, in: [told(.decisionMade, "2024-05-01", id: "d", details)])
    return try #require(decisions.first).exempt?.key
  }

  @Test(arguments: [("support", true), ("contact-break", true), ("parents-economy", false), ("assessment", false)])
  func theOldActNamesTheDecisionsThatATalkComesBefore(about: String, isOne: Bool) throws {
    #expect(try (exempt("decision-about-the-child", ["about": .text(about)]) == nil) == isOne)
  }

  @Test func theNewActMeansEveryDecisionAboutTheChild() throws {
    #expect(try exempt("any-decision-about-the-child", ["about": .text("assessment")]) == nil)
    #expect(try exempt("any-decision-about-the-child", ["about": .text("parents-economy")]) != nil)
    let said = ["about": Fact.Detail.text("parents-economy"), "affects-child": .flag(true)]
    #expect(try exempt("any-decision-about-the-child", said) == nil)
  }

  @Test func theReturnHomeIsTheStepThatThePlanComesBefore() throws {
    let placed = try told(.supportStarted, "2023-05-01", id: "s", ["support": .text("placement")])
    let decided = try told(
      .decisionMade, "2024-05-01", id: "d", ["about": .text("return-home"), "outcome": .text("granted")])
    #expect(try found("return-home-decided", in: [placed, decided]).map(\.due) == [nil])
    let home = try told(.supportEnded, "2024-06-01", for: "s")
    #expect(try found("return-home-decided", in: [placed, decided, home]).map(\.due) == [.day(day("2024-06-01"))])
  }

  @Test func aRefusedReturnIsNone() throws {
    let refused = try told(.decisionMade, "2024-05-01", ["about": .text("return-home"), "outcome": .text("refused")])
    #expect(try found("return-home-decided", in: [refused]).isEmpty)
  }
}
