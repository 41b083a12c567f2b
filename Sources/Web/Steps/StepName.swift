/// The steps of the work, each a short form. The raw value stands in its address: the kind of entry that it writes, and
/// `support.counselling` for support that begins without a decision. Never rename one.
public enum StepName: String, CaseIterable, Sendable {
  // Contact and what happens next
  case contact = "contact.made"
  case nextStep = "next-step.set"
  case familyInvolved = "family.involved"
  case healthVisitor = "health-visitor.involved"
  // Finding out
  case needKnown = "need.known"
  case violenceKnown = "violence.known"
  case riskAssessed = "safety.risk-assessed"
  case screening = "screening.done"
  case clarificationStart = "clarification.started"
  case clarificationFinish = "clarification.finished"
  case briefAssessment = "brief-assessment.made"
  case assessmentPlan = "assessment.planned"
  case assessmentStart = "assessment.started"
  case assessmentProvisional = "assessment.provisional"
  case assessmentFinish = "assessment.finished"
  // The child and the goals
  case childHeard = "child.heard"
  case childNotHeard = "child.not-heard"
  case goal = "goal.set"
  case goalLook = "goal.looked-at"
  case goalReword = "goal.reworded"
  // Deciding
  case partiesHeard = "parties.heard"
  case offer = "support.offered"
  case consent = "consent.given"
  case consentWithdrawn = "consent.withdrawn"
  case decision = "decision.made"
  case youthDecision = "youth.decided"
  // Helping
  case supportStart = "support.started"
  case counselling = "support.counselling"
  case supportAdjust = "support.adjusted"
  case supportEnd = "support.ended"
  case planDecide = "plan.decided"
  case plan = "plan.made"
  case planRevise = "plan.revised"
  case planDeliver = "plan.delivered"
  // Following up
  case followUp = "follow-up.held"
  case supervisionVisit = "supervision.visit"
  case review = "review.held"
  case cadencePropose = "cadence.proposed"
  case cadenceApprove = "cadence.approved"
  // Without consent, other authorities
  case coercionApplied = "coercion.applied"
  case provisionalEffected = "provisional-decision.effected"
  case provisionalNotified = "provisional-decision.notified"
  case committee = "committee.decided"
  case board = "board.decided"
  case dutyImposed = "duty.imposed"
  case dutyMet = "duty.met"
  case appeal = "appeal.received"
  case appealForward = "appeal.forwarded"
  // What the family can ask for
  case accessRequest = "access.requested"
  case accessAnswer = "access.answered"
  case erasureRequest = "erasure.requested"
  case erasureExtend = "erasure.extended"
  case erasureAnswer = "erasure.answered"
  // The case itself
  case assign = "case.assigned"
  case handOver = "case.handed-over"
  case moved = "case.moved"
  case moveNotify = "move.notified"
  case memberJoined = "family.member-joined"
  case memberLeft = "family.member-left"
  case childBorn = "child.born"
  case close = "case.closed"
  case reopen = "case.reopened"
  // Beside what stands
  case comment = "entry.commented"
  case correct = "entry.corrected"
  // Who may come in
  case restrict = "case.restricted"
  case liftRestriction = "case.restriction-lifted"
  case grantAccess = "access.granted"

  /// Key of the page's title; `.help` is the line under it, where there is one.
  public var key: String { "step.\(rawValue)" }
}
