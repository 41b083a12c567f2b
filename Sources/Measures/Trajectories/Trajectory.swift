/// What can be expected of a course that began with a given score. It tells what to talk about; it foretells nobody.
public protocol Trajectory: Sendable {
  var stamp: TrajectoryStamp { get }
  var direction: Instrument.Direction { get }
  /// Nil where the model has nothing to say: too far out, or a beginning it doesn't know. Meetings count from 1.
  func expectation(from first: Score, at meeting: Int) -> Expectation?
  /// Where a course with this beginning is expected to end; nil where the model names none.
  func target(from first: Score) -> Score?
}

/// The expected score at one meeting.
public struct Expectation: Hashable, Sendable {
  /// Nil where there is a band and no line.
  public let line: Score?
  public let band: ScoreRange?

  public init(line: Score? = nil, band: ScoreRange? = nil) {
    self.line = line
    self.band = band
  }
}

/// Which model, in which version, from what; stored with every alert it gives.
public struct TrajectoryStamp: Hashable, Sendable, Codable {
  public let kind: Kind
  public let version: String
  public let source: String
  public let sureness: Sureness
  /// How many courses it rests on; nil where that isn't known.
  public let courses: Int?

  public enum Kind: String, Codable, Hashable, Sendable {
    case rules
    case ownData = "own-data"
    case parameters
  }

  public init(_ kind: Kind, version: String, source: String, sureness: Sureness, courses: Int? = nil) {
    self.kind = kind
    self.version = version
    self.source = source
    self.sureness = sureness
    self.courses = courses
  }

  public var text: String { "\(kind.rawValue)/\(version)" }
}

extension Trajectory {
  func improvement(from a: Score, to b: Score) -> Score { direction == .higherIsBetter ? b - a : a - b }

  func worseEnd(of band: ScoreRange) -> Score { direction == .higherIsBetter ? band.low : band.high }

  /// The expected course from meeting 1, as far as the model goes.
  public func path(from first: Score, meetings: Int) -> [(meeting: Int, expected: Expectation)] {
    guard meetings >= 1 else { return [] }
    return (1...meetings).compactMap { meeting in
      expectation(from: first, at: meeting).map { (meeting, $0) }
    }
  }
}
