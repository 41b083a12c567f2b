extension ChartAxis {
  /// A whole number of even parts, at most nine of them: 0, 5 … 40; 0, 20 … 100; 1 … 5; 1 … 10.
  static func scores(_ range: ScoreRange) -> ChartAxis {
    let width = range.width.hundredths
    let steps = [1, 2, 5, 10, 20, 25, 50, 100].map { $0 * 100 }
    let step = steps.first { width % $0 == 0 && width / $0 <= 9 } ?? max(width, 1)
    let ticks = stride(from: range.low.hundredths, through: range.high.hundredths, by: step).map {
      Tick(at: Double($0) / 100, label: .score(Score(hundredths: $0)))
    }
    return ChartAxis(low: range.low.value, high: range.high.value, ticks: ticks, title: "chart.score")
  }

  /// Each meeting has its place; numbers thin out where there are many. At least two, so that one score stands at the
  /// left and not in the middle of nowhere.
  static func meetings(to last: Int) -> ChartAxis {
    let end = max(2, last)
    let step = [1, 2, 5, 10, 20, 50].first { end / $0 <= 12 } ?? max(1, end / 12)
    let numbers = (1...end).filter { $0 == 1 || $0 % step == 0 }
    return ChartAxis(
      low: 1, high: Double(end), ticks: numbers.map { Tick(at: Double($0), label: .count($0)) }, title: "chart.meeting")
  }
}
