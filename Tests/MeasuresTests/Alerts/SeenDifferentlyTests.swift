import Testing

@testable import Measures

struct SeenDifferentlyTests {
  private let mother = Scorer(.parent, person: "p1")

  @Test func twoWhoSeeItFarApartAreAskedAbout() throws {
    let pair = [try series("ors", [20, 20]), try series("ors", [20, 26.6], view: .other, scorer: mother)]
    let alert = try #require(Alert.seenDifferently(pair).first)
    #expect(alert.values["other"] == .scorer(mother))
    #expect(alert.values["otherScore"] == .score(26.6))
    #expect(alert.sureness == .chosen)
  }

  @Test func nearEnoughIsNothing() throws {
    let pair = [try series("ors", [20]), try series("ors", [26.5], view: .other, scorer: mother)]
    #expect(Alert.seenDifferently(pair) == [])
  }

  @Test func onlyTheSameMeetingIsCompared() throws {
    let pair = [try series("ors", [20, 20]), try series("ors", [30], view: .other, scorer: mother)]
    #expect(Alert.seenDifferently(pair) == [])
  }

  /// The child's form and the carer's form of another instrument share the scale; a conversation sheet doesn't.
  @Test func onlyTheSamePurposeAndScaleIsCompared() throws {
    #expect(Alert.seenDifferently([try series("ors", [20]), try series("srs", [40])]) == [])
    #expect(Alert.seenDifferently([try series("ors", [20]), try series("who-5", [80])]) == [])
  }
}
