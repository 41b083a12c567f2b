/// Who may read an entry, from the day it is made.
public enum Audience: Hashable, Sendable, Codable {
  /// The family reads it. The default.
  case family
  /// Kept from the family, for a ground and for a time.
  case withheld(Withholding)

  public var isOpen: Bool { self == .family }
}

/// Why something is kept from the family, and until when.
public struct Withholding: Hashable, Sendable, Codable {
  public var ground: Ground
  /// The paragraph or the risk, in words.
  public var reason: String
  /// Taken up again on this day at the latest.
  public var until: Day

  public init(_ ground: Ground, reason: String, until: Day) {
    self.ground = ground
    self.reason = reason
    self.until = until
  }

  public enum Ground: String, Codable, Sendable, CaseIterable {
    /// A paragraph demands or allows it.
    case paragraph
    /// It concerns a third person.
    case thirdPerson = "third-person"
    /// Somebody would be in danger.
    case risk
  }
}
