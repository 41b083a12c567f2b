/// How sure a figure is.
public enum Sureness: String, Codable, Hashable, Sendable, CaseIterable {
  /// Read in the source itself.
  case read = "A"
  /// Read in another text about it.
  case secondHand = "B"
  /// Reckoned by us from figures that were read.
  case reckoned = "D"
  /// Generally held, found in no text we could read.
  case unconfirmed = "M"
  /// The municipality's or our own choice.
  case chosen = "own"
}

/// A figure with where it comes from. The field agrees on few of its numbers, so a figure also carries those that
/// others use in its place: the municipality chooses, and can see between what.
public struct Sourced<Value: Codable & Hashable & Sendable>: Codable, Hashable, Sendable {
  public let value: Value
  public let source: String
  public let sureness: Sureness
  /// What others say.
  public let others: [Sourced]?

  public init(_ value: Value, source: String, sureness: Sureness, others: [Sourced]? = nil) {
    self.value = value
    self.source = source
    self.sureness = sureness
    self.others = others
  }

  public var isDisputed: Bool { others?.contains { $0.value != value } ?? false }
}
