/// The six national steps of the intervention ladder (Social- og Boligstyrelsen, Indsatstrappen). The higher, the
/// further from an ordinary everyday life.
public enum LadderStep: Int, Codable, Hashable, Sendable, CaseIterable, Comparable {
  /// Earlier help where all children are.
  case general = 1
  case preventive = 2
  /// From the child's own home.
  case homeBased = 3
  case kinOrNetwork = 4
  case fosterFamily = 5
  case institution = 6

  public static func < (a: LadderStep, b: LadderStep) -> Bool { a.rawValue < b.rawValue }

  /// The key of its name.
  public var key: String {
    switch self {
    case .general: "ladder.general"
    case .preventive: "ladder.preventive"
    case .homeBased: "ladder.home-based"
    case .kinOrNetwork: "ladder.kin-or-network"
    case .fosterFamily: "ladder.foster-family"
    case .institution: "ladder.institution"
    }
  }

  /// Whether the child lives away from home on this step.
  public var isAway: Bool { self >= .kinOrNetwork }
}
