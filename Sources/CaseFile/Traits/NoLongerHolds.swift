/// What was said or agreed at the table, and can stop holding.
public protocol CanStopHolding: MadeInMeeting {
  /// The kind of the entry that says so. Never renamed.
  static var endKind: String { get }
  /// The kinds, besides another end, that can say otherwise than its end.
  static var endDisagreesWith: [String] { get }
}

extension CanStopHolding {
  public static var endDisagreesWith: [String] { [] }
}

/// It no longer holds: what was said stays to be seen, with what has changed beside it.
public struct NoLongerHolds<Said: CanStopHolding>: MadeInMeeting {
  public static var kind: String { Said.endKind }

  /// What was said.
  public var `for`: String
  /// What has changed.
  public var why: String?
  public var meeting: MeetingID?

  public init(for reference: String, why: String? = nil, meeting: MeetingID? = nil) {
    self.for = reference
    self.why = why
    self.meeting = meeting
  }

  public var passages: [Passage] { Passages(Self.kind).observation("why", why).list }
}

public typealias RulerNoteClosed = NoLongerHolds<RulerNoted>
public typealias SafetyEnded = NoLongerHolds<SafetySaid>
public typealias SafetyAgreementEnded = NoLongerHolds<SafetyAgreed>

extension RulerNoted: CanStopHolding {
  public static var endKind: String { "ruler.note-closed" }
}

extension SafetySaid: CanStopHolding {
  public static var endKind: String { "safety-map.ended" }
  public static var endDisagreesWith: [String] { [SafetyReworded.kind] }
}

extension SafetyAgreed: CanStopHolding {
  public static var endKind: String { "safety-plan.ended" }
}
