import Testing

@testable import Measures

struct LeastSquaresTests {
  /// Anscombe's first quartet (1973): intercept 3.00, slope 0.500.
  @Test func anscombesLine() throws {
    let x: [Double] = [10, 8, 13, 9, 11, 14, 6, 4, 12, 7, 5]
    let y = [8.04, 6.95, 7.58, 8.81, 8.33, 9.96, 7.24, 4.26, 10.84, 4.82, 5.68]
    let found = try #require(LeastSquares.fit(zip(x, y).map { ([1, $0], $1) }))
    #expect((found[0] * 1000).rounded() / 1000 == 3)
    #expect((found[1] * 1000).rounded() / 1000 == 0.5)
  }

  @Test func rowsThatDecideNothingGiveNothing() {
    #expect(LeastSquares.fit([]) == nil)
    #expect(LeastSquares.fit([([1, 2], 3)]) == nil)
    #expect(LeastSquares.fit([([1, 2], 3), ([2, 4], 6), ([3, 6], 9)]) == nil)
  }

  /// The first pivot is nought: rows must change places.
  @Test func aNoughtFirstIsNoHindrance() {
    #expect(LeastSquares.solve([[0, 1, 2], [1, 0, 3]]) == [3, 2])
  }
}
