/// Something to be said, without its words: a key that the page looks up in its language, and the values to set in.
public struct Phrase: Hashable, Sendable {
  public let key: String
  public let values: [String: Value]

  public init(_ key: String, _ values: [String: Value] = [:]) {
    self.key = key
    self.values = values
  }

  public enum Value: Hashable, Sendable {
    case score(Score)
    case count(Int)
    case day(DayNumber)
    /// To be looked up as a text of its own.
    case key(String)
    /// Said as it is, as the name of an instrument.
    case text(String)
    /// One of the case's own goals, by its name in the case file.
    case goal(String)
    case scorer(Scorer)
  }
}
