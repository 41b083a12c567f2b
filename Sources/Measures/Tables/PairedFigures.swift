/// What a table of first and last scores shows: who is in it first, then how they changed. It is the file of whoever
/// evaluates: nothing is hidden here, and whoever passes figures of few people on must hide them.
public struct PairedFigures: Sendable {
  public let people: Int
  /// Those that change is reckoned from.
  public let counted: Int
  /// Why the others aren't among them; together with `counted` they are `people`.
  public let left: [(why: Left, count: Int)]
  public let first: Sample
  public let last: Sample
  public let rule: ChangeRule
  public let change: ChangeFigures
  /// Nil for fewer than two, and where the first scores don't vary.
  public let effect: EffectSize?

  public enum Left: String, Sendable, CaseIterable {
    case noScore = "no score"
    case noFirst = "no first score"
    case noLast = "no last score"
    case unreadable = "something that can't be read"
    case aboveCeiling = "began so high that the score can't show change"
  }

  /// How the rule is found.
  public enum Limits: Sendable {
    case rule(ChangeRule)
    /// The figures of an instrument; those who begin above its ceiling are left out.
    case norms(Norms)
    /// Jacobson & Truax by the instrument's reliability and the spread of the first scores, or another.
    case reliability(Double, deviation: Double?, functional: Population?, cutOff: Score?, Instrument.Direction)
  }

  /// Nil where the limits give no rule: norms without a reliable change, a reliability that isn't in [0, 1), no spread.
  public init?(_ scores: PairedScores, _ limits: Limits) {
    let pairs = scores.pairs
    let counted = pairs.filter { !limits.isAboveCeiling($0.first) }
    first = Sample(counted.map(\.first.value))
    last = Sample(counted.map(\.last.value))
    guard let rule = limits.rule(first) else { return nil }
    self.rule = rule
    people = scores.people.count
    self.counted = counted.count
    left = [
      (.noScore, scores.withoutEither), (.noFirst, scores.withoutFirst), (.noLast, scores.withoutLast),
      (.unreadable, scores.unreadable), (.aboveCeiling, pairs.count - counted.count),
    ]
    change = ChangeFigures(counted.map { ([$0.first, $0.last], rule) }, hiding: SmallCells(least: 1))
    effect = EffectSize(first: counted.map(\.first), last: counted.map(\.last), direction: rule.direction)
  }

  /// How many of those counted changed in one way, and the share of them all.
  public func share(_ kind: Change.Kind) -> Share {
    Share(part: change.kinds[kind]?.value ?? 0, whole: counted)
  }
}

extension PairedFigures.Limits {
  fileprivate func isAboveCeiling(_ first: Score) -> Bool {
    guard case .norms(let norms) = self, let ceiling = norms.ceiling?.value else { return false }
    return norms.improvement(from: ceiling, to: first) > 0
  }

  fileprivate func rule(_ first: Sample) -> ChangeRule? {
    switch self {
    case .rule(let rule): return rule
    case .norms(let norms): return ChangeRule(norms)
    case .reliability(let reliability, let deviation, let functional, let cutOff, let direction):
      guard let mean = first.mean, let deviation = deviation ?? first.deviation,
        let method = JacobsonTruax(
          dysfunctional: Population(mean: mean, deviation: deviation), functional: functional,
          reliability: reliability, direction: direction), let rule = method.rule()
      else { return nil }
      return ChangeRule(
        reliableChange: rule.reliableChange, cutOff: cutOff ?? rule.cutOff, direction: direction)
    }
  }
}
