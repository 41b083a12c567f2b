/// The identity of somebody on the drawing; whoever keeps the register chooses it.
public struct KinID: RawRepresentable, Codable, Hashable, Comparable, Sendable, ExpressibleByStringLiteral {
  public let rawValue: String

  public init(rawValue: String) { self.rawValue = rawValue }
  public init(_ text: some StringProtocol) { rawValue = String(text) }
  public init(stringLiteral text: String) { rawValue = text }
  public init(from decoder: any Decoder) throws {
    rawValue = try decoder.singleValueContainer().decode(String.self)
  }

  public func encode(to encoder: any Encoder) throws {
    var container = encoder.singleValueContainer()
    try container.encode(rawValue)
  }

  public static func < (a: KinID, b: KinID) -> Bool { a.rawValue < b.rawValue }
}

/// What somebody is called.
public struct KinName: Codable, Hashable, Sendable {
  /// As it is said or written, in one piece.
  public var full: String
  public var given: String?
  public var surname: String?
  public var nickname: String?

  public init(_ full: String, given: String? = nil, surname: String? = nil, nickname: String? = nil) {
    self.full = full
    self.given = given
    self.surname = surname
    self.nickname = nickname
  }
}

/// Gender as the person says it; gives the symbol's shape (NSGC 2022: shape is gender, not sex).
public enum Gender: String, Codable, Hashable, Sendable, CaseIterable {
  case woman
  case man
  case nonBinary = "non-binary"
  case unknown
}

/// Sex assigned at birth; said below the symbol where it matters and differs (NSGC 2022: AFAB, AMAB, UAAB).
public enum AssignedSex: String, Codable, Hashable, Sendable, CaseIterable {
  case female
  case male
  case unassigned
}

/// Whether there is somebody yet, or never came to be.
public enum Arrival: String, Codable, Hashable, Sendable, CaseIterable {
  case born
  /// Expected: a pregnancy. `birth` is the expected day.
  case expected
  case miscarriage
  case termination
  case ectopic
  case stillborn
}

/// Somebody in the family or around it.
public struct Relative: Codable, Hashable, Sendable, Identifiable {
  public var id: KinID
  /// Nil where nobody knows, or nobody has been named.
  public var name: KinName?
  public var gender: Gender
  public var assigned: AssignedSex?
  public var arrival: Arrival
  /// Born; or expected, or lost, on.
  public var birth: FuzzyDate?
  public var death: FuzzyDate? { didSet { if death != nil { isDead = true } } }
  /// Dead, where no date is known either.
  public var isDead: Bool
  /// Not family: a professional, a friend, an organisation such as the municipality.
  public var isOutside: Bool

  public init(
    _ id: KinID, _ name: String? = nil, gender: Gender = .unknown, birth: FuzzyDate? = nil, death: FuzzyDate? = nil,
    isDead: Bool = false, arrival: Arrival = .born, assigned: AssignedSex? = nil, isOutside: Bool = false
  ) {
    self.id = id
    self.name = name.map { KinName($0) }
    self.gender = gender
    self.assigned = assigned
    self.arrival = arrival
    self.birth = birth
    self.death = death
    self.isDead = isDead || death != nil
    self.isOutside = isOutside
  }
}
