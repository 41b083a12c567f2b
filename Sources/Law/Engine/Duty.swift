import CaseFile

/// A duty as it stands on a date.
public struct Duty: Hashable, Sendable {
  public var id: DutyName
  /// The `id` of the fact it is for, where that has one.
  public var about: String?
  /// Other names by which the same matter goes: the decision of a support, the support of a decision.
  public var aliases: Set<String>
  public var verdict: Verdict
  public var reason: Reason
  /// What has become of the decision; only where the duty is broken.
  public var effect: Effect?
  public var kind: DutyKind
  /// The last moment; nil where there is none, or where it can't be known.
  public var due: Instant?
  public var arose: Instant?
  public var fulfilled: Instant?
  /// Days since it arose; only for an open duty without a limit.
  public var ageInDays: Int?
  public var provision: Provision
  /// Whether the rule may be shown as certain: its wording has been seen, or the lawyer has confirmed this version.
  public var confirmed: Bool
  /// The version of the rules that the verdict was given under.
  public var ruleSet: String

  public var regime: RegimeName { provision.regime }
  /// The Danish date of `due`.
  public var dueDay: Day? { due.map(DanishTime.day) }
}
