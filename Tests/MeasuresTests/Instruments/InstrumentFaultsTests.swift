import Testing

@testable import Measures

struct InstrumentFaultsTests {
  private func made(
    items: [String] = ["a", "b"], goals: Instrument.GoalItems? = nil, scale: Scale = Scale(.likert, 0, 5, step: 1),
    scoring: Scoring = Scoring(.sum), range: ScoreRange? = ScoreRange(0, 10), groups: [NormGroup] = []
  ) -> Instrument {
    Instrument(
      id: "made", version: "1", name: "Made up", purpose: .wellbeing, occasion: .any, items: items, goals: goals,
      scale: scale, scoring: scoring, range: range, direction: .higherIsBetter, groups: groups,
      licence: LicenceTerms(.free, holders: [], open: Way.allCases, source: "test", sureness: .chosen))
  }

  private func group(_ id: String, _ from: Int?, _ to: Int?, cutOff: Score? = nil, change: Score? = nil) -> NormGroup {
    NormGroup(
      id: id, from: from, to: to, cutOff: cutOff.map { Sourced($0, source: "test", sureness: .chosen) },
      reliableChange: change.map { Sourced($0, source: "test", sureness: .chosen) })
  }

  @Test func aSoundPackHasNone() { #expect(made().faults() == []) }

  @Test func itemsAreNamedOnceAndAreThere() {
    #expect(made(items: ["a", "a"]).faults() == [.sameItemTwice("a")])
    #expect(made(items: [], scoring: Scoring(.each), range: nil).faults() == [.noItems])
    #expect(made(scoring: Scoring(.sum, reversed: ["c"])).faults() == [.unknownItem("c")])
    #expect(made(scoring: Scoring(.sum, parts: [.init("p", items: ["a", "d"])])).faults() == [.unknownItem("d")])
  }

  @Test func theRangeIsWhatItemsAddUpTo() {
    #expect(made(range: ScoreRange(0, 12)).faults() == [.wrongRange(expected: ScoreRange(0, 10))])
    #expect(made(range: nil).faults() == [.noRange])
    #expect(made(scoring: Scoring(.sum, times: 4), range: ScoreRange(0, 40)).faults() == [])
  }

  @Test func whatIsNeverTotalledHasNoRange() {
    #expect(made(scoring: Scoring(.never)).faults() == [.rangeWithoutTotal])
  }

  @Test func scalesAndScoringMakeSense() {
    #expect(made(scale: Scale(.likert, 5, 5, step: 1), range: ScoreRange(10, 10)).faults() == [.badScale])
    #expect(made(scale: Scale(.likert, 0, 5, step: 0)).faults() == [.badScale])
    #expect(made(scoring: Scoring(.sum, allowedMissing: -1)).faults() == [.badScoring])
    #expect(made(scoring: Scoring(.sum, times: 0), range: ScoreRange(0, 0)).faults() == [.badScoring])
  }

  @Test func agesNeverMeet() {
    #expect(made(groups: [group("x", 6, 12), group("y", 12, 17)]).faults() == [.groupsMeet("x", "y")])
    #expect(made(groups: [group("x", 6, 12), group("y", 13, nil)]).faults() == [])
    #expect(made(groups: [group("x", 12, 6)]).faults() == [.agesTurned("x")])
  }

  @Test func figuresLieWithinTheScale() {
    #expect(made(groups: [group("x", nil, nil, cutOff: 11)]).faults() == [.cutOffOutside(group: "x")])
    #expect(made(groups: [group("x", nil, nil, change: 0)]).faults() == [.notAboveZero(group: "x")])
  }

  @Test func theCatalogueTakesNoFaultyPackAndNoneTwice() {
    #expect(throws: PackFault.noRange) { try Catalogue(instruments: [made(range: nil)]) }
    #expect(throws: PackFault.sameInstrumentTwice("made")) { try Catalogue(instruments: [made(), made()]) }
  }
}
