import HTML
import Measures

/// A chart of scores over meetings as a drawing, with its legend, its words and the table that says the same.
struct ScoreDrawing {
  let chart: Chart
  let title: String
  let say: PhraseWords

  private var t: Words { say.t }
  private static let (width, height) = (480.0, 260.0)
  private static let (left, right, top, bottom) = (34.0, 470.0, 12.0, 222.0)

  func node(id: String) -> Node {
    figure(.class("score-chart"), .aria("labelledby", id)) {
      h3(title, .id(id))
      drawing
      legend
      div(.class("told")) { for phrase in chart.told { p(say(phrase)) } }
      disclosure(t("feedback.table")) { table }
    }
  }

  private var drawing: Node {
    SVG.svg(
      width: Self.width, height: Self.height,
      label: "\(title). \(chart.told.map(say.callAsFunction).joined(separator: " "))"
    ) {
      for band in chart.bands { shape(of: band) }
      axes
      for limit in chart.limits { line(of: limit) }
      for path in chart.paths {
        SVG.polyline(path.points.map { at($0) }, .class("expected"))
      }
      for (index, one) in chart.series.enumerated() {
        SVG.g(.class("series s\(index % 6)")) {
          SVG.polyline(one.points.map { at($0) })
          for point in one.points { marker(one.shape, at(point)) }
        }
      }
    }
  }

  private func at(_ point: ChartPoint) -> (x: Double, y: Double) { at(point.across, point.up) }

  private func at(_ across: Double, _ up: Score) -> (x: Double, y: Double) {
    let place = chart.place(across: across, up: up)
    return (
      Self.left + 8 + place.across * (Self.right - Self.left - 16), Self.bottom - place.up * (Self.bottom - Self.top)
    )
  }

  private var axes: Node {
    SVG.g(.class("axes")) {
      for tick in chart.up.ticks {
        let y = at(chart.across.low, Score(rounding: tick.at) ?? 0).y
        SVG.line(from: (Self.left, y), to: (Self.right, y), .class("grid"))
        SVG.text(say.text(tick.label), x: Self.left - 6, y: y + 4, .textAnchor(.end))
      }
      for (tick, x) in spacedTicks {
        SVG.text(say.text(tick.label), x: x, y: Self.bottom + 18, .textAnchor(.middle))
      }
      SVG.text(t(chart.across.title), x: (Self.left + Self.right) / 2, y: Self.bottom + 34, .textAnchor(.middle))
    }
  }

  private var isOverDays: Bool { chart.across.title == "chart.day" }

  /// Those of the ticks that don't stand on each other: dates are long.
  private var spacedTicks: [(ChartAxis.Tick, Double)] {
    let room = isOverDays ? 110.0 : 0
    var last = -room
    return chart.across.ticks.compactMap { tick in
      let x = at(tick.at, Score(rounding: chart.up.low) ?? 0).x
      guard x - last >= room else { return nil }
      last = x
      return (tick, isOverDays ? min(max(x, Self.left + 40), Self.right - 40) : x)
    }
  }

  private func shape(of band: ChartBand) -> Node {
    let upper = band.edges.map { at($0.across, $0.range.high) }
    let lower = band.edges.reversed().map { at($0.across, $0.range.low) }
    let points = (upper + lower).map { "\(Int($0.x.rounded())) \(Int($0.y.rounded()))" }
    guard let first = points.first else { return .empty }
    return SVG.path(
      "M\(first) L\(points.dropFirst().joined(separator: " L"))Z", .class("band \(band.kind.rawValue)"))
  }

  private func line(of limit: ChartLimit) -> Node {
    let y = at(chart.across.low, limit.at).y
    return SVG.g(.class("limit")) {
      SVG.line(from: (Self.left, y), to: (Self.right, y))
      SVG.text(
        "\(limit.of.joined(separator: ", ")): \(say.score(limit.at))", x: Self.right, y: y - 4, .textAnchor(.end))
    }
  }

  private func marker(_ shape: ChartSeries.Shape, _ at: (x: Double, y: Double)) -> Node {
    let (x, y, r) = (at.x, at.y, 5.5)
    func d(_ points: [(Double, Double)]) -> String {
      points.enumerated().map { index, point in
        "\(index == 0 ? "M" : "L")\(round(x + point.0)) \(round(y + point.1))"
      }.joined(separator: " ")
    }
    switch shape {
    case .circle: return SVG.circle(x: x, y: y, radius: r, .class("dot"))
    case .ring: return SVG.circle(x: x, y: y, radius: r, .class("dot open"))
    case .square: return SVG.rect(x: x - 5, y: y - 5, width: 10, height: 10, .class("dot"))
    case .triangle: return SVG.path(d([(0, -7), (6.5, 5), (-6.5, 5)]) + "Z", .class("dot"))
    case .diamond: return SVG.path(d([(0, -7), (7, 0), (0, 7), (-7, 0)]) + "Z", .class("dot"))
    case .cross: return SVG.path(d([(-5, -5), (5, 5)]) + " " + d([(-5, 5), (5, -5)]), .class("dot open"))
    }
  }

  private func round(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    return "\(tenths / 10).\(abs(tenths % 10))"
  }

  private var legend: Node {
    ul(.class("legend")) {
      for (index, one) in chart.series.enumerated() {
        li {
          SVG.svg(width: 22, height: 16, .class("series s\(index % 6)")) { marker(one.shape, (11, 8)) }
          " \(say.name(one.name, goal: one.item, one.scorer))"
        }
      }
      if !chart.limits.isEmpty { key("limit", t("feedback.key.limit")) }
      if chart.bands.contains(where: { $0.kind == .reliableChange }) {
        key("band reliable-change", t("feedback.key.chance"))
      }
      if chart.bands.contains(where: { $0.kind == .expected }) { key("band expected", t("feedback.key.expected")) }
      if !chart.paths.isEmpty { key("expected", t("feedback.key.path")) }
    }
  }

  private func key(_ kind: String, _ text: String) -> Node {
    li {
      SVG.svg(width: 22, height: 16, .class("key")) {
        if kind.hasPrefix("band") {
          SVG.rect(x: 1, y: 2, width: 20, height: 12, .class(kind))
        } else {
          SVG.g(.class(kind)) { SVG.line(from: (0, 8), to: (22, 8), .class(kind)) }
        }
      }
      " \(text)"
    }
  }

  private var table: Node {
    stackingTable(
      title,
      heads: (isOverDays ? [] : [t("chart.meeting")]) + [t("chart.day")]
        + chart.table.columns.map { say.name($0.name, goal: $0.item, $0.scorer) },
      rows: chart.table.rows.map { row in
        (isOverDays ? [] : [.text(String(row.meeting))]) + [.text(row.day.map { say.text(.day($0)) } ?? "–")]
          + row.cells.map { .text($0.map(say.score) ?? "–") }
      })
  }
}
