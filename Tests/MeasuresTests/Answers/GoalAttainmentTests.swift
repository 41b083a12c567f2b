import Testing

@testable import Measures

struct GoalAttainmentTests {
  struct Example: Sendable {
    let levels: [Score]
    let weights: [Double]
    let t: Score
  }

  /// instruments.md § 7; the first is the documented example of the R package `gasr`.
  static let examples = [
    Example(levels: [-2, 0, -1, 2, 0, 1], weights: [3, 5, 1, 4, 2, 6], t: 55),
    Example(levels: [1], weights: [1], t: 60), Example(levels: [-2], weights: [1], t: 30),
    Example(levels: [1, 1], weights: [1, 1], t: 62.40), Example(levels: [1, 1, 1], weights: [1, 1, 1], t: 63.69),
    Example(levels: [2, 2, 2], weights: [1, 1, 1], t: 77.39),
    Example(levels: [-1, -1, -1], weights: [1, 1, 1], t: 36.31),
    Example(levels: [0, 1, -1], weights: [1, 1, 1], t: 50),
    Example(levels: [1, 0, 2], weights: [1, 2, 3], t: 65.42),
    Example(levels: [1, 0, 2], weights: [2, 4, 6], t: 65.42),
    Example(levels: [1, 0, -1], weights: [9, 4, 1], t: 57.09),
  ]

  @Test(arguments: examples) func publishedExamplesToTheDigit(_ example: Example) throws {
    let goals = zip(example.levels, example.weights).map { GoalAttainment.Goal(level: $0, weight: $1) }
    #expect(try GoalAttainment.score(goals) == example.t)
  }

  @Test func whatCannotBeReckonedIsRefused() {
    #expect(throws: GoalAttainment.Refused.noGoals) { try GoalAttainment.score([]) }
    #expect(throws: GoalAttainment.Refused.noWeight) { try GoalAttainment.score([.init(level: 1, weight: 0)]) }
    #expect(throws: GoalAttainment.Refused.badWeight) { try GoalAttainment.score([.init(level: 1, weight: -1)]) }
    #expect(throws: GoalAttainment.Refused.badWeight) { try GoalAttainment.score([.init(level: 1, weight: .nan)]) }
    #expect(throws: GoalAttainment.Refused.levelOutside) { try GoalAttainment.score([.init(level: 3)]) }
  }

  /// However many goals, T stays inside the range that the pack gives for drawing it.
  @Test func tLiesWithinTheRangeOfThePack() throws {
    let range = try #require(try instrument("gas").range)
    for count in [1, 2, 10, 1000] {
      for level in [Score(-2.0), 2] {
        let goals = [GoalAttainment.Goal](repeating: .init(level: level), count: count)
        #expect(range.contains(try GoalAttainment.score(goals)))
      }
    }
  }

  @Test func aSheetOfGoalsIsRead() throws {
    let gas = try instrument("gas")
    let answers = ["g1": "+1", "g2": "0", "g3": "−1"]
    let weights: [String: Double] = ["g1": 9, "g2": 4, "g3": 1]
    #expect(gas.read(try sheet("gas", answers, weights: weights)).total == 57.09)
    #expect(gas.read(try sheet("gas", answers)).total == 50)
    #expect(gas.read(try sheet("gas")).noTotal == .goals(.noGoals))
    let faulty = gas.read(try sheet("gas", ["g1": "3", "g2": "0.5"]))
    #expect(faulty.faults.map(\.why) == [.outside(ScoreRange(-2, 2)), .between(step: 1)])
    #expect(faulty.noTotal == .faulty)
  }

  @Test func aGoalBeginsAtMinusOneUnlessNothingIsWorse() {
    #expect(GoalAttainment.baseline(canBeWorse: true) == -1)
    #expect(GoalAttainment.baseline(canBeWorse: false) == -2)
  }
}
