/// Each person's place on the safety line over time.
public struct SafetyChart: Sendable {
  public let chart: Chart

  /// Nil where nobody has set a mark.
  public init?(_ map: SafetyMap) {
    let lines = map.line.compactMap { latest -> MarkChart.Line? in
      let marks = map.standing.filter { $0.scorer == latest.scorer }
      guard let first = marks.first else { return nil }
      let values: [String: Phrase.Value] = [
        "scorer": .scorer(latest.scorer), "first": .score(first.place), "last": .score(latest.place),
        "count": .count(marks.count),
      ]
      let key =
        marks.count == 1 ? "one" : latest.place > first.place ? "up" : latest.place < first.place ? "down" : "level"
      return MarkChart.Line(
        scorer: latest.scorer, marks: marks.map { ($0.day, $0.place) }, told: Phrase("safety.told.\(key)", values))
    }
    if lines.isEmpty { return nil }
    chart = MarkChart(range: SafetyMark.range, lines: lines).chart
  }
}
