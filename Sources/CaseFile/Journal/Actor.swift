/// Who made an entry.
public enum Actor: Hashable, Sendable, Codable {
  case staff(StaffID)
  /// A member of the family, the network, or a notifier who is in the register.
  case person(PersonID)
  /// Nær itself, as when a birthday falls; never a judgement.
  case system
}
