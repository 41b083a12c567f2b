import Testing

@testable import CaseFile

struct FactTests {
  @Test func unknownIsNotNo() {
    var fact = Fact(.notificationReceived, at: .unknown)
    fact.tell("oral", nil as Bool?)
    fact.tell("professional", false)
    #expect(fact.flag("oral") == nil)
    #expect(fact.flag("professional") == false)
    #expect(fact.details.count == 1)
  }

  @Test func eachKindOfParticular() {
    var fact = Fact(.followUpHeld, at: .day("2024-05-01"), id: "a", for: "b")
    fact.tell("next", "2024-08-01" as Day)
    fact.tell("weeks", 6)
    fact.tell("told", ["child"])
    fact.tell("reason", "x" as String?)
    #expect(fact.day("next") == "2024-08-01")
    #expect(fact.number("weeks") == 6)
    #expect(fact.list("told") == ["child"])
    #expect(fact.text("reason") == "x")
    #expect(fact.number("reason") == nil)
    #expect(fact.day("reason") == nil)
  }

  @Test func aDecisionTellsWhetherItHasReasonsAndNotWhich() {
    let with = DecisionMade(id: "d1", about: .support, reasons: "Fordi").facts(at: .unknown)[0]
    let empty = DecisionMade(id: "d1", about: .support, reasons: "").facts(at: .unknown)[0]
    let without = DecisionMade(id: "d1", about: .support).facts(at: .unknown)[0]
    #expect([with, empty, without].map { $0.flag("reasons") } == [true, false, nil])
    #expect(with.text("reasons") == nil)
  }
}
