/// Marks on a scale over days, a line for each person: what the ruler and the safety line share.
struct MarkChart {
  struct Line {
    let scorer: Scorer
    /// By day; never empty.
    let marks: [(day: DayNumber, place: Score)]
    let told: Phrase
  }

  let range: ScoreRange
  let lines: [Line]

  var chart: Chart {
    let days = Set(lines.flatMap { $0.marks.map(\.day) }).sorted()
    let shapes = ChartSeries.Shape.allCases
    return Chart(
      across: across(days), up: ChartAxis.scores(range), bands: [], limits: [], paths: [],
      series: lines.enumerated().map { index, line in
        ChartSeries(
          name: "", item: nil, purpose: .wellbeing, scorer: line.scorer, shape: shapes[index % shapes.count],
          points: line.marks.map { ChartPoint(across: Double($0.day.value), up: $0.place) })
      },
      told: lines.map(\.told),
      table: ChartTable(
        columns: lines.map { ChartTable.Column(name: "", item: nil, scorer: $0.scorer) },
        rows: days.enumerated().map { number, day in
          ChartTable.Row(
            meeting: number + 1, day: day, cells: lines.map { line in line.marks.last { $0.day == day }?.place })
        }))
  }

  /// Every day has a tick; who draws them leaves out those that would stand on each other.
  private func across(_ days: [DayNumber]) -> ChartAxis {
    let low = Double(days.first?.value ?? 0)
    return ChartAxis(
      low: low, high: max(low + 1, Double(days.last?.value ?? 0)),
      ticks: days.map { ChartAxis.Tick(at: Double($0.value), label: .day($0)) }, title: "chart.day")
  }
}
