import CaseFile

/// The municipality's side of the law: who it is, what it may try, what it has promised, what its lawyer has signed.
public struct Setting: Hashable, Sendable {
  public var municipality: String
  /// The minister's approvals of experiments (lov om frikommunenetværk § 10).
  public var approvals: [Approval]
  /// The municipality's own policy duties.
  public var policy: Policy
  /// `DK`; in any other legal order (`GL`) no Danish duty applies.
  public var country: String
  /// The rule-set versions that the municipality's lawyer has confirmed.
  public var confirmedHashes: Set<String>
  /// One Act for everything, whatever the date; nil: chosen by date and approvals. For trying things out.
  public var regime: RegimeName?

  public init(
    municipality: String = "", approvals: [Approval] = [], policy: Policy = .bundled, country: String = "DK",
    confirmedHashes: Set<String> = [], regime: RegimeName? = nil
  ) {
    self.municipality = municipality
    self.approvals = approvals
    self.policy = policy
    self.country = country
    self.confirmedHashes = confirmedHashes
    self.regime = regime
  }
}

/// That the minister has approved an experiment that dispenses from a provision.
public struct Approval: Hashable, Sendable {
  /// `serviceloven § 50`: it and everything below it.
  public var provision: String
  public var from: Day
  /// Last day; nil is until the trial ends.
  public var to: Day?

  public init(provision: String, from: Day, to: Day? = nil) {
    self.provision = provision
    self.from = from
    self.to = to
  }

  public func covers(_ paragraph: String, on day: Day) -> Bool {
    from <= day && (to.map { day <= $0 } ?? true)
      && Paragraph.alternatives(provision).contains { Paragraph.contains($0, paragraph) }
  }
}

/// What the municipality has promised beyond the law: the bundled policy, with limits of its own.
public struct Policy: Hashable, Sendable {
  /// The bundled policy, unchanged.
  public static let bundled = Policy(isAdopted: true, limits: [:])
  /// No policy of its own.
  public static let none = Policy(isAdopted: false, limits: [:])

  /// Whether the duties of the bundled policy hold where `limits` says nothing.
  public var isAdopted: Bool
  /// Limits of its own, by duty; `.off` where the duty isn't wanted.
  public var limits: [DutyName: Own]

  public init(isAdopted: Bool, limits: [DutyName: Own]) {
    self.isAdopted = isAdopted
    self.limits = limits
  }

  public enum Own: Hashable, Sendable {
    case off
    /// As the bundled policy has it.
    case standard
    case limit(Limit)
  }
}
