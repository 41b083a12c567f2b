import Testing

@testable import Measures

struct ChangeRuleTests {
  /// instruments.md § 2: the milestones of Better Outcomes Now's own tests.
  @Test func publishedMilestones() {
    #expect(youth.change([20.1, 26.1])?.kind == .reliablyBetter)
    #expect(adult.change([20.1, 26.1])?.kind == .clinicallySignificant)
    #expect(youth.change([20, 24, 28])?.kind == .reliablyBetter)
    #expect(adult.change([19, 24, 25])?.kind == .reliablyBetter)
  }

  @Test func oneScoreIsNoChange() {
    #expect(youth.change([20]) == nil)
    #expect(youth.change([]) == nil)
  }

  @Test func exactlyTheReliableChangeCountsBothWays() {
    #expect(youth.change(from: 30, to: 24).kind == .reliablyWorse)
    #expect(youth.change(from: 30, to: 24.1).kind == .notReliable)
    #expect(youth.change(from: 20, to: 25.9).kind == .notReliable)
    #expect(youth.change(from: 20.1, to: 26.1).better == 6)
  }

  @Test func whoBeganBeyondTheBorderCannotCrossIt() {
    #expect(adult.change(from: 25.1, to: 32).kind == .reliablyBetter)
    #expect(adult.change(from: 25, to: 32).kind == .clinicallySignificant)
  }

  @Test func whereLowIsGoodEverythingIsTurned() {
    let problems = ChangeRule(reliableChange: 10, cutOff: 21, direction: .lowerIsBetter)
    #expect(problems.change(from: 35, to: 20).kind == .clinicallySignificant)
    #expect(problems.change(from: 35, to: 21).kind == .reliablyBetter)
    #expect(problems.change(from: 20, to: 30).kind == .reliablyWorse)
    #expect(problems.change(from: 35, to: 20).better == 15)
  }

  @Test func withoutABorderNothingIsClinical() {
    let rule = ChangeRule(reliableChange: 6, cutOff: nil, direction: .higherIsBetter)
    #expect(rule.change(from: 0, to: 40).kind == .reliablyBetter)
    #expect(!rule.isClinical(0))
  }

  @Test func theBandIsHeldWithinTheScale() {
    #expect(youth.band(around: 20, in: ScoreRange(0, 40)) == ScoreRange(14, 26))
    #expect(youth.band(around: 38, in: ScoreRange(0, 40)) == ScoreRange(32, 40))
  }

  @Test func severalMeasuresOfOnePerson() {
    #expect(Change.Kind.together([]) == nil)
    #expect(Change.Kind.together([.notReliable, .clinicallySignificant]) == .reliablyBetter)
    #expect(Change.Kind.together([.reliablyBetter, .reliablyWorse]) == .reliablyWorse)
    #expect(Change.Kind.together([.notReliable, .notReliable]) == .notReliable)
  }
}
