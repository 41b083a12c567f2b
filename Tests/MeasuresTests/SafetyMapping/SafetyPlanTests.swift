import Testing

@testable import Measures

struct SafetyPlanTests {
  private func rule(
    _ id: String, who: String = "Mormor", what: String = "Henter Ida", from: Int = 0, until: Int? = nil,
    replaces: String? = nil
  ) -> SafetyRule {
    SafetyRule(
      id: id, who: who, what: what, when: "hver fredag", from: DayNumber(from), until: until.map(DayNumber.init),
      replaces: replaces)
  }

  @Test func rulesHoldFromDayToDay() throws {
    var plan = SafetyPlan()
    try plan.take(rule("1", from: 10, until: 20))
    #expect([9, 10, 20, 21].map { plan.current(on: DayNumber($0)).count } == [0, 1, 1, 0])
  }

  @Test func aNewRuleTakesTheOldOnesPlaceFromItsFirstDay() throws {
    var plan = SafetyPlan()
    try plan.take(rule("1"))
    try plan.take(rule("2", who: "Morfar", from: 30, replaces: "1"))
    #expect(plan.current(on: DayNumber(29)).map(\.who) == ["Mormor"])
    #expect(plan.current(on: DayNumber(30)).map(\.who) == ["Morfar"])
    #expect(plan.rules.count == 2)
  }

  @Test func aRuleCanEnd() throws {
    var plan = SafetyPlan()
    try plan.take(rule("1"))
    try plan.end("1", on: DayNumber(5))
    try plan.end("1", on: DayNumber(9))
    #expect(plan.current(on: DayNumber(4)).count == 1)
    #expect(plan.current(on: DayNumber(5)) == [])
    #expect(throws: SafetyPlan.Refused.unknownRule) { try plan.end("2", on: DayNumber(5)) }
  }

  @Test func somebodyDoesSomething() {
    var plan = SafetyPlan()
    #expect(throws: SafetyPlan.Refused.nobodyDoesIt) { try plan.take(rule("1", who: " ")) }
    #expect(throws: SafetyPlan.Refused.nothingToDo) { try plan.take(rule("1", what: "")) }
    #expect(throws: SafetyPlan.Refused.endsBeforeItBegins) { try plan.take(rule("1", from: 5, until: 4)) }
    #expect(throws: SafetyPlan.Refused.unknownRule) { try plan.take(rule("1", replaces: "0")) }
    #expect(plan.rules == [])
  }
}
