// The municipality's own choices: name, policy, approvals, confirmed rule sets.

/// Which municipality this is.
public struct MunicipalityNamed: Content {
  public static let kind = "municipality.named"

  /// Its name.
  public var name: String
  /// Whether it is made up: every page then says so.
  public var fictional: Bool?

  public init(name: String, fictional: Bool? = nil) {
    self.name = name
    self.fictional = fictional
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("name", name)
      .yesNo("fictional", fictional)
      .list
  }
}

/// A duty of the municipality's own policy has a limit of its own, or none.
public struct PolicySet: Content {
  public static let kind = "policy.set"

  /// `policy.start-support`, `policy.follow-up` …
  public var duty: String
  /// How many; nil turns it off.
  public var number: Int?
  /// `days`, `weeks` or `months`.
  public var unit: String?
  /// Where it was decided.
  public var why: String?

  public init(duty: String, number: Int? = nil, unit: String? = nil, why: String? = nil) {
    self.duty = duty
    self.number = number
    self.unit = unit
    self.why = why
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("duty", duty)
      .particular("number", number)
      .particular("unit", unit)
      .assessment("why", why)
      .list
  }
}

/// The minister approved an experiment (lov om frikommunenetværk § 10).
public struct ApprovalRecorded: Content {
  public static let kind = "approval.recorded"

  /// The approval.
  public var id: String
  /// What it dispenses from or allows.
  public var provision: String
  /// First day.
  public var from: Day
  /// Last day.
  public var to: Day?
  /// Where it can be read.
  public var document: String?

  public init(id: String, provision: String, from: Day, to: Day? = nil, document: String? = nil) {
    self.id = id
    self.provision = provision
    self.from = from
    self.to = to
    self.document = document
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("provision", provision)
      .particular("from", from)
      .particular("to", to)
      .particular("document", document)
      .list
  }
}

/// It no longer holds.
public struct ApprovalEnded: Content {
  public static let kind = "approval.ended"

  /// The approval.
  public var `for`: String
  /// Last day.
  public var on: Day

  public init(for reference: String, on: Day) {
    self.for = reference
    self.on = on
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("on", on)
      .list
  }
}

/// The municipality's lawyer has confirmed a version of the rules.
public struct RuleSetConfirmed: Content {
  public static let kind = "rule-set.confirmed"

  /// The version.
  public var hash: String
  /// What was checked, and what not.
  public var note: String?

  public init(hash: String, note: String? = nil) {
    self.hash = hash
    self.note = note
  }

  public var passages: [Passage] {
    Passages(Self.kind)
      .particular("hash", hash)
      .assessment("note", note)
      .list
  }
}
