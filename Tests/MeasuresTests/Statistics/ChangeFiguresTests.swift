import Testing

@testable import Measures

struct ChangeFiguresTests {
  /// So many of each kind: significant, better, not reliable, worse; all begin below the border.
  private func figures(_ significant: Int, _ better: Int, _ same: Int, _ worse: Int) -> ChangeFigures {
    let kinds: [([Score], Int)] = [
      ([20, 30], significant), ([10, 20], better), ([20, 20], same), ([20, 10], worse),
    ]
    return ChangeFigures(kinds.flatMap { scores, count in Array(repeating: (scores, youth), count: count) })
  }

  @Test func manyOfEachAreShown() {
    let all = figures(10, 8, 22, 5)
    #expect(all.counted == .value(45))
    #expect(all.kinds[.reliablyBetter] == .value(8))
    #expect(all.better.value == Share(part: 18, whole: 45))
    #expect(all.worse.value == Share(part: 5, whole: 45))
    #expect(all.recovered.value == Share(part: 10, whole: 45))
  }

  /// 8 recovered would tell that 2 were better, since the sum of both is plain.
  @Test func oneFigureDoesNotGiveAwayAnother() {
    let all = figures(8, 2, 10, 0)
    #expect(all.kinds[.reliablyBetter]?.value == nil && all.kinds[.clinicallySignificant]?.value == nil)
    #expect(all.better.value == Share(part: 10, whole: 20))
    #expect(all.recovered.value == nil)
    #expect(all.worse.value == Share(part: 0, whole: 20))
  }

  @Test func threeHiddenLeaveNoSumOfTwo() {
    let all = figures(3, 3, 20, 4)
    #expect(all.better.value == nil)
    #expect(all.worse.value == nil)
  }

  @Test func fewWhoBeganBeyondTheBorderAreNotToldOf() {
    let clinical =
      Array(repeating: ([Score(20.0), 30], youth), count: 10) + Array(repeating: ([10, 20], youth), count: 6)
    let beyond = Array(repeating: ([Score(30.0), 36], youth), count: 2)
    let all = ChangeFigures(clinical + beyond)
    #expect(all.kinds[.clinicallySignificant] == .value(10))
    #expect(all.recovered == .withheld(.protectsAnother))
    #expect(ChangeFigures(clinical).recovered.value == Share(part: 10, whole: 16))
  }
}
