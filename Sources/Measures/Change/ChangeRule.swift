/// When a change counts: enough points, and over the border.
public struct ChangeRule: Hashable, Sendable {
  public let reliableChange: Score
  public let cutOff: Score?
  public let direction: Instrument.Direction

  public init(reliableChange: Score, cutOff: Score?, direction: Instrument.Direction) {
    self.reliableChange = reliableChange
    self.cutOff = cutOff
    self.direction = direction
  }

  /// Nil where the norms have no reliable change.
  public init?(_ norms: Norms) {
    guard let reliable = norms.reliableChange?.value else { return nil }
    self.init(reliableChange: reliable, cutOff: norms.cutOff?.value, direction: norms.direction)
  }

  /// The change from the first score to the last; nil before there are two.
  public func change(_ scores: [Score]) -> Change? {
    guard let first = scores.first, let last = scores.last, scores.count >= 2 else { return nil }
    return change(from: first, to: last)
  }

  /// At least the reliable change, and from the border or beyond it to clearly past it (Better Outcomes Now,
  /// Milestones): a last score *on* the border hasn't crossed.
  public func change(from first: Score, to last: Score) -> Change {
    let better = direction == .higherIsBetter ? last - first : first - last
    let crossed = isClinical(first) && !isClinical(last)
    let kind: Change.Kind =
      if better >= reliableChange {
        crossed ? .clinicallySignificant : .reliablyBetter
      } else if -better >= reliableChange { .reliablyWorse } else { .notReliable }
    return Change(first: first, last: last, better: better, kind: kind)
  }

  /// On the border or on the side of those who seek help; never where there is no border.
  public func isClinical(_ score: Score) -> Bool {
    guard let cutOff else { return false }
    return direction == .higherIsBetter ? score <= cutOff : score >= cutOff
  }

  /// The scores that chance alone can well give after this one.
  public func band(around score: Score, in range: ScoreRange) -> ScoreRange {
    ScoreRange((score - reliableChange).held(in: range), (score + reliableChange).held(in: range))
  }
}

/// A change from one score to another.
public struct Change: Hashable, Sendable {
  public let first: Score
  public let last: Score
  /// Points the better way; negative is worse.
  public let better: Score
  public let kind: Kind

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Reliable, and over the border.
    case clinicallySignificant = "clinically-significant"
    case reliablyBetter = "reliably-better"
    /// Can be chance.
    case notReliable = "not-reliable"
    case reliablyWorse = "reliably-worse"

    public var isBetter: Bool { self == .clinicallySignificant || self == .reliablyBetter }
  }
}

extension Change.Kind {
  /// Several measures of one person as one (NHS England): better where one is reliably better and none worse; worse
  /// where any is; otherwise no change. Nil where nothing was measured twice.
  public static func together(_ kinds: [Change.Kind]) -> Change.Kind? {
    if kinds.isEmpty { return nil }
    if kinds.contains(.reliablyWorse) { return .reliablyWorse }
    return kinds.contains(where: \.isBetter) ? .reliablyBetter : .notReliable
  }
}
