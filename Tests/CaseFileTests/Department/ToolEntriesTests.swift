import Testing

@testable import CaseFile

struct ToolEntriesTests {
  @Test func theLatestSettingHoldsAndOldPricesStay() {
    let prices = [LadderOwnPrice(step: 3, perMonth: 4_000, from: "2024-01-01")]
    let tools = department(
      RulerSet(steps: 5, halfSteps: false, contexts: ["home"]),
      RulerSet(steps: 10, halfSteps: true, contexts: ["home"]),
      LadderSet(support: .respite, steps: [3], prices: prices), LadderSet(support: .respite, steps: [2, 3])
    ).tools
    #expect(tools.ruler?.content.steps == 10)
    #expect(tools.ladder(.respite)?.content.steps == [2, 3] && tools.ladder.count == 2)
    #expect(tools.ladder(.placement) == nil)
  }

  @Test func aRulerHasItsStepsAndItsPlaces() throws {
    let none = department()
    try none.set(RulerSet(steps: 3, halfSteps: true, contexts: ["home", "Klubben"]))
    for bad in [
      RulerSet(steps: 4, halfSteps: false, contexts: ["home"]), RulerSet(steps: 5, halfSteps: false, contexts: []),
      RulerSet(steps: 5, halfSteps: false, contexts: ["home", " "]),
      RulerSet(steps: 5, halfSteps: false, contexts: ["Klub", "klub"]),
    ] {
      #expect(throws: Refusal(.noSuchRuler)) { try none.set(bad) }
    }
  }

  @Test func aKindOfSupportSitsOnAStep() {
    let none = department()
    #expect(throws: Refusal(.noSuchStep)) { try none.set(LadderSet(support: .respite, steps: [])) }
    #expect(throws: Refusal(.noSuchStep)) { try none.set(LadderSet(support: .respite, steps: [7])) }
    let price = LadderOwnPrice(step: 3, perMonth: -1, from: "2024-01-01")
    #expect(throws: Refusal(.noSuchLimit)) { try none.set(LadderSet(support: .respite, steps: [3], prices: [price])) }
  }
}
