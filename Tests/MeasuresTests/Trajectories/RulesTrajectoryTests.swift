import Testing

@testable import Measures

struct RulesTrajectoryTests {
  @Test func aBandAroundTheFirstScoreAndNoLine() throws {
    let norms = try #require(try instrument("ors").norms(age: 15, view: .own))
    let model = try #require(RulesTrajectory(norms))
    #expect(model.expectation(from: 20, at: 1) == Expectation(band: ScoreRange(13.4, 26.6)))
    #expect(model.expectation(from: 38, at: 50) == Expectation(band: ScoreRange(31.4, 40)))
    #expect(model.target(from: 20) == nil)
    #expect(model.stamp.text == "rules/ors@1/youth")
  }

  @Test func goalsReadAloneHaveABandOnTheirOwnScale() throws {
    let norms = try #require(try instrument("gbo").norms(age: 15, view: .own))
    #expect(RulesTrajectory(norms)?.expectation(from: 2, at: 3)?.band == ScoreRange(0, 5))
  }

  @Test func withoutAReliableChangeThereIsNoModel() throws {
    let norms = try #require(try instrument("trivselslinjer").norms(age: 15, view: .own))
    #expect(RulesTrajectory(norms) == nil)
  }
}
