import CaseFile
import Testing

@testable import Law

@Suite struct MeasureFulfilmentsTests {
  @Test func noBecauseMeetsTheDutyToDecideAsMuchAsAPlanDoes() throws {
    let support = try MeasureTests.start("s", "2024-05-01", "home-support")
    func decided(_ needed: Bool, reason: String?) throws -> Fulfilment.Answer {
      var fact = try told(.planDecided, "2024-05-20", for: "s", ["needed": .flag(needed)])
      fact.tell("reason", reason)
      return try answer("plan-decided", to: support, in: [fact])
    }
    let done = Fulfilment.Answer.done([.day(try day("2024-05-20"))])
    #expect(try decided(true, reason: nil) == done)
    #expect(try decided(false, reason: "short course") == done)
    #expect(try decided(false, reason: "") == .done([]))
    #expect(try decided(false, reason: nil) == .cannotTell(Reason("cannot-be-judged.detail", ["detail": "reason"])))
  }

  @Test func twoVisitsWithATalkInTheYear() throws {
    let placement = try MeasureTests.start("p", "2024-01-01", "placement")
    func visits(_ days: [String], talked: Bool? = true) throws -> Fulfilment.Answer {
      let facts = try days.map { day in
        var fact = try told(.supervisionVisit, day)
        fact.tell("child-talked-with", talked)
        return fact
      }
      return try answer("two-visits", to: placement, in: facts)
    }
    #expect(try visits(["2024-03-01"]) == .done([]))
    #expect(try visits(["2024-03-01", "2024-09-01"]) == .done([.day(day("2024-09-01"))]))
    #expect(try visits(["2024-03-01", "2025-02-01"]) == .done([]))
    #expect(try visits(["2024-03-01", "2024-09-01"], talked: false) == .done([]))
    #expect(
      try visits(["2024-03-01", "2024-09-01"], talked: nil)
        == .cannotTell(Reason("cannot-be-judged.detail", ["detail": "child-talked-with"])))
  }

  @Test func aPlanMayBeOlderThanItsDecisionAndAnothersPlanIsNot() throws {
    let decision = try MeasureTests.decision("d", "2024-05-01", "placement")
    #expect(
      try answer("plan-made", to: decision, in: [told(.planMade, "2024-04-01", for: "d")])
        == .done([.day(day("2024-04-01"))]))
    let other = try MeasureTests.decision("e", "2024-05-01", "support")
    #expect(
      try answer("plan-made", to: decision, in: [other, told(.planMade, "2024-04-01", for: "e")]) == .done([]))
  }
}
