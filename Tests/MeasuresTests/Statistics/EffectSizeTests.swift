import Testing

@testable import Measures

struct EffectSizeTests {
  private func two(_ value: Double) -> Double { (value * 100).rounded() / 100 }

  /// instruments.md § 3, example 1: Rousmaniere's practice 2011.
  @Test func publishedPractice() throws {
    let effect = try #require(EffectSize(meanFirst: 22.27, meanLast: 29.79, deviation: 6.14, count: 38))
    #expect(two(effect.raw) == 1.22)
    #expect(effect.interval == nil)
    #expect(Share(part: 22, whole: 25).percent == 88)
    #expect(Share(part: 20, whole: 25).percent == 80)
    #expect(Share(part: 2, whole: 25).percent == 8)
    #expect(Share(part: 38, whole: 42).percent == 90.5)
    #expect(Share(part: 25, whole: 38).percent == 65.8)
  }

  /// instruments.md § 2: 31.1, 33.6, 31.9 is 0.11 for a youth (7.25) and 0.10 for an adult (7.75).
  @Test(arguments: [(15, 0.11), (30, 0.1)] as [(Int, Score)])
  func publishedCase(_ age: Int, _ effect: Score) throws {
    let norms = try #require(try instrument("ors").norms(age: age, view: .own))
    #expect(EffectSize.ofCase([31.1, 33.6, 31.9], norms: norms) == effect)
    #expect(EffectSize.ofCase([31.1], norms: norms) == nil)
  }

  /// By hand: n 4, means 20 and 25, deviation √(20/3), r 1.
  @Test func aSmallSampleIsCorrected() throws {
    let effect = try #require(
      EffectSize(first: [17, 19, 21, 23], last: [22, 24, 26, 28], direction: .higherIsBetter))
    #expect(two(effect.raw) == 1.94)
    // 1 − 3/11
    #expect(two(effect.corrected) == 1.41)
    // Variance g²/8 where r is 1.
    let interval = try #require(effect.interval)
    #expect(two(interval.lowerBound) == 0.43)
    #expect(two(interval.upperBound) == 2.38)
  }

  @Test func whereLowIsGoodAFallIsPositive() throws {
    let effect = try #require(EffectSize(first: [40, 50, 60], last: [30, 45, 50], direction: .lowerIsBetter))
    #expect(effect.raw > 0)
  }

  @Test func nothingIsReckonedFromNothing() {
    #expect(EffectSize(first: [20], last: [25], direction: .higherIsBetter) == nil)
    #expect(EffectSize(first: [20, 20], last: [25, 26], direction: .higherIsBetter) == nil)
    #expect(EffectSize(first: [20, 21], last: [25], direction: .higherIsBetter) == nil)
  }
}
