import Testing

@testable import Demo

@Suite struct AgesTests {
  @Test(arguments: [("6-12", 6, true), ("6-12", 12, true), ("6-12", 13, false), ("0-0", 0, true), ("all", 17, true)])
  func fitsFromTheFirstYearThroughTheLast(text: String, age: Int, fits: Bool) throws {
    #expect(try #require(Ages(text)).fit(age) == fits)
  }

  @Test func theUnbornHaveTextsOfTheirOwn() throws {
    let several = try #require(Ages.several("unborn, 0-2"))
    #expect(Ages.fit(several, nil))
    #expect(Ages.fit(several, 2))
    #expect(!Ages.fit(several, 3))
    #expect(!Ages.fit([.range(0...17)], nil))
  }

  @Test(arguments: ["", "12-6", "x-3", "1-2-3"])
  func refusesWhatIsNoAge(text: String) {
    #expect(Ages(text) == nil)
  }
}
