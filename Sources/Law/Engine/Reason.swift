/// Why a verdict is what it is: a key of the texts of the rule set, and what is put into them.
public struct Reason: Hashable, Sendable {
  /// `not-applicable.waived`, `cannot-be-judged.birth` …
  public var key: String
  public var arguments: [String: String]

  public init(_ key: String, _ arguments: [String: String] = [:]) {
    self.key = key
    self.arguments = arguments
  }
}
