/// Who made an entry.
public enum Actor: Hashable, Sendable, Codable {
  case staff(StaffID)
  /// A member of the family, the network, or a notifier who is in the register.
  case person(PersonID)
  /// Somebody outside who notified: by the public's page, by mail or from a system of their own. Who it was stands in
  /// the entry, as far as they said it.
  case notifier
  /// Nær itself, as when a birthday falls; never a judgement.
  case system
}
