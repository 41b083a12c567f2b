/// How answers become a score.
public struct Scoring: Codable, Hashable, Sendable {
  public let rule: Rule
  /// The sum is multiplied by this (WHO-5 by 4); 1 where nothing is said.
  public let times: Int?
  /// Items that are turned (low + high − answer) before they are added.
  public let reversed: [String]?
  /// How many answers may be missing; the total is then scaled up from those given. 0 where nothing is said.
  public let allowedMissing: Int?
  public let parts: [Part]?

  public enum Rule: String, Codable, Hashable, Sendable {
    case sum
    /// Each item is read on its own.
    case each
    /// Goal attainment scaling's T (Kiresuk & Sherman 1968).
    case goalAttainment = "goal-attainment"
    /// Must never be added up.
    case never
  }

  /// A subscale: items added on their own, turned as for the total.
  public struct Part: Codable, Hashable, Sendable {
    public let id: String
    public let items: [String]

    public init(_ id: String, items: [String]) {
      self.id = id
      self.items = items
    }
  }

  public init(
    _ rule: Rule, times: Int? = nil, reversed: [String]? = nil, allowedMissing: Int? = nil, parts: [Part]? = nil
  ) {
    self.rule = rule
    self.times = times
    self.reversed = reversed
    self.allowedMissing = allowedMissing
    self.parts = parts
  }
}
