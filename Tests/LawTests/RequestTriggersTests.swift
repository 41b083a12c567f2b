import CaseFile
import Testing

@testable import Law

@Suite struct RequestTriggersTests {
  @Test func anAppealOfTheCommitteesDecisionGoesStraightToTheBoard() throws {
    let facts = [
      try MeasureTests.decision("forced", "2024-05-01", "placement-without-consent", "imposed"),
      try MeasureTests.decision("own", "2024-05-01", "support", "refused"),
      try told(.appealReceived, "2024-05-10", id: "a", for: "forced"),
      try told(.appealReceived, "2024-05-10", id: "b", for: "own"),
    ]
    #expect(try found("committee-appealed", in: facts).map(\.id) == ["a"])
    #expect(
      try found("appeal-received", in: facts).map(\.exempt?.key) == ["not-applicable.straight-to-the-board", nil])
  }

  @Test func whoAsksForAccessDecidesTheLimit() throws {
    func asked(_ by: String?) throws -> [Fact] {
      var fact = try told(.accessRequested, "2024-05-01", id: "x")
      fact.tell("as", by)
      return [fact]
    }
    #expect(try found("access-requested-as-party", in: asked("data-subject")).isEmpty)
    #expect(try found("access-requested-as-data-subject", in: asked("data-subject")).count == 1)
    #expect(try found("access-requested-as-party", in: asked("party")).map(\.cannotTell) == [nil])
    #expect(
      try found("access-requested-as-party", in: asked(nil)).map(\.cannotTell?.key) == ["cannot-be-judged.detail"])
  }

  /// Two months more, where it is told with a reason within the first.
  @Test(arguments: [("2024-05-20", true), ("2024-06-02", false)])
  func anExtensionMustBeToldInTime(on text: String, extends: Bool) throws {
    let facts = [
      try told(.erasureRequested, "2024-05-01", id: "e"),
      try told(.erasureExtended, text, for: "e", ["reason": .text("many files")]),
    ]
    #expect(try found("erasure-requested", in: facts).map(\.limit) == [extends ? Limit(3, .months) : nil])
  }
}
