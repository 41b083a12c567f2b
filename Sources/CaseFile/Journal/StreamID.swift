/// One append-only, hash-chained list of entries.
public enum StreamID: Hashable, Sendable {
  /// A child's case.
  case child(CaseID)
  /// A person of the register and the relationships of that person.
  case person(PersonID)
  /// A notification as it came in: it is filed in each child's case once it is known whom it concerns.
  case intake(NotificationID)
  /// The department itself: staff, teams, policy, approvals, confirmed rule sets.
  case department
  /// The watch's log book of one day: digests, channels that fell silent, tests of the channels.
  case watch(Day)

  public init?(_ text: String) {
    let parts = text.split(separator: "/", maxSplits: 1).map(String.init)
    switch (parts.first, parts.count) {
    case ("case", 2): self = .child(CaseID(rawValue: parts[1]))
    case ("person", 2): self = .person(PersonID(rawValue: parts[1]))
    case ("intake", 2): self = .intake(NotificationID(rawValue: parts[1]))
    case ("department", 1): self = .department
    case ("watch", 2):
      guard let day = Day(parts[1]) else { return nil }
      self = .watch(day)
    default: return nil
    }
  }
}

extension StreamID: CustomStringConvertible {
  public var description: String {
    switch self {
    case .child(let id): "case/\(id)"
    case .person(let id): "person/\(id)"
    case .intake(let id): "intake/\(id)"
    case .department: "department"
    case .watch(let day): "watch/\(day)"
    }
  }
}
