import Testing

@testable import Measures

struct AlliancePatternTests {
  @Test(
    arguments: [
      ([30, 33, 35.9], .lowStayedLow), ([36, 40], .highStayedHigh), ([30, 36], .lowRose), ([38, 39, 35], .highFell),
      ([38], nil), ([], nil),
    ] as [([Score], AlliancePattern?)])
  func fourPatterns(_ scores: [Score], _ pattern: AlliancePattern?) throws {
    #expect(try series("srs", scores).alliancePattern == pattern)
  }

  @Test func onlyConversationSheetsHaveThem() throws {
    #expect(try series("ors", [20, 30]).alliancePattern == nil)
    #expect(try series("gsrs", [20, 30]).alliancePattern == nil)
  }

  @Test func howLongNobodyHasAsked() throws {
    #expect(try series("ors", [20, 21]).meetingsSinceScore(held: 6) == 4)
    #expect(try series("ors", [20, 21]).meetingsSinceScore(held: 2) == 0)
    #expect(try series("ors", []).meetingsSinceScore(held: 6) == nil)
  }
}
