import Testing

@testable import Measures

struct RulerChartTests {
  private func ruler(_ marks: [(Scorer, Score, Int, RulerScale)]) throws -> WellbeingRuler {
    var ruler = WellbeingRuler()
    for (number, (scorer, place, day, scale)) in marks.enumerated() {
      try ruler.take(
        RulerMark(
          id: "\(number)", aspect: .wellbeing, context: .home, scorer: scorer, place: place, scale: scale,
          day: DayNumber(day)))
    }
    return ruler
  }

  private let child = Scorer(.child)
  private let father = Scorer(.parent, person: "p2")

  @Test func eachScorerHasALineOverDays() throws {
    let ruler = try ruler([(child, 2, 0, .standard), (father, 4, 0, .standard), (child, 3, 90, .standard)])
    let chart = try #require(RulerChart(ruler, .wellbeing, in: .home)).chart
    #expect(chart.series.map(\.scorer) == [child, father])
    #expect(chart.series[0].points == [ChartPoint(across: 0, up: 2), ChartPoint(across: 90, up: 3)])
    #expect(chart.up.ticks.map(\.at) == [1, 2, 3, 4, 5])
    #expect(chart.told.map(\.key) == ["ruler.told.up", "ruler.told.one"])
    #expect(chart.table.rows.map(\.cells) == [[2, 4], [3, nil]])
    #expect(chart.place(across: 90, up: 3) == (1, 0.5))
  }

  @Test func marksOnAnOlderDivisionAreLeftOut() throws {
    let ten = try #require(RulerScale(steps: 10))
    let ruler = try ruler([(child, 2, 0, .standard), (child, 7, 90, ten), (child, 8, 120, ten)])
    let chart = try #require(RulerChart(ruler, .wellbeing, in: .home)).chart
    #expect(chart.series[0].points.map(\.up) == [7, 8])
    #expect(chart.up.ticks.map(\.at) == [1, 2, 3, 4, 5, 6, 7, 8, 9, 10])
  }

  @Test func nobodysMarkIsNoChart() throws {
    #expect(RulerChart(try ruler([]), .wellbeing, in: .home) == nil)
    #expect(RulerChart(try ruler([(child, 2, 0, .standard)]), .care, in: .home) == nil)
  }
}
