import CaseFile
import Testing

@testable import Demo

@Suite struct CPRTests {
  let born: Day

  init() throws { born = try #require(Day("2015-03-07")) }

  @Test func theMonthIsNoMonthAndTheLastDigitTellsTheSex() throws {
    var chance = Chance(1)
    for _ in 0..<50 {
      let boy = CPR.fictional(born: born, male: true, chance: &chance)
      let girl = CPR.fictional(born: born, male: false, chance: &chance)
      #expect(boy.hasPrefix("0723154") && girl.hasPrefix("0723154"))
      #expect(boy.count == 10 && girl.count == 10)
      #expect(try #require(boy.last?.wholeNumberValue) % 2 == 1)
      #expect(try #require(girl.last?.wholeNumberValue) % 2 == 0)
    }
  }

  @Test(arguments: [("0723154123", true), ("0703154123", false), ("6703154123", false), ("0733154123", false)])
  func onlyAMonthFrom21To32IsFictional(number: String, fictional: Bool) {
    #expect(CPR.isFictional(number) == fictional)
  }
}
