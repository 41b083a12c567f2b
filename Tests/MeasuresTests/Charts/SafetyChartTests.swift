import Testing

@testable import Measures

struct SafetyChartTests {
  @Test func eachPersonHasALine() throws {
    var map = SafetyMap()
    let mother = Scorer(.parent)
    for (id, by, place, day) in [("1", mother, 8, 0), ("2", Scorer(.caseworker), 3, 0), ("3", mother, 6, 30)]
      as [(String, Scorer, Score, Int)]
    {
      try map.take(SafetyMark(id: id, scorer: by, place: place, day: DayNumber(day)))
    }
    let chart = try #require(SafetyChart(map)).chart
    #expect(chart.told.map(\.key) == ["safety.told.down", "safety.told.one"])
    #expect(chart.table.rows.map(\.cells) == [[8, 3], [6, nil]])
    #expect(chart.up.ticks.map(\.at) == [0, 2, 4, 6, 8, 10])
  }

  @Test func nobodysMarkIsNoChart() { #expect(SafetyChart(SafetyMap()) == nil) }
}
