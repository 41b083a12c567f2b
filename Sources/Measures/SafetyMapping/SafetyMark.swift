/// One person's place on the safety line: 0, so bad that the children can't live at home; 10, everybody knows that they
/// are safe enough for the case to be closed.
public struct SafetyMark: Codable, Hashable, Sendable {
  public let id: String
  public let scorer: Scorer
  public let place: Score
  /// Why there, and not lower or higher.
  public let reason: String?
  public let day: DayNumber
  /// An earlier mark of the same person that this one puts right.
  public let replaces: String?

  public static let range = ScoreRange(0, 10)
  public static let step: Score = 0.5

  public init(
    id: String, scorer: Scorer, place: Score, reason: String? = nil, day: DayNumber, replaces: String? = nil
  ) {
    self.id = id
    self.scorer = scorer
    self.place = place
    self.reason = reason
    self.day = day
    self.replaces = replaces
  }
}
