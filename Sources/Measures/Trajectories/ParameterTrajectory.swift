/// A parameter pack at work on a course with so many scores.
public struct ParameterTrajectory: Trajectory {
  private let pack: ParameterPack
  private let curve: ParameterPack.Curve
  private let shortest: ParameterPack.Curve

  public init(_ pack: ParameterPack, scores: Int) throws(ParameterPack.Fault) {
    if let fault = pack.faults().first { throw fault }
    guard let shortest = pack.curves.first, let longest = pack.curves.last else { throw .noCurves }
    self.pack = pack
    self.shortest = shortest
    curve = pack.curves.first { scores <= $0.upTo ?? .max } ?? longest
  }

  public var direction: Instrument.Direction { pack.direction }

  /// Whoever made the pack answers for it: to us it is second-hand.
  public var stamp: TrajectoryStamp {
    TrajectoryStamp(.parameters, version: "\(pack.id)@\(pack.version)", source: pack.source, sureness: .secondHand)
  }

  /// The first score itself at the first meeting; nothing further out than the curve is drawn.
  public func expectation(from first: Score, at meeting: Int) -> Expectation? {
    guard meeting >= 1, meeting <= curve.meetings else { return nil }
    if meeting == 1 { return Expectation(line: first, band: curve.deviation.map { _ in ScoreRange(first, first) }) }
    guard let line = value(curve, first, at: meeting - 1) else { return nil }
    // 80 of 100 courses, where the spread is normal.
    let reach = curve.deviation.flatMap { Score(rounding: 1.2816 * $0) }
    let band = reach.map { ScoreRange((line - $0).held(in: pack.range), (line + $0).held(in: pack.range)) }
    return Expectation(line: line, band: band)
  }

  /// Always by the curve for short courses. None for a course that begins beyond the ceiling.
  public func target(from first: Score) -> Score? {
    if let ceiling = pack.ceiling, improvement(from: ceiling, to: first) > 0 { return nil }
    return value(shortest, first, at: shortest.targetAt)
  }

  private func value(_ curve: ParameterPack.Curve, _ first: Score, at step: Int) -> Score? {
    let x = (first - pack.centre).value
    let t = Double(min(step, curve.flatAfter))
    var power = 1.0
    var sum = 0.0
    for (b, c) in zip(curve.b, curve.c) {
      sum += (b + c * x) * power
      power *= t
    }
    return Score(rounding: sum)?.held(in: pack.range)
  }
}
