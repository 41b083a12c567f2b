// Who may come in: restriction, granted access, broken glass.

/// Only those named may open the case.
public struct CaseRestricted: Content {
  public static let kind = "case.restricted"

  /// Who may.
  public var to: [StaffID]
  /// Why.
  public var why: String?

  public init(to: [StaffID], why: String? = nil) {
    self.to = to
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// The restriction is over.
public struct RestrictionLifted: Content {
  public static let kind = "case.restriction-lifted"

  /// Why.
  public var why: String?

  public init(why: String? = nil) {
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .list
  }
}

/// Somebody outside may come in for a time.
public struct AccessGranted: Content {
  public static let kind = "access.granted"

  /// Who.
  public var to: StaffID
  /// What for.
  public var why: String?
  /// How long.
  public var until: Day?

  public init(to: StaffID, why: String? = nil, until: Day? = nil) {
    self.to = to
    self.why = why
    self.until = until
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .assessment("why", why)
      .particular("until", until)
      .list
  }
}

/// Somebody opened a case in an emergency without the right to it.
public struct GlassBroken: Content {
  public static let kind = "access.glass-broken"

  /// Why it couldn't wait.
  public var reason: String?
  /// When the door closes again.
  public var until: Instant

  public init(reason: String? = nil, until: Instant) {
    self.reason = reason
    self.until = until
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .agreement("reason", reason)
      .list
  }
}
