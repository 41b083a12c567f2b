import CaseFile

/// Who reads a case file, why, and by what right: given in the call that fetches it.
public struct Trace: Hashable, Sendable {
  public var reader: Actor
  public var purpose: Purpose
  public var grounds: Grounds
  /// In the reader's own words; needed when the glass is broken, else only outside one's own cases.
  public var reason: String?
  public var at: Instant

  public init(_ reader: StaffID, _ purpose: Purpose, _ grounds: Grounds, reason: String? = nil, at: Instant) {
    self.init(reader: .staff(reader), purpose, grounds, reason: reason, at: at)
  }

  public init(reader: Actor, _ purpose: Purpose, _ grounds: Grounds, reason: String? = nil, at: Instant) {
    self.reader = reader
    self.purpose = purpose
    self.grounds = grounds
    self.reason = reason
    self.at = at
  }

  /// What for. The raw values are stored and never renamed.
  public enum Purpose: String, CaseIterable, Hashable, Sendable {
    case casework, intake, coordination, supervision, legal, audit
    case accessRequest = "access-request"
    /// A family member in its own case.
    case ownCase = "own-case"
    /// Nær itself: a letter to be printed, a reminder to be sent.
    case house
  }

  /// By what right. The raw values are stored and never renamed.
  public enum Grounds: String, CaseIterable, Hashable, Sendable {
    case assignment, team, role, intake
    case secondAssessor = "second-assessor"
    case breakGlass = "break-glass"
    /// A party to the case.
    case party
    case house
  }
}
