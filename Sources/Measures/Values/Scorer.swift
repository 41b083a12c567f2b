/// Who sets a mark: a role, and the person where it matters which.
public struct Scorer: Hashable, Codable, Sendable {
  public enum Role: String, Codable, Hashable, Sendable, CaseIterable {
    case child
    case parent
    /// Somebody of the family's own network.
    case network
    case caseworker
    /// Teacher, health visitor, family therapist.
    case professional
  }

  public let role: Role
  /// An opaque name from the register of persons; nil where the role says enough.
  public let person: String?

  public init(_ role: Role, person: String? = nil) {
    self.role = role
    self.person = person
  }
}
