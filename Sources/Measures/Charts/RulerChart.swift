/// A ruler's marks over time: one line for each scorer, on one ruler in one context. Across are days.
public struct RulerChart: Sendable {
  private let courses: [RulerCourse]
  private let range: ScoreRange

  /// Nil where nobody has set a mark there. Marks on other divisions than the latest are left to the table of marks,
  /// for their steps aren't these steps.
  public init?(_ ruler: WellbeingRuler, _ aspect: RulerAspect, in context: RulerContext) {
    let here = ruler.courses.filter { $0.line.aspect == aspect && $0.line.context == context }
    guard let latest = here.map(\.latest).max(by: { $0.day < $1.day }) else { return nil }
    courses = here.compactMap { course in
      RulerCourse(course.line, course.marks.filter { $0.scale.steps == latest.scale.steps })
    }
    range = ScoreRange(1, latest.scale.steps * 1)
  }

  public var chart: Chart {
    let marks = courses.flatMap(\.marks)
    let days = Set(marks.map(\.day)).sorted()
    return Chart(
      across: across(days), up: ChartAxis.scores(range), bands: [], limits: [], paths: [],
      series: zip(courses, courses.indices).map(drawn), told: courses.map(told),
      table: ChartTable(
        columns: courses.map { ChartTable.Column(name: "", item: nil, scorer: $0.line.scorer) },
        rows: days.enumerated().map { number, day in
          ChartTable.Row(
            meeting: number + 1, day: day, cells: courses.map { $0.marks.last { $0.day == day }?.place })
        }))
  }

  private func across(_ days: [DayNumber]) -> ChartAxis {
    let low = Double(days.first?.value ?? 0)
    return ChartAxis(
      low: low, high: max(low + 1, Double(days.last?.value ?? 0)),
      ticks: days.map { ChartAxis.Tick(at: Double($0.value), label: .day($0)) }, title: "chart.day")
  }

  private func drawn(_ course: RulerCourse, _ index: Int) -> ChartSeries {
    let shapes = ChartSeries.Shape.allCases
    return ChartSeries(
      name: "", item: nil, purpose: .wellbeing, scorer: course.line.scorer, shape: shapes[index % shapes.count],
      points: course.marks.map { ChartPoint(across: Double($0.day.value), up: $0.place) })
  }

  private func told(_ course: RulerCourse) -> Phrase {
    let values: [String: Phrase.Value] = [
      "scorer": .scorer(course.line.scorer), "first": .score(course.baseline.place),
      "last": .score(course.latest.place), "steps": .score(range.high), "count": .count(course.marks.count),
    ]
    return Phrase("ruler.told.\(course.movement?.rawValue ?? "one")", values)
  }
}
