import CaseFile

/// How sure a rule is: whether its wording has been seen, and where.
public enum Sureness: String, Hashable, Sendable, Codable, CaseIterable {
  /// The wording, or an authority's own description of it, was seen in the source named.
  case verified = "V"
  /// Seen in a secondary source only.
  case secondary = "S"
  /// From memory; to be checked on retsinformation.dk.
  case memory = "M"
  /// Conflicting or missing evidence.
  case unsettled = "?"

  /// Nothing else may be shown as certain until the municipality's lawyer has confirmed the version.
  public var isCertain: Bool { self == .verified || self == .secondary }
}

/// What kind of duty it is, which is how it nags.
public enum DutyKind: String, Hashable, Sendable, Codable, CaseIterable {
  /// A limit in hours, days or months.
  case clock
  /// Must be done before a step: it stands in the way of the step.
  case blocking
  /// Met by a recorded "no, because" as much as by the thing itself.
  case decideWhether = "decide-whether"
  /// Comes again, at an interval that the law or the municipality has set.
  case recurring
  /// Due at the earliest of several events.
  case earliestOf = "earliest-of"
  /// Another authority has set the date.
  case imposed
  /// As soon as possible: has an age, never days overdue.
  case openEnded = "open-ended"
  /// Arises because another duty was missed.
  case begotten
}

/// What becomes of a decision whose duty was broken.
public enum Effect: String, Hashable, Sendable, Codable, CaseIterable {
  /// It no longer has effect.
  case lapsed
  /// It can be set aside.
  case invalid
}

/// Which body of rules a duty comes from.
public enum RegimeName: String, Hashable, Sendable, Codable, CaseIterable {
  case serviceloven
  case frikommune
  case barnetsLov = "barnets-lov"
  case administrative
  case policy
}

/// A rule as people read it: paragraph, limit, source and how sure it is.
public struct Provision: Hashable, Sendable {
  /// Its name in the regime file: `sel-155-2`.
  public var id: String
  public var regime: RegimeName
  public var duty: DutyName
  public var kind: DutyKind
  /// `serviceloven § 155 stk. 2`
  public var paragraph: String
  public var title: LocalText
  /// The limit in words: `24 timer efter modtagelsen`.
  public var limit: LocalText
  /// How that is counted, in words.
  public var counting: LocalText
  public var effect: Effect?
  /// In force from and to, both days included; no `to` is still in force.
  public var from: Day
  public var to: Day?
  /// Where it can be read.
  public var source: String
  public var sureness: Sureness
  /// Whether doing it late is still of use: a talk that should have come before a decision can't be had afterwards.
  public var isMendable: Bool
}
