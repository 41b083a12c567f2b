/// Something worth talking about at the meeting. Never a verdict on the family or on the caseworker, and never a colour:
/// the page puts it as a question.
public struct Alert: Hashable, Sendable {
  public let kind: Kind
  /// Scores and limits to set into the question.
  public let values: [String: Phrase.Value]
  /// The version of norms or model it was given under.
  public let stamp: String
  /// Where the rule comes from, and how sure it is.
  public let source: String
  public let sureness: Sureness

  public enum Kind: String, Codable, Hashable, Sendable, CaseIterable {
    // About the conversation.
    case allianceLow = "alliance-low"
    case allianceFell = "alliance-fell"
    case allianceItemLow = "alliance-item-low"
    /// Low at first and better since: goes with good courses.
    case allianceRose = "alliance-rose"
    // About how it goes.
    case clinicallySignificant = "clinically-significant"
    case reliablyBetter = "reliably-better"
    case reliablyWorse = "reliably-worse"
    case noChangeYet = "no-change-yet"
    case noChangeForLong = "no-change-for-long"
    case beganAboveCutOff = "began-above-cut-off"
    case beganAboveCeiling = "began-above-ceiling"
    case sawtooth
    case belowExpected = "below-expected"
    case asExpected = "as-expected"
    case seenDifferently = "seen-differently"
  }

  public init(
    _ kind: Kind, values: [String: Phrase.Value] = [:], stamp: String, source: String, sureness: Sureness
  ) {
    self.kind = kind
    self.values = values
    self.stamp = stamp
    self.source = source
    self.sureness = sureness
  }

  /// Whether it is good news; the rest ask "shall we do something else?".
  public var isGlad: Bool {
    [.allianceRose, .clinicallySignificant, .reliablyBetter, .asExpected].contains(kind)
  }

  public var phrase: Phrase { Phrase("alert.\(kind.rawValue)", values) }
}
