/// A ruler's marks over time: a line for each scorer, on one ruler in one context. Across are days.
public struct RulerChart: Sendable {
  public let chart: Chart

  /// Nil where nobody has set a mark there. Marks on other divisions than the latest are left to the list of marks, for
  /// their steps aren't these steps.
  public init?(_ ruler: WellbeingRuler, _ aspect: RulerAspect, in context: RulerContext) {
    let here = ruler.courses.filter { $0.line.aspect == aspect && $0.line.context == context }
    guard let scale = here.map(\.latest).max(by: { $0.day < $1.day })?.scale else { return nil }
    let lines = here.compactMap { course in
      RulerCourse(course.line, course.marks.filter { $0.scale.steps == scale.steps }).map { Self.line($0, scale) }
    }
    chart = MarkChart(range: ScoreRange(1, scale.steps * 1), lines: lines).chart
  }

  private static func line(_ course: RulerCourse, _ scale: RulerScale) -> MarkChart.Line {
    let told = Phrase(
      "ruler.told.\(course.movement?.rawValue ?? "one")",
      [
        "scorer": .scorer(course.line.scorer), "first": .score(course.baseline.place),
        "last": .score(course.latest.place), "steps": .count(scale.steps), "count": .count(course.marks.count),
      ])
    return MarkChart.Line(
      scorer: course.line.scorer, marks: course.marks.map { ($0.day, $0.place) }, told: told)
  }
}
