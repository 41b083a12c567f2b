import Testing

@testable import Measures

struct AllianceAlertsTests {
  private func kinds(_ scores: [Score]) throws -> [Alert.Kind] {
    try series("srs", scores).allianceAlerts().map(\.kind)
  }

  @Test func onTheBorderIsNotBelowIt() throws {
    #expect(try kinds([36]) == [])
    #expect(try kinds([35.9]) == [.allianceLow])
  }

  @Test func aFallOfOnePointIsAsked() throws {
    #expect(try kinds([39, 38]) == [.allianceFell])
    #expect(try kinds([39, 38.1]) == [])
    #expect(try kinds([36.5, 35.5]) == [.allianceLow, .allianceFell])
  }

  @Test func lowAtFirstAndBetterSinceIsGoodNews() throws {
    let alert = try #require(try series("srs", [30, 33, 37]).allianceAlerts().first)
    #expect(alert.kind == .allianceRose)
    #expect(alert.isGlad)
    #expect(try kinds([30, 33]) == [.allianceLow])
  }

  @Test func aLowLineIsNamed() throws {
    let pack = try instrument("srs")
    let low = Series(
      instrument: pack, about: "child", scorer: Scorer(.child), view: .own, norms: pack.norms(age: 15, view: .own),
      points: [
        Series.Point(
          meeting: 1, day: DayNumber(0), score: 37.4,
          items: ["relationship": 10, "goals": 7.4, "approach": 7.5, "overall": 10])
      ])
    let alert = try #require(low.allianceAlerts().first)
    #expect(low.allianceAlerts().count == 1)
    #expect(alert.phrase == Phrase("alert.alliance-item-low", ["item": .key("item.goals"), "score": .score(7.4)]))
    #expect(alert.stamp == "srs@1/from-13")
  }

  /// The group form has no figures of its own that we could read, and our own lines have none at all.
  @Test func withoutFiguresNothingIsAsked() throws {
    #expect(try series("gsrs", [20, 10]).allianceAlerts() == [])
    #expect(try series("modelinjer", [20, 10]).allianceAlerts() == [])
    #expect(try series("ors", [20, 10]).allianceAlerts() == [])
  }
}
