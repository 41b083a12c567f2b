/// What one answer can be.
public struct Scale: Codable, Hashable, Sendable {
  public let kind: Kind
  public let low: Score
  public let high: Score
  /// The distance between neighbouring answers; a millimetre on a 10-cm line is 0.1.
  public let step: Score

  public enum Kind: String, Codable, Hashable, Sendable {
    /// A 10-cm line without ticks or numbers.
    case line
    case likert
    case yesNo = "yes-no"
    /// −2 … +2, 0 being what was hoped for.
    case goalLevel = "goal-level"
    /// A picture that is pointed at or drawn: a way to talk, not a number.
    case picture
  }

  public init(_ kind: Kind, _ low: Score, _ high: Score, step: Score) {
    self.kind = kind
    self.low = low
    self.high = high
    self.step = step
  }

  public var range: ScoreRange { ScoreRange(low, high) }
}
