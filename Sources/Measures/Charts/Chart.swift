/// A drawing as plain values: what to draw and where, in the scale's own units. Whoever draws it decides on pixels,
/// colours and words; `place` gives positions from 0 to 1. Nothing is told by colour alone: each series has a shape.
public struct Chart: Hashable, Sendable {
  public let across: ChartAxis
  public let up: ChartAxis
  /// Drawn first, underneath.
  public let bands: [ChartBand]
  public let limits: [ChartLimit]
  /// Expected courses: lines without points.
  public let paths: [ChartPath]
  public let series: [ChartSeries]
  /// The drawing told, sentence by sentence.
  public let told: [Phrase]
  public let table: ChartTable

  /// From the left and from the bottom, 0 to 1; what lies outside the axes is held at their ends.
  public func place(across x: Double, up y: Score) -> (across: Double, up: Double) {
    (across.part(of: x), up.part(of: y.value))
  }
}

public struct ChartAxis: Hashable, Sendable {
  public let low: Double
  public let high: Double
  public let ticks: [Tick]
  /// The key of what it measures.
  public let title: String

  public struct Tick: Hashable, Sendable {
    public let at: Double
    public let label: Phrase.Value
  }

  func part(of value: Double) -> Double {
    high > low ? min(max((value - low) / (high - low), 0), 1) : 0.5
  }
}

/// Where a course is told against: a border across the whole drawing.
public struct ChartLimit: Hashable, Sendable {
  public let kind: Kind
  public let at: Score
  /// The instruments it is the border of, by name.
  public let of: [String]

  public enum Kind: String, Hashable, Sendable {
    case cutOff = "cut-off"
    case allianceCutOff = "alliance-cut-off"
  }
}

public struct ChartBand: Hashable, Sendable {
  public let kind: Kind
  public let scorer: Scorer
  public let edges: [Edge]

  public enum Kind: String, Hashable, Sendable {
    /// What chance alone can well give.
    case reliableChange = "reliable-change"
    /// Where four of five courses have been.
    case expected
  }

  public struct Edge: Hashable, Sendable {
    public let across: Double
    public let range: ScoreRange
  }
}

public struct ChartPath: Hashable, Sendable {
  public let scorer: Scorer
  public let stamp: String
  public let points: [ChartPoint]
}

public struct ChartPoint: Hashable, Sendable {
  public let across: Double
  public let up: Score
}

public struct ChartSeries: Hashable, Sendable {
  /// Of the instrument; empty for a ruler.
  public let name: String
  /// The goal, where the line is one goal's.
  public let item: String?
  public let purpose: Instrument.Purpose
  public let scorer: Scorer
  public let shape: Shape
  public let points: [ChartPoint]

  /// Told apart without colour.
  public enum Shape: String, Hashable, Sendable, CaseIterable {
    case circle, square, triangle, diamond, cross, ring
  }
}

/// The same as the drawing, for those who would rather read: a row for each meeting, a column for each series.
public struct ChartTable: Hashable, Sendable {
  public let columns: [Column]
  public let rows: [Row]

  public struct Column: Hashable, Sendable {
    public let name: String
    public let item: String?
    public let scorer: Scorer
  }

  public struct Row: Hashable, Sendable {
    public let meeting: Int
    public let day: DayNumber?
    /// Nil where nothing was scored.
    public let cells: [Score?]
  }
}
