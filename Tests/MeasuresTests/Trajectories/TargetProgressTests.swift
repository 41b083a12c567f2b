import Testing

@testable import Measures

struct TargetProgressTests {
  /// instruments.md § 2: an adult course from 19.2 whose target is 27.23.
  @Test func publishedProgress() throws {
    func progress(_ last: Score) throws -> TargetProgress {
      try #require(TargetProgress([19.2, last], target: 27.23, direction: .higherIsBetter))
    }
    #expect(try progress(23.2).percent == 49.81)
    #expect(try !progress(23.2).isMet && !progress(23.2).isHalfway)
    #expect(try progress(25.2).percent == 74.72)
    #expect(try progress(25.2).isHalfway && progress(25.2).isTwoThirds)
    #expect(try progress(27.3).isMet)
    #expect(try progress(27.3).percent == 100)
  }

  @Test func backwardsIsNought() throws {
    let back = try #require(TargetProgress([20, 15], target: 25, direction: .higherIsBetter))
    #expect(back.percent == 0)
    #expect(!back.isMet)
  }

  @Test func whereLowIsGood() throws {
    let half = try #require(TargetProgress([40, 35], target: 30, direction: .lowerIsBetter))
    #expect(half.percent == 50)
  }

  @Test func aTargetAlreadyPassedIsMetOrNot() throws {
    #expect(TargetProgress([30, 30], target: 29, direction: .higherIsBetter)?.isMet == true)
    #expect(TargetProgress([30, 28], target: 29, direction: .higherIsBetter)?.percent == 0)
    #expect(TargetProgress([30], target: 29, direction: .higherIsBetter) == nil)
  }
}
