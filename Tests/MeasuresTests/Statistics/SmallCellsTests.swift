import Testing

@testable import Measures

struct SmallCellsTests {
  private let cells = SmallCells()

  @Test func aLoneSmallCountTakesTheSmallestOtherWithIt() {
    #expect(
      cells.counts([3, 20, 7, 0]) == [.withheld(.few(least: 5)), .value(20), .withheld(.protectsAnother), .value(0)])
  }

  /// One and two are three together: the rest would still tell of three people.
  @Test func twoThatAreFewTogetherTakeAThird() {
    #expect(
      cells.counts([1, 2, 9]) == [.withheld(.few(least: 5)), .withheld(.few(least: 5)), .withheld(.protectsAnother)])
    #expect(cells.counts([3, 4, 9]) == [.withheld(.few(least: 5)), .withheld(.few(least: 5)), .value(9)])
  }

  @Test func largeOnesAndNoughtsAreShown() { #expect(cells.counts([5, 0, 12]) == [.value(5), .value(0), .value(12)]) }

  @Test func aShareIsHiddenByItsPartAndByItsRest() {
    #expect(cells.share(2, of: 25) == .withheld(.few(least: 5)))
    #expect(cells.share(22, of: 25) == .withheld(.few(least: 5)))
    #expect(cells.share(20, of: 25).value?.percent == 80)
    #expect(cells.share(0, of: 25).value?.percent == 0)
    #expect(cells.share(0, of: 4) == .withheld(.few(least: 5)))
    #expect(cells.share(0, of: 0) == .withheld(.nothingToCount))
  }

  @Test func aMeanNeedsTwiceAsMany() {
    #expect(cells.mean(of: 9, 1.5) == .withheld(.few(least: 10)))
    #expect(cells.mean(of: 10, 1.5) == .value(1.5))
    #expect(cells.mean(of: 10, Double?.none) == .withheld(.nothingToCount))
  }

  @Test func whatWeDidIsShownHoweverWellWeDidIt() {
    #expect(cells.done(24, of: 25).value?.percent == 96)
    #expect(cells.done(3, of: 4) == .withheld(.few(least: 5)))
  }

  /// Whoever knows the total and all that is shown still can't tell a hidden count: there is always another way that
  /// it could have been.
  @Test func aHiddenCountCannotBeWorkedOut() {
    for a in 0...8 {
      for b in 0...8 {
        for c in 5...9 {
          let counts = [a, b, c]
          let shown = cells.counts(counts)
          let hidden = counts.indices.filter { shown[$0].value == nil }
          let sum = hidden.reduce(0) { $0 + counts[$1] }
          #expect(hidden.isEmpty || (hidden.count >= 2 && sum >= 5), "\(counts)")
        }
      }
    }
  }
}
