import Testing

@testable import CaseFile

struct GoalsTests {
  private let goal = GoalSet(id: "g1", words: "Vi vil op om morgenen", sign: "I skole fire dage")

  @Test func aGoalKeepsItsHistory() throws {
    let file = caseFile(
      goal, GoalReworded(for: "g1", words: "Op og af sted"), GoalLooked(for: "g1", standing: .onTheWay),
      GoalReworded(for: "g1", sign: "I skole fem dage"))
    let now = try #require(file.goals.named("g1"))
    #expect(now.set.content.words == "Vi vil op om morgenen")
    #expect(now.words == "Op og af sted")
    #expect(now.sign == "I skole fem dage")
    #expect(now.standing == .onTheWay)
    #expect(now.rewordings.count == 2)
  }

  @Test func aNewGoalHasNotBegun() { #expect(caseFile(goal).goals.all.first?.standing == .notBegun) }

  @Test(arguments: [(GoalStanding.reached, 0), (.letGo, 0), (.standingStill, 1), (.onTheWay, 1), (.notBegun, 1)])
  func currentAreThoseWorkedFor(_ standing: GoalStanding, _ count: Int) {
    #expect(caseFile(goal, GoalLooked(for: "g1", standing: standing)).goals.current.count == count)
  }

  @Test func onlyAGoalThatIsThere() throws {
    #expect(throws: Refusal(.unknownGoal)) { try file(GoalLooked(for: "g2", standing: .reached), in: caseFile(goal)) }
    #expect(throws: Refusal(.unknownGoal)) { try file(GoalReworded(for: "g2"), in: caseFile(goal)) }
    #expect(throws: Refusal(.alreadyThere)) { try file(goal, in: caseFile(goal)) }
    try file(GoalLooked(for: "g1", standing: .letGo), in: caseFile(goal, GoalLooked(for: "g1", standing: .reached)))
  }
}
