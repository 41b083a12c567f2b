/// What the department's own courses have looked like: a regression of the score on the first score and the meeting,
/// with a band that held four of five of them.
///
/// It says nothing before there are enough closed courses, and nothing where there were few: not past the meeting that
/// at least fifty courses reached, and not for first scores outside the middle nine tenths. Courses that ended early
/// are no longer in it at later meetings, so later meetings show those who stayed.
public struct OwnDataTrajectory: Trajectory {
  /// Thirty models made from 200 made-up courses each: their bands held 78 to 83 of 100 new scores where 80 is promised,
  /// and the line was at its worst meeting 0.8 points off as a rule, 1.7 once. From 50 courses: 76 to 87 of 100, 1.4 points
  /// and 3.3. (`OwnDataTrajectoryTests` measures it again.) Real courses differ more, so this is a least and no more.
  public static let needed = 200
  /// The tenth lowest and tenth highest of fifty differences still rest on five courses each.
  public static let neededAtMeeting = 50

  public let stamp: TrajectoryStamp
  public let direction: Instrument.Direction
  public let meetings: Int
  public let known: ScoreRange
  let range: ScoreRange
  let centre: Double
  let coefficients: [Double]
  /// By meeting, from the second: what the lowest and highest tenth of courses differ from the line by.
  let spreads: [Spread]

  struct Spread: Hashable, Sendable {
    let low: Double
    let high: Double
  }

  /// Why there is no model yet.
  public enum TooLittle: Error, Hashable, Sendable {
    case courses(have: Int, need: Int)
    /// Enough courses, but too few with a second score.
    case followed(have: Int, need: Int)
    /// All began alike: nothing to learn from the first score.
    case noDifference
  }

  public func expectation(from first: Score, at meeting: Int) -> Expectation? {
    guard meeting >= 1, meeting <= meetings, known.contains(first) else { return nil }
    if meeting == 1 { return Expectation(line: first, band: ScoreRange(first, first)) }
    let value = Self.line(coefficients, first: first.value - centre, step: meeting - 1) + first.value
    let spread = spreads[meeting - 2]
    guard let line = Score(rounding: value), let low = Score(rounding: value + spread.low),
      let high = Score(rounding: value + spread.high)
    else { return nil }
    return Expectation(line: line.held(in: range), band: ScoreRange(low.held(in: range), high.held(in: range)))
  }

  /// The line at the last meeting it knows.
  public func target(from first: Score) -> Score? { expectation(from: first, at: meetings)?.line }

  static func terms(first x: Double, step: Int) -> [Double] {
    let t = Double(step) / 10
    let y = x / 10
    return [1, y, t, y * t, t * t, y * t * t]
  }

  static func line(_ coefficients: [Double], first: Double, step: Int) -> Double {
    zip(coefficients, terms(first: first, step: step)).reduce(0) { $0 + $1.0 * $1.1 }
  }
}
