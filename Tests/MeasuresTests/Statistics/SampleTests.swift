import Testing

@testable import Measures

struct SampleTests {
  @Test func theFirstOfAnscombesQuartet() throws {
    let x = Sample([10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5])
    let y = Sample([8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68])
    #expect(x.mean == 9)
    #expect(x.deviation == 11.0.squareRoot())
    #expect((try #require(x.correlation(with: y)) * 1000).rounded() / 1000 == 0.816)
    #expect(x.median == 9)
  }

  @Test func anEvenNumberHasItsMedianBetween() { #expect(Sample([4, 1, 3, 2]).median == 2.5) }

  @Test func nothingHasNoDescription() {
    #expect(Sample([]).mean == nil && Sample([]).median == nil)
    #expect(Sample([1]).deviation == nil)
    #expect(Sample([1, 1]).correlation(with: Sample([1, 2])) == nil)
    #expect(Sample([1, 2]).correlation(with: Sample([1, 2, 3])) == nil)
  }
}
