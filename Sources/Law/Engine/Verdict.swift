/// What can be said of a duty on a date.
public enum Verdict: String, Hashable, Sendable, Codable, CaseIterable {
  case met
  case broken
  /// Not yet due; or no limit in days, and not yet done.
  case open
  case notApplicable = "not-applicable"
  /// The fact that decides is missing; the reason names it.
  case cannotBeJudged = "cannot-be-judged"
}
