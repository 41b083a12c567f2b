import Testing

@testable import Measures

struct SeriesTests {
  @Test func sheetsBecomeOneSeriesForEachScorer() throws {
    let mother = Scorer(.parent, person: "p1")
    let sheets = [
      try sheet("ors", total: "20", day: 14, sheet: "1"), try sheet("ors", total: "18", day: 7, sheet: "2"),
      try sheet("ors", total: "25", view: .other, scorer: mother, day: 7, sheet: "3"),
    ]
    let all = Series.of(sheets, in: bundled)
    #expect(all.map(\.scores) == [[18, 20], [25]])
    #expect(all.map { $0.points.map(\.meeting) } == [[1, 2], [1]])
    #expect(all.map { $0.norms?.group.id } == ["youth", "youth-seen-by-other"])
  }

  @Test func whatWasPutRightIsNotRead() throws {
    let sheets = [
      try sheet("ors", total: "2", day: 7, sheet: "1"),
      try sheet("ors", total: "20", day: 7, sheet: "2", replaces: "1"),
    ]
    #expect(Series.of(sheets, in: bundled).map(\.scores) == [[20]])
  }

  @Test func aSkippedSheetLeavesAGap() throws {
    let sheets = [
      try sheet("ors", total: "20", day: 0, sheet: "1"), try sheet("ors", day: 7, skipped: "tired", sheet: "2"),
      try sheet("ors", total: "22", day: 14, sheet: "3"),
    ]
    let one = try #require(Series.of(sheets, in: bundled).first)
    #expect(one.points.map(\.meeting) == [1, 3])
    #expect(one.byMeeting == [20, nil, 22])
    #expect(one.step(of: 3) == 3)
  }

  @Test func aBirthdayDoesNotMoveTheBorder() throws {
    let sheets = [
      try sheet("ors", total: "20", age: 17, day: 0, sheet: "1"),
      try sheet("ors", total: "27", age: 18, day: 7, sheet: "2"),
    ]
    let one = try #require(Series.of(sheets, in: bundled).first)
    #expect(one.norms?.cutOff?.value == 28)
    #expect(one.change?.kind == .reliablyBetter)
  }

  @Test func eachGoalIsItsOwnSeries() throws {
    let sheets = [
      try sheet("gbo", ["g1": "2", "g2": "5"], day: 0, sheet: "1"),
      try sheet("gbo", ["g1": "5", "g2": "6"], day: 7, sheet: "2"),
    ]
    let all = Series.of(sheets, in: bundled)
    #expect(all.map(\.item) == ["g1", "g2"])
    #expect(all.map(\.scores) == [[2, 5], [5, 6]])
    #expect(all.map { $0.change?.kind } == [.reliablyBetter, .notReliable])
    #expect(all.first?.range == ScoreRange(0, 10))
  }

  @Test func fourGoalsAreTooMany() throws {
    let reading = try instrument("gbo").read(try sheet("gbo", ["a": "1", "b": "1", "c": "1", "d": "1"]))
    #expect(reading.faults == [AnswerFault(item: nil, why: .tooManyGoals(most: 3))])
    #expect(reading.items.count == 4)
  }

  @Test func anInstrumentNobodyKnowsMakesNoSeries() throws {
    let stranger = Sheet(
      id: "1", instrument: Instrument.Reference(id: "ors", version: "0"), about: "child", scorer: Scorer(.child),
      view: .own, age: 15, day: DayNumber(0), way: .paperEntry, total: "20")
    #expect(Series.of([stranger], in: bundled) == [])
  }
}
