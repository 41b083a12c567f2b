import CaseFile

/// A rule as the engine uses it: what people read of it, and the named predicates that it refers to.
struct Rule: Sendable {
  var provision: Provision
  var trigger: Trigger
  var fulfilment: Fulfilment
  var exemptions: [Exemption]
  var endings: [EndingRule]
  var timing: Timing
  /// Binds from the birthday on; a child whose birthday isn't known can't be judged.
  var fromAge: Int?
  /// Binds until the birthday.
  var underAge: Int?
  /// When it comes into force it binds what is running already, from that day.
  var bindsRunning: Bool
  /// When a case falls out of a trial, what is still running is bound from that moment.
  var revives: Bool
  /// Arises where this duty was missed.
  var begottenBy: DutyName?
  /// Only for a child under 18.
  var forChildren: Bool

  enum Timing: Hashable, Sendable {
    case limit(Limit)
    /// Before the event that it arises from.
    case before
    /// The day of the event.
    case sameDay
    /// The facts set the date.
    case set
    /// As soon as possible.
    case none
  }

  func isInForce(on day: Day) -> Bool {
    provision.from <= day && (provision.to.map { day <= $0 } ?? true)
  }
}
