/// Scores over meetings: each scorer's own line, the conversation's sheet on the same axis where the ranges agree.
public struct ScoreChart: Sendable {
  private let series: [Series]
  private let models: [(any Trajectory)?]
  private let lastMeeting: Int

  /// Nil where there is nothing to draw, or the series don't share a range. Outcome series first. Each series has its own
  /// model, since a model is made for one age and viewpoint; `ahead` is how many meetings past the last one are drawn.
  public init?(_ series: [Series], ahead: Int = 0, model: (Series) -> (any Trajectory)? = { _ in nil }) {
    let drawn = series.filter { !$0.points.isEmpty }
    guard let range = drawn.first?.range, drawn.allSatisfy({ $0.range == range }) else {
      return nil
    }
    self.series =
      drawn.filter { $0.instrument.purpose != .alliance } + drawn.filter { $0.instrument.purpose == .alliance }
    // The rules' band is drawn for every series as it is; as what is expected it would be drawn twice.
    models = self.series.map { one in
      one.instrument.purpose == .alliance ? nil : model(one).flatMap { $0.stamp.kind == .rules ? nil : $0 }
    }
    lastMeeting = (self.series.flatMap { $0.points.map(\.meeting) }.max() ?? 1) + max(0, ahead)
  }

  public var chart: Chart {
    Chart(
      across: across, up: ChartAxis.scores(range), bands: bands, limits: limits, paths: paths, series: drawn,
      told: told, table: table)
  }

  private var range: ScoreRange { series.first?.range ?? ScoreRange(0, 1) }
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
    zip(series, models).filter { $0.0.instrument.purpose != .alliance }.flatMap { one, model in
      [band(.reliableChange, one, one.norms.flatMap { RulesTrajectory($0) }), band(.expected, one, model)]
        .compactMap { $0 }
    }
  }

  private func band(_ kind: ChartBand.Kind, _ one: Series, _ model: (any Trajectory)?) -> ChartBand? {
    guard let model, let first = one.points.first else { return nil }
    let edges = model.path(from: first.score, meetings: one.step(of: lastMeeting)).compactMap { step, expected in
      expected.band.map { ChartBand.Edge(across: Double(first.meeting + step - 1), range: $0) }
    }
    return edges.count < 2 ? nil : ChartBand(kind: kind, scorer: one.scorer, edges: edges)
  }

  private var paths: [ChartPath] {
    zip(series, models).compactMap { one, model in
      guard let model, let first = one.points.first else { return nil }
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
