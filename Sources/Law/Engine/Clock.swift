import CaseFile

/// A duty that has arisen, or will, without a date put to it: what a store keeps, and asks for a verdict later.
public struct Clock: Hashable, Sendable {
  public var id: DutyName
  public var about: String?
  public var aliases: Set<String>
  public var kind: DutyKind
  public var provision: Provision
  /// Nil where it isn't known when.
  public var arose: Instant?
  public var due: Instant?
  public var state: State
  /// The matter is over (closed, ended, grown up): what isn't due by then no longer is.
  public var ended: Ending?
  /// The step that would meet it isn't spoken of in the source.
  public var silent: FactKind?
  /// The event that it had to come before, or with, has been; only its date isn't known.
  var isPast = false
  /// The fact that it arose from.
  var trigger: Fact?

  public enum State: Hashable, Sendable {
    case unfulfilled
    /// Nil: it is known to have been done, but not when.
    case fulfilled(Instant?)
    case notApplicable(Reason)
    case cannotBeJudged(Reason)
  }

  public struct Ending: Hashable, Sendable {
    /// Nil: it is known to be over, but not since when.
    public var at: Instant?
    public var reason: Reason
  }

  public var fulfilled: Instant? {
    if case .fulfilled(let at) = state { at } else { nil }
  }
}
