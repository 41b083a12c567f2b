import Testing

@testable import Measures

struct ScoreChartTests {
  private let mother = Scorer(.parent, person: "p1")

  private func chart() throws -> Chart {
    let all = [
      try series("srs", [34, 37, 38]), try series("ors", [20, 22, 29]),
      try series("ors", [24, 25], view: .other, scorer: mother, from: 2),
    ]
    return try #require(ScoreChart(all)).chart
  }

  @Test func outcomesComeFirstAndTheConversationSharesTheAxis() throws {
    let chart = try chart()
    #expect(chart.series.map(\.name) == ["ORS", "ORS", "SRS"])
    #expect(chart.series.map(\.shape) == [.circle, .square, .triangle])
    #expect(chart.up.ticks.map(\.at) == [0, 5, 10, 15, 20, 25, 30, 35, 40])
    #expect(chart.across.ticks.map(\.label) == [.count(1), .count(2), .count(3)])
  }

  @Test func bordersAreDrawnOnceEach() throws {
    #expect(
      try chart().limits == [
        ChartLimit(kind: .cutOff, at: 28, of: ["ORS"]), ChartLimit(kind: .allianceCutOff, at: 36, of: ["SRS"]),
      ])
  }

  @Test func chancesBandIsDrawnAroundEachFirstScore() throws {
    let bands = try chart().bands
    #expect(bands.map(\.scorer) == [Scorer(.child), mother])
    #expect(bands[0].edges.map(\.across) == [1, 2, 3])
    #expect(bands[0].edges.allSatisfy { $0.range == ScoreRange(13.4, 26.6) })
    // Mother's first sheet was at the second meeting.
    #expect(bands[1].edges.map(\.across) == [2, 3])
  }

  @Test func theModelsLineAndBandAreDrawnFromTheFirstScore() throws {
    let model = try ParameterTrajectory(.madeUp, scores: 3)
    let chart = try #require(ScoreChart([try series("ors", [20, 22, 29])]) { _ in model }).chart
    #expect(
      chart.paths.first?.points == [
        ChartPoint(across: 1, up: 20), ChartPoint(across: 2, up: 24), ChartPoint(across: 3, up: 28),
      ])
    #expect(chart.bands.map(\.kind) == [.reliableChange, .expected])
    #expect(chart.paths.first?.stamp == "parameters/made-up@1")
  }

  /// A model is made for one viewpoint; the mother's course isn't set beside the child's expected one.
  @Test func eachSeriesHasItsOwnModel() throws {
    let model = try ParameterTrajectory(.madeUp, scores: 3)
    let pair = [try series("ors", [20, 22]), try series("ors", [24, 25], view: .other, scorer: mother)]
    let chart = try #require(ScoreChart(pair) { $0.view == .own ? model : nil }).chart
    #expect(chart.paths.map(\.scorer) == [Scorer(.child)])
    #expect(chart.bands.map(\.kind) == [.reliableChange, .expected, .reliableChange])
  }

  @Test func theRulesBandIsDrawnOnce() throws {
    let chart = try #require(ScoreChart([try series("ors", [20, 22])]) { $0.norms.flatMap { RulesTrajectory($0) } })
      .chart
    #expect(chart.bands.map(\.kind) == [.reliableChange])
  }

  @Test func someMeetingsAheadCanBeDrawn() throws {
    let model = try ParameterTrajectory(.madeUp, scores: 1)
    let chart = try #require(ScoreChart([try series("ors", [20])], ahead: 3) { _ in model }).chart
    #expect(chart.across.high == 4)
    #expect(chart.paths.first?.points.map(\.up) == [20, 24, 28, 32])
    #expect(chart.table.rows.count == 1)
  }

  @Test func theTableSaysTheSame() throws {
    let table = try chart().table
    #expect(table.columns.map(\.scorer) == [Scorer(.child), mother, Scorer(.child)])
    #expect(table.rows.map(\.meeting) == [1, 2, 3])
    #expect(table.rows.map(\.cells) == [[20, nil, 34], [22, 24, 37], [29, 25, 38]])
    #expect(table.rows.map(\.day) == [DayNumber(0), DayNumber(0), DayNumber(7)])
  }

  @Test func itIsToldInSentences() throws {
    let told = try chart().told
    #expect(
      told.map(\.key) == [
        "chart.told.course", "chart.told.above-cut-off", "chart.told.clinically-significant", "chart.told.course",
        "chart.told.below-cut-off", "chart.told.not-reliable", "chart.told.course", "chart.told.above-cut-off",
      ])
    #expect(told[0].values["lowest"] == .score(20))
    #expect(told[0].values["highest"] == .score(29))
    #expect(told[2].values["points"] == .score(9))
    let one = try #require(ScoreChart([try series("ors", [28])])).chart
    #expect(one.told.map(\.key) == ["chart.told.one", "chart.told.on-cut-off"])
  }

  @Test func placesRunFromTheLowerLeft() throws {
    let chart = try chart()
    #expect(chart.place(across: 1, up: 0) == (0, 0))
    #expect(chart.place(across: 3, up: 40) == (1, 1))
    #expect(chart.place(across: 2, up: 10) == (0.5, 0.25))
    #expect(chart.place(across: 9, up: 50) == (1, 1))
  }

  @Test func nothingToDrawIsNoChart() throws {
    #expect(ScoreChart([]) == nil)
    #expect(ScoreChart([try series("ors", [])]) == nil)
  }

  @Test func scalesThatDifferAreNotDrawnTogether() throws {
    #expect(ScoreChart([try series("ors", [20]), try series("who-5", [52])]) == nil)
  }

  @Test func aGoalIsDrawnOnItsOwnScale() throws {
    let sheets = [
      try sheet("gbo", ["g1": "2"], meeting: 1, sheet: "1"),
      try sheet("gbo", ["g1": "6"], day: 7, meeting: 2, sheet: "2"),
    ]
    let chart = try #require(ScoreChart(Series.of(sheets, in: bundled))).chart
    #expect(chart.series.map(\.item) == ["g1"])
    #expect(chart.up.high == 10)
    #expect(chart.told.first?.values["goal"] == .goal("g1"))
    #expect(chart.bands.first?.edges.first?.range == ScoreRange(0, 5))
  }

  @Test(arguments: [("who-5", 6), ("score-15", 7), ("gas", 9), ("modelinjer", 7), ("ors", 9)])
  func everyScaleHasSomeEvenTicks(_ id: String, _ count: Int) throws {
    let pack = try instrument(id)
    let ticks = ChartAxis.scores(try #require(pack.range)).ticks.map(\.at)
    #expect(ticks.count == count)
    #expect(ticks.first == pack.range?.low.value && ticks.last == pack.range?.high.value)
  }

  @Test func aLongCourseHasFewerNumbers() throws {
    let long = try #require(ScoreChart([try series("ors", [Score](repeating: 20, count: 60))])).chart
    #expect(long.across.ticks.map(\.at) == [1, 5, 10, 15, 20, 25, 30, 35, 40, 45, 50, 55, 60])
  }
}
