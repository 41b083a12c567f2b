import Testing

@testable import Measures

struct JacobsonTruaxTests {
  /// Jacobson & Truax 1991, as instruments.md § 3 gives it.
  private let published = JacobsonTruax(
    dysfunctional: Population(mean: 40, deviation: 7.5), functional: Population(mean: 60, deviation: 7.5),
    reliability: 0.8, direction: .higherIsBetter)

  private func digits(_ value: Double?, _ places: Double) -> Double? { value.map { ($0 * places).rounded() / places } }

  @Test func publishedCutOffs() throws {
    let example = try #require(published)
    #expect(digits(example.cutOff(.a), 1000) == 55)
    #expect(digits(example.cutOff(.b), 1000) == 45)
    #expect(digits(example.cutOff(.c), 1000) == 50)
  }

  @Test func publishedIndex() throws {
    let example = try #require(published)
    #expect(digits(example.standardError, 1000) == 3.354)
    #expect(digits(example.standardDifference, 1000) == 4.743)
    #expect(digits(example.index(from: 32.5, to: 47.5), 100) == 3.16)
    #expect(digits(example.index(from: 47.5, to: 32.5), 100) == -3.16)
  }

  /// instruments.md § 1: where 5, 6 and 8 points come from.
  @Test(arguments: [(6.8, 0.93, 4.99), (7.75, 0.93, 5.68), (7.25, 0.84, 8.04)])
  func reliableChangeInPoints(_ deviation: Double, _ alpha: Double, _ points: Double) throws {
    let population = Population(mean: 20, deviation: deviation)
    let found = JacobsonTruax(dysfunctional: population, reliability: alpha, direction: .higherIsBetter)
    #expect(digits(try #require(found).reliableChange(), 100) == points)
  }

  /// Between norms from memory (28.0 and 6.8, 19.6 and 8.7) lies 24.3: why the adult border is about 25.
  @Test func theAdultBorderIsAboutTwentyFive() throws {
    let found = JacobsonTruax(
      dysfunctional: Population(mean: 19.6, deviation: 8.7), functional: Population(mean: 28, deviation: 6.8),
      reliability: 0.93, direction: .higherIsBetter)
    #expect(digits(try #require(found).cutOff(.c), 10) == 24.3)
  }

  @Test func whereLowIsGoodABetterBorderIsLower() throws {
    let found = try #require(
      JacobsonTruax(
        dysfunctional: Population(mean: 60, deviation: 5), functional: Population(mean: 40, deviation: 10),
        reliability: 0.5, direction: .lowerIsBetter))
    #expect(found.cutOff(.a) == 50)
    #expect(found.cutOff(.b) == 60)
    #expect(digits(found.cutOff(.c), 1000) == 53.333)
    #expect(found.index(from: 60, to: 50) == 2)
  }

  /// 9.797… is rounded up and 53.333… outwards: 9.79 isn't reliable, and 53.33 is over the border.
  @Test func theRuleInPointsMovesNoScoreOverALimit() throws {
    let found = try #require(
      JacobsonTruax(
        dysfunctional: Population(mean: 60, deviation: 5), functional: Population(mean: 40, deviation: 10),
        reliability: 0.5, direction: .lowerIsBetter))
    let rule = try #require(found.rule())
    #expect(rule.reliableChange == 9.8)
    #expect(rule.cutOff == 53.34)
    #expect(!rule.isClinical(53.33))
    #expect(rule.isClinical(53.34))
  }

  @Test func nothingIsDividedByNought() {
    let flat = Population(mean: 1, deviation: 0)
    let some = Population(mean: 1, deviation: 1)
    #expect(JacobsonTruax(dysfunctional: flat, reliability: 0.5, direction: .higherIsBetter) == nil)
    #expect(JacobsonTruax(dysfunctional: some, functional: flat, reliability: 0.5, direction: .higherIsBetter) == nil)
    #expect(JacobsonTruax(dysfunctional: some, reliability: 1, direction: .higherIsBetter) == nil)
    #expect(JacobsonTruax(dysfunctional: some, reliability: .nan, direction: .higherIsBetter) == nil)
    #expect(JacobsonTruax(dysfunctional: some, reliability: 0.5, direction: .higherIsBetter)?.cutOff(.c) == nil)
  }
}
