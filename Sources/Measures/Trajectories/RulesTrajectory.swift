/// The model without norms of others' courses, always at hand: within the reliable change of the first score, nothing
/// but chance need have happened. It draws a band and expects no course.
public struct RulesTrajectory: Trajectory {
  private let rule: ChangeRule
  private let range: ScoreRange
  public let stamp: TrajectoryStamp

  /// Nil where the norms have no reliable change or the instrument no total.
  public init?(_ norms: Norms) {
    guard let rule = ChangeRule(norms), let range = norms.range, let reliable = norms.reliableChange else { return nil }
    self.rule = rule
    self.range = range
    stamp = TrajectoryStamp(.rules, version: norms.stamp, source: reliable.source, sureness: reliable.sureness)
  }

  public var direction: Instrument.Direction { rule.direction }

  public func expectation(from first: Score, at meeting: Int) -> Expectation? {
    meeting >= 1 ? Expectation(band: rule.band(around: first, in: range)) : nil
  }

  public func target(from first: Score) -> Score? { nil }
}
