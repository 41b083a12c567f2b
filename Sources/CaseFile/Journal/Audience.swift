/// Who may read an entry, from the day it is made.
public enum Audience: Hashable, Sendable, Codable {
  /// The family reads it. The default.
  case family
  /// Kept from the family, for a ground and for a time.
  case withheld(Withholding)

  public var isOpen: Bool { self == .family }

  /// What keeps it from the family on a day; nil once its end has passed.
  public func withholding(on day: Day) -> Withholding? {
    guard case .withheld(let withholding) = self, day <= withholding.until else { return nil }
    return withholding
  }

  public func isOpen(on day: Day) -> Bool { withholding(on: day) == nil }
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
