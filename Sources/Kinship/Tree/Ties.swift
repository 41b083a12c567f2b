/// Who decides what over a child or another person.
public struct Custody: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// Custody alone (forældreansvarsloven § 11).
    case sole
    /// Joint custody (§§ 6-9): the big decisions are made together.
    case joint
    /// Where the child has its home (bopælsforælder).
    case residence
    /// Contact arrangement (§ 19).
    case contact
    /// Guardian of somebody under age or grown (værgemålsloven).
    case guardianship
    /// Decides in the municipality's place during a placement, or by agreement.
    case delegated
  }

  public var over: KinID
  public var holder: KinID
  public var kind: Kind
  public var from: FuzzyDate?
  public var until: FuzzyDate?

  public init(
    over: KinID, holder: KinID, _ kind: Kind, from: FuzzyDate? = nil, until: FuzzyDate? = nil
  ) {
    self.over = over
    self.holder = holder
    self.kind = kind
    self.from = from
    self.until = until
  }
}

/// Who lives, or lived, under one roof.
public struct Household: Codable, Hashable, Sendable {
  public struct Stay: Codable, Hashable, Sendable {
    public var member: KinID
    public var from: FuzzyDate?
    public var until: FuzzyDate?

    public init(_ member: KinID, from: FuzzyDate? = nil, until: FuzzyDate? = nil) {
      self.member = member
      self.from = from
      self.until = until
    }
  }

  /// What it is called: "hos mor", a place of care.
  public var name: String
  public var stays: [Stay]

  public init(_ name: String, _ members: [KinID] = [], stays: [Stay] = []) {
    self.name = name
    self.stays = members.map { Stay($0) } + stays
  }

  /// Who lives there on a day (days from 1970-01-01); without a day, who hasn't left.
  public func members(on day: Int? = nil) -> [KinID] {
    stays.filter { stay in
      guard let day else { return stay.until == nil }
      return (stay.from?.sortDay ?? .min) <= day && day <= (stay.until?.latest ?? stay.until?.sortDay ?? .max)
    }.map(\.member)
  }
}

/// How two people feel about each other, or what one does to the other.
public struct Bond: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    case close
    case veryClose = "very-close"
    case distant
    case conflict
    /// Close and in conflict at once.
    case closeConflict = "close-conflict"
    case broken
    case controlling
    case violence
    case sexualAbuse = "sexual-abuse"
    case neglect

    /// Done by one to the other: drawn with an arrow.
    public var isDirected: Bool {
      switch self {
      case .controlling, .violence, .sexualAbuse, .neglect: true
      default: false
      }
    }
  }

  public var from: KinID
  public var to: KinID
  public var kind: Kind
  /// Whose view it is; people see the same relation differently.
  public var according: KinID?
  public var since: FuzzyDate?
  public var until: FuzzyDate?

  public init(
    _ from: KinID, _ to: KinID, _ kind: Kind, according: KinID? = nil, since: FuzzyDate? = nil, until: FuzzyDate? = nil
  ) {
    self.from = from
    self.to = to
    self.kind = kind
    self.according = according
    self.since = since
    self.until = until
  }
}

/// Help that somebody gives somebody.
public struct SupportTie: Codable, Hashable, Sendable {
  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    /// By profession or decision.
    case formal
    /// Because they want to.
    case informal
  }

  public var giver: KinID
  public var receiver: KinID
  public var kind: Kind
  /// What they do, in the family's words.
  public var what: String
  public var from: FuzzyDate?
  public var until: FuzzyDate?

  public init(
    _ giver: KinID, _ receiver: KinID, _ kind: Kind, _ what: String, from: FuzzyDate? = nil, until: FuzzyDate? = nil
  ) {
    self.giver = giver
    self.receiver = receiver
    self.kind = kind
    self.what = what
    self.from = from
    self.until = until
  }
}
