/// Scores over meetings: each scorer's own line, the conversation's sheet on the same axis where the ranges agree.
public struct ScoreChart: Sendable {
  private let series: [Series]
  private let model: (any Trajectory)?

  /// Nil where there is nothing to draw, or the series don't share a range. Outcome series first.
  public init?(_ series: [Series], model: (any Trajectory)? = nil) {
    let drawn = series.filter { !$0.points.isEmpty }
    guard let range = drawn.first?.range, drawn.allSatisfy({ $0.range == range }) else {
      return nil
    }
    self.series =
      drawn.filter { $0.instrument.purpose != .alliance } + drawn.filter { $0.instrument.purpose == .alliance }
    self.model = model
  }

  public var chart: Chart {
    Chart(
      across: across, up: ChartAxis.scores(range), bands: bands, limits: limits, paths: paths, series: drawn,
      told: told, table: table)
  }

  private var range: ScoreRange { series.first?.range ?? ScoreRange(0, 1) }
  private var outcomes: [Series] { series.filter { $0.instrument.purpose != .alliance } }
  private var lastMeeting: Int { series.flatMap { $0.points.map(\.meeting) }.max() ?? 1 }

  private var across: ChartAxis { ChartAxis.meetings(to: lastMeeting) }

  private var limits: [ChartLimit] {
    var limits: [ChartLimit] = []
    for one in series {
      guard let cutOff = one.norms?.cutOff?.value else { continue }
      let kind: ChartLimit.Kind = one.instrument.purpose == .alliance ? .allianceCutOff : .cutOff
      let name = one.instrument.name
      if let index = limits.firstIndex(where: { $0.kind == kind && $0.at == cutOff }) {
        let names = limits[index].of
        if !names.contains(name) { limits[index] = ChartLimit(kind: kind, at: cutOff, of: names + [name]) }
      } else {
        limits.append(ChartLimit(kind: kind, at: cutOff, of: [name]))
      }
    }
    return limits
  }

  /// Chance's band for each outcome series, and the model's where it has one.
  private var bands: [ChartBand] {
    outcomes.flatMap { one in
      [
        (ChartBand.Kind.reliableChange, one.norms.flatMap { RulesTrajectory($0) } as (any Trajectory)?),
        (.expected, model),
      ]
      .compactMap { kind, model in band(kind, one, model) }
    }
  }

  private func band(_ kind: ChartBand.Kind, _ one: Series, _ model: (any Trajectory)?) -> ChartBand? {
    guard let model, let first = one.points.first, one.points.count > 1 || kind == .expected else { return nil }
    let edges = model.path(from: first.score, meetings: one.step(of: lastMeeting)).compactMap { step, expected in
      expected.band.map { ChartBand.Edge(across: Double(first.meeting + step - 1), range: $0) }
    }
    return edges.count < 2 ? nil : ChartBand(kind: kind, scorer: one.scorer, edges: edges)
  }

  private var paths: [ChartPath] {
    guard let model else { return [] }
    return outcomes.compactMap { one in
      guard let first = one.points.first else { return nil }
      let points = model.path(from: first.score, meetings: one.step(of: lastMeeting)).compactMap { step, expected in
        expected.line.map { ChartPoint(across: Double(first.meeting + step - 1), up: $0) }
      }
      return points.count < 2 ? nil : ChartPath(scorer: one.scorer, stamp: model.stamp.text, points: points)
    }
  }

  private var drawn: [ChartSeries] {
    let shapes = ChartSeries.Shape.allCases
    return series.enumerated().map { index, one in
      ChartSeries(
        name: one.instrument.name, item: one.item, purpose: one.instrument.purpose, scorer: one.scorer,
        shape: shapes[index % shapes.count],
        points: one.points.map { ChartPoint(across: Double($0.meeting), up: $0.score) })
    }
  }

  private var told: [Phrase] { series.flatMap { $0.told } }

  private var table: ChartTable {
    let meetings = Set(series.flatMap { $0.points.map(\.meeting) }).sorted()
    return ChartTable(
      columns: series.map { ChartTable.Column(name: $0.instrument.name, item: $0.item, scorer: $0.scorer) },
      rows: meetings.map { meeting in
        let found = series.map { one in one.points.last { $0.meeting == meeting } }
        return ChartTable.Row(
          meeting: meeting, day: found.compactMap { $0?.day }.min(), cells: found.map { $0?.score })
      })
  }
}
