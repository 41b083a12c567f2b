import CaseFile
import HTML
import Measures

/// Draws a chart of the measures: the drawing, who is who, the same told in sentences, and the same as a table.
struct ChartView {
  let chart: Chart
  let title: String
  /// What a line is called, by its instrument, its goal and its scorer.
  let name: (_ instrument: String, _ item: String?, _ scorer: Scorer) -> String
  let t: Words

  private let width = 520.0
  private let height = 280.0
  private let left = 40.0
  private let right = 20.0
  private let top = 14.0
  private let bottom = 34.0

  init(
    _ chart: Chart, title: String, _ t: Words,
    name: @escaping (_ instrument: String, _ item: String?, _ scorer: Scorer) -> String
  ) {
    self.chart = chart
    self.title = title
    self.name = name
    self.t = t
  }

  var view: Node {
    figure(.class("chart")) {
      figcaption(title)
      SVG.svg(width: width, height: height, label: label, .class("drawing")) {
        for band in chart.bands { draw(band) }
        grid
        for limit in chart.limits { draw(limit) }
        for path in chart.paths { SVG.polyline(path.points.map(place), .class("expected")) }
        for (index, series) in chart.series.enumerated() { draw(series, index) }
      }
      legend
      if !chart.told.isEmpty { ul(.class("told")) { for phrase in chart.told { li(say(phrase)) } } }
      disclosure(t("chart.table")) { table }
    }
  }

  private var label: String { ([title] + chart.told.map(say)).joined(separator: ". ") }

  private func say(_ phrase: Phrase) -> String { t(phrase, scorer: { name("", nil, $0) }) }

  private func place(_ point: ChartPoint) -> (x: Double, y: Double) { place(point.across, point.up) }

  private func place(_ across: Double, _ up: Score) -> (x: Double, y: Double) {
    let part = chart.place(across: across, up: up)
    return (left + part.across * (width - left - right), height - bottom - part.up * (height - top - bottom))
  }

  private var grid: Node {
    group {
      for tick in chart.up.ticks {
        let at = place(chart.across.low, Score(rounding: tick.at) ?? 0)
        SVG.line(from: at, to: (width - right, at.y), .class("grid"))
        SVG.text(t.text(tick.label), x: left - 8, y: at.y + 5, .textAnchor(.end))
      }
      for (tick, x) in spacedTicks {
        SVG.text(t.text(tick.label), x: x, y: height - 10, .textAnchor(.middle))
      }
    }
  }

  /// Those of the ticks that don't stand on each other.
  private var spacedTicks: [(ChartAxis.Tick, Double)] {
    var last = -100.0
    let room = chart.across.title == "chart.day" ? 78.0 : 26.0
    return chart.across.ticks.compactMap { tick in
      let x = place(tick.at, 0).x
      guard x - last >= room else { return nil }
      last = x
      return (tick, min(max(x, left + 16), width - right - 16))
    }
  }

  private func draw(_ band: ChartBand) -> Node {
    let upper = band.edges.map { place($0.across, $0.range.high) }
    let lower = band.edges.reversed().map { place($0.across, $0.range.low) }
    let points = (upper + lower).map { "\(Int($0.x * 10))e-1 \(Int($0.y * 10))e-1" }
    return SVG.path("M" + points.joined(separator: "L") + "Z", .class("band \(band.kind.rawValue)"))
  }

  private func draw(_ limit: ChartLimit) -> Node {
    let y = place(chart.across.low, limit.at).y
    return group {
      SVG.line(from: (left, y), to: (width - right, y), .class("limit \(limit.kind.rawValue)"))
      SVG.text(t("chart.\(limit.kind.rawValue)"), x: width - right, y: y - 5, .textAnchor(.end), .class("limit"))
    }
  }

  private func draw(_ series: ChartSeries, _ index: Int) -> Node {
    let points = series.points.map(place)
    return SVG.g(.class("series series-\(index % 6)")) {
      if points.count > 1 { SVG.polyline(points, .class("course")) }
      for point in points { ChartShape.draw(series.shape, at: point) }
    }
  }

  private var legend: Node {
    ul(.class("legend")) {
      for (index, series) in chart.series.enumerated() {
        li {
          SVG.svg(width: 20, height: 20) {
            SVG.g(.class("series series-\(index % 6)")) { ChartShape.draw(series.shape, at: (10, 10)) }
          }
          span(name(series.name, series.item, series.scorer))
        }
      }
    }
  }

  private var table: Node {
    let across = t(chart.across.title)
    return stackingTable(
      title, heads: [across] + chart.table.columns.map { name($0.name, $0.item, $0.scorer) },
      rows: chart.table.rows.map { row in
        let when = row.day.map { t.shortDate(Day(number: $0.value)) } ?? String(row.meeting)
        return [.text(when)] + row.cells.map { .text($0.map(t.score) ?? "") }
      })
  }
}

/// The mark of a series: told apart without colour.
enum ChartShape {
  static func draw(_ shape: ChartSeries.Shape, at point: (x: Double, y: Double)) -> Node {
    let (x, y, r) = (point.x, point.y, 6.0)
    switch shape {
    case .circle: return SVG.circle(x: x, y: y, radius: r, .class("point"))
    case .ring: return SVG.circle(x: x, y: y, radius: r, .class("point hollow"))
    case .square: return SVG.rect(x: x - r, y: y - r, width: 2 * r, height: 2 * r, .class("point"))
    case .triangle: return SVG.polyline([(x, y - r), (x + r, y + r), (x - r, y + r), (x, y - r)], .class("point"))
    case .diamond:
      return SVG.polyline([(x, y - r - 1), (x + r + 1, y), (x, y + r + 1), (x - r - 1, y), (x, y - r - 1)], .class("point"))
    case .cross:
      return SVG.g(.class("point")) {
        SVG.line(from: (x - r, y - r), to: (x + r, y + r))
        SVG.line(from: (x - r, y + r), to: (x + r, y - r))
      }
    }
  }
}
