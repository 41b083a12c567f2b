import Testing

@testable import CaseFile

struct PlansTests {
  @Test func keepsEachStep() {
    let file = caseFile(
      PlanDecided(for: "s1", needed: true), PlanMade(for: "s1", goals: "Mål"), PlanRevised(for: "s1", change: "Nyt"),
      PlanDelivered(for: "s1", to: "Plejefamilien"))
    #expect(file.plans.decided.count == 1)
    #expect(file.plans.made.last?.content.goals == "Mål")
    #expect(file.plans.revised.last?.content.change == "Nyt")
    #expect(file.plans.delivered.last?.content.to == "Plejefamilien")
  }
}
