import CaseFile

/// One published case as dated events in and verdicts out: the law engine's reality check.
public struct CaseScript: Sendable {
  public var id: String
  public var title: String
  public var authority: String
  public var document: String
  public var url: String
  public var setting: Setting
  public var facts: CaseFacts
  /// Verdicts are taken at the end of this day.
  public var judgedOn: Day
  /// What the source doesn't give and the script fills in.
  public var assumed: [String]
  public var expectations: [Expectation]
}

/// What an expected verdict rests on.
public enum Basis: String, Hashable, Sendable, Codable, CaseIterable {
  /// An authority ruled on that very duty.
  case authority
  /// The Act's own words.
  case statute
  case general
  case admitted
  case derived

  /// Whether a build may fail on it; the others warn.
  public var mayFail: Bool { self == .authority || self == .statute }
}

/// A verdict that the source gives, or that follows from it.
public struct Expectation: Hashable, Sendable {
  public var duty: DutyName
  public var verdict: Verdict
  public var due: When?
  public var effect: Effect?
  /// Asked on another day than the script is judged on.
  public var on: Day?
  /// The event that the duty is for, by its `id`.
  public var about: String?
  /// How many duties of that kind there are in all.
  public var times: Int?
  /// The beginning of the paragraph that must be cited.
  public var law: String?
  public var basis: Basis
  /// A due date that rests on an assumed date is derived, whatever the verdict is.
  public var dueBasis: Basis
  /// Its line in the file.
  public var line: Int
}
