/// Something that can't be filed, because it can't be so or because the law doesn't allow it to be done.
///
/// Facts of life are never refused: what is late, missing or unwise is filed, and the law engine says what it means.
/// The text (`refusal.<reason>` in the catalogue) names what is wrong and the mend.
public struct Refusal: Error, Hashable, Sendable {
  public let reason: Reason
  /// Dates that the text has places for, by name.
  public let dates: [String: Day]

  public init(_ reason: Reason, dates: [String: Day] = [:]) {
    self.reason = reason
    self.dates = dates
  }

  /// Key of the text: `refusal.already-closed`.
  public var key: String { "refusal.\(reason.rawValue)" }

  public enum Reason: String, Hashable, Sendable, CaseIterable {
    // Any entry
    case future
    case alreadyThere = "already-there"
    case unknownReference = "unknown-reference"
    case beforeReference = "before-reference"
    case unknownEntry = "unknown-entry"
    // Child and family
    case bornInFuture = "born-in-future"
    case unknownMember = "unknown-member"
    // Notifications
    case unknownNotification = "unknown-notification"
    case alreadyPassedOn = "already-passed-on"
    case sameAssessor = "same-assessor"
    case assessorKnowsCase = "assessor-knows-case"
    // Goals
    case unknownGoal = "unknown-goal"
    // Feedback measures
    case unknownMeasure = "unknown-measure"
    case measureEmpty = "measure-empty"
    // Decisions and consent
    case unknownDecision = "unknown-decision"
    case unknownConsent = "unknown-consent"
    case alreadyWithdrawn = "already-withdrawn"
    // Support
    case unknownSupport = "unknown-support"
    case alreadyEnded = "already-ended"
    case untilBeforeStart = "until-before-start"
    case noSuchStep = "no-such-step"
    case decisionRefused = "decision-refused"
    case mergedNeedsApproval = "merged-needs-approval"
    case adjustmentNeedsDecision = "adjustment-needs-decision"
    // Follow-up
    case nextNotAfter = "next-not-after"
    case noSuchCadence = "no-such-cadence"
    // Assignment
    case alreadyAssigned = "already-assigned"
    case handedToSame = "handed-to-same"
    // Appeals, requests, imposed duties
    case alreadyAnswered = "already-answered"
    case alreadyMet = "already-met"
    // Closing
    case alreadyClosed = "already-closed"
    case notClosed = "not-closed"
    case caseClosed = "case-closed"
    // At the table
    case offTheScale = "off-the-scale"
    case unknownMark = "unknown-mark"
    case notTheSameMark = "not-the-same-mark"
    case unknownStatement = "unknown-statement"
    case noLongerHolds = "no-longer-holds"
    case nothingSaid = "nothing-said"
    case drawingTooLarge = "drawing-too-large"
    // Who may come in
    case restrictionNamesNobody = "restriction-names-nobody"
    case notRestricted = "not-restricted"
    case untilPassed = "until-passed"
    case reasonMissing = "reason-missing"
    // Meetings
    case unknownMeeting = "unknown-meeting"
    case notBegun = "not-begun"
    case alreadyBegun = "already-begun"
    case meetingEnded = "meeting-ended"
    // The register
    case diedBeforeBorn = "died-before-born"
    case diedInFuture = "died-in-future"
    case cprMalformed = "cpr-malformed"
    case ownRelative = "own-relative"
    case unknownRelationship = "unknown-relationship"
    // Genogram and network map
    case unknownRelative = "unknown-relative"
    case notJoined = "not-joined"
    case unknownMap = "unknown-map"
    case noSuchRing = "no-such-ring"
    case riskAssessmentFirst = "risk-assessment-first"
    // The department
    case unknownStaff = "unknown-staff"
    case alreadyLeft = "already-left"
    case unknownTeam = "unknown-team"
    case noSuchLimit = "no-such-limit"
    case unknownApproval = "unknown-approval"
    case approvalEndsBeforeStart = "approval-ends-before-start"
    case unknownSender = "unknown-sender"
    case alreadyStopped = "already-stopped"
    case noSuchRuler = "no-such-ruler"
    case unknownPack = "unknown-pack"
    case unknownLicence = "unknown-licence"
    case licenceEndsBeforeStart = "licence-ends-before-start"
  }

  /// Refuses unless something holds.
  static func unless(_ holds: Bool, _ reason: Reason, dates: [String: Day] = [:]) throws(Refusal) {
    if !holds { throw Refusal(reason, dates: dates) }
  }

  /// Refuses where nothing was found, else gives what was.
  static func ifNil<Value>(_ value: Value?, _ reason: Reason) throws(Refusal) -> Value {
    guard let value else { throw Refusal(reason) }
    return value
  }

  /// Nothing has happened that hasn't happened yet. A day counts as begun from its midnight.
  static func ifFuture(_ when: When, now: Instant) throws(Refusal) {
    guard let earliest = when.earliest, earliest > now else { return }
    throw Refusal(.future, dates: ["date": DanishTime.day(at: earliest)])
  }
}
