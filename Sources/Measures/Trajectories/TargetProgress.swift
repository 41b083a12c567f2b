/// How far a course has come on its way from the first score to the target (Better Outcomes Now).
public struct TargetProgress: Hashable, Sendable {
  public let target: Score
  /// 0 to 100, two decimals.
  public let percent: Score
  public let isMet: Bool

  /// Nil before there are two scores.
  public init?(_ scores: [Score], target: Score, direction: Instrument.Direction) {
    guard let first = scores.first, let last = scores.last, scores.count >= 2 else { return nil }
    let sign = direction == .higherIsBetter ? 1 : -1
    let way = sign * (target - first)
    let gone = sign * (last - first)
    self.target = target
    isMet = gone >= way
    let share = way > 0 ? gone.value / way.value * 100 : (gone >= way ? 100 : 0)
    percent = (Score(rounding: share) ?? 0).held(in: ScoreRange(0, 100))
  }

  public var isHalfway: Bool { percent >= 50 }
  public var isTwoThirds: Bool { percent >= 66.66 }
}
