/// One closed or running course of help, as figures see it: no name, no text.
public struct Course: Hashable, Sendable {
  /// Totals of one scorer with one instrument, from the first meeting on.
  public let scores: [Score]
  /// The figures it is read by; nil where there are none for this age.
  public let norms: Norms?
  /// How many meetings were held, scored or not.
  public let meetings: Int
  /// From the first meeting to the end; nil where it isn't known.
  public let days: Int?
  public let ending: Ending?
  /// Why somebody left it out of figures; nil where nobody did.
  public let leftOut: String?
  /// Where the model expected it to end.
  public let target: Score?

  public enum Ending: String, Codable, Hashable, Sendable, CaseIterable {
    case agreed
    /// The family stopped coming.
    case unilateral
    /// The family stopped coming, and both know it had helped.
    case unilateralWithEffect = "unilateral-with-effect"
    /// Moved, transferred, died: neither's choice.
    case other
  }

  public init(
    scores: [Score], norms: Norms?, meetings: Int, days: Int? = nil, ending: Ending?, leftOut: String? = nil,
    target: Score? = nil
  ) {
    self.scores = scores
    self.norms = norms
    self.meetings = meetings
    self.days = days
    self.ending = ending
    self.leftOut = leftOut
    self.target = target
  }

  public var isClosed: Bool { ending != nil }

  /// The family stopped coming, and nothing says that it had what it came for.
  var isDropOut: Bool { ending == .unilateral && reachedTarget != true }

  var reachedTarget: Bool? {
    guard let target, let norms, let last = scores.last, scores.count >= 2 else { return nil }
    return norms.improvement(from: target, to: last) >= 0
  }
}

/// Why a course isn't among those that change is reckoned from. Each course counts under the first that fits.
public enum Exclusion: String, Codable, Hashable, Sendable, CaseIterable {
  case running
  case leftOut = "left-out"
  case noScore = "no-score"
  case oneScore = "one-score"
  case noNorms = "no-norms"
  case beganAboveCeiling = "began-above-ceiling"

  public static func of(_ course: Course) -> Exclusion? {
    if !course.isClosed { return .running }
    if course.leftOut != nil { return .leftOut }
    guard let first = course.scores.first else { return .noScore }
    if course.scores.count < 2 { return .oneScore }
    guard let norms = course.norms else { return .noNorms }
    if let ceiling = norms.ceiling?.value, norms.improvement(from: ceiling, to: first) > 0 {
      return .beganAboveCeiling
    }
    return nil
  }
}
