/// One scorer's marks on one ruler over time.
public struct RulerCourse: Hashable, Sendable {
  public let line: RulerLine
  /// By day; never empty.
  public let marks: [RulerMark]
  public let baseline: RulerMark
  public let latest: RulerMark

  init?(_ line: RulerLine, _ marks: [RulerMark]) {
    guard let first = marks.first, let last = marks.last else { return nil }
    self.line = line
    self.marks = marks
    baseline = marks.last { $0.isBaseline } ?? first
    latest = last
  }

  public enum Movement: String, Hashable, Sendable, CaseIterable { case up, level, down }

  /// From the baseline to the latest mark; nil while there is nothing after the baseline.
  public var movement: Movement? {
    guard baseline.id != latest.id else { return nil }
    // Heights on one division are exact multiples; on two they are compared as parts of the whole.
    let change = latest.height - baseline.height
    return change.magnitude < 1e-9 ? .level : change > 0 ? .up : .down
  }

  /// Steps moved; nil where the division was changed between, for steps are then not the same.
  public var steps: Score? {
    guard baseline.id != latest.id, baseline.scale.steps == latest.scale.steps else { return nil }
    return latest.place - baseline.place
  }
}

extension WellbeingRuler {
  /// How far apart the latest marks on one ruler lie, as a part of its length: a thing to talk about. Nil for fewer
  /// than two scorers.
  public func spread(_ aspect: RulerAspect, in context: RulerContext) -> Double? {
    let heights = courses.filter { $0.line.aspect == aspect && $0.line.context == context }.map(\.latest.height)
    guard heights.count >= 2, let low = heights.min(), let high = heights.max() else { return nil }
    return high - low
  }
}
