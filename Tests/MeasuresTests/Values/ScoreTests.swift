import Testing

@testable import Measures

struct ScoreTests {
  @Test(arguments: [("7,3", 730), (" 7.3 ", 730), ("−2", -200), ("+1", 100), ("0", 0), ("6.62", 662), ("40", 4000)])
  func readsWhatPeopleWrite(_ text: String, _ hundredths: Int) { #expect(Score(text)?.hundredths == hundredths) }

  @Test(arguments: [
    "", " ", "seven", "7,", ",7", "7,333", "1 2", "1e3", "７", "--1", "12345678901234567890", "nan", "1.2.3",
  ])
  func takesNothingElse(_ text: String) { #expect(Score(text) == nil) }

  @Test func sixPointsAreSix() { #expect((26.1 as Score) - 20.1 == 6) }

  @Test(arguments: ["25", "7.3", "62.4", "-0.05", "-2", "50.09"])
  func writesAsItReads(_ text: String) { #expect(Score(text)?.description == text) }

  @Test func noNumberIsNoScore() {
    #expect(Score(rounding: .nan) == nil)
    #expect(Score(rounding: .infinity) == nil)
    #expect(Score(rounding: 1e300) == nil)
  }
}
