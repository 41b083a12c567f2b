// Which entries can say otherwise than each other. Two people who write at the same time are both right about what
// they have seen and heard: contacts, talks with the child, comments and notifications never disagree. What sets the
// state of the case can. Where a subject is named, only entries on the same subject do.

extension CaseOpened { public static var disagreesWith: [String] { [kind] } }
extension ChildBorn { public static var disagreesWith: [String] { [kind] } }

extension MemberJoined {
  public static var disagreesWith: [String] { [kind, MemberLeft.kind] }
  public var disagreesAbout: String? { person.rawValue }
}
extension MemberLeft {
  public static var disagreesWith: [String] { [kind, MemberJoined.kind] }
  public var disagreesAbout: String? { person.rawValue }
}

extension NotificationAssessed {
  public static var disagreesWith: [String] { [kind, NotificationPassedOn.kind] }
  public var disagreesAbout: String? { self.for }
}
extension NotificationOutcomeTold {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
/// Two who link at once would each open a case for a child who has none.
extension NotificationLinked {
  public static var disagreesWith: [String] { [kind, NotificationPassedOn.kind] }
  public var disagreesAbout: String? { self.for }
}
extension NotificationPassedOn {
  public static var disagreesWith: [String] { [kind, NotificationAssessed.kind, NotificationLinked.kind] }
  public var disagreesAbout: String? { self.for }
}

extension ScreeningDone { public static var disagreesWith: [String] { [kind] } }
extension ClarificationStarted { public static var disagreesWith: [String] { [kind] } }
extension ClarificationFinished { public static var disagreesWith: [String] { [kind] } }
extension BriefAssessmentMade { public static var disagreesWith: [String] { [kind] } }
extension AssessmentPlanned { public static var disagreesWith: [String] { [kind] } }
extension AssessmentStarted { public static var disagreesWith: [String] { [kind] } }
extension AssessmentProvisional { public static var disagreesWith: [String] { [kind, AssessmentFinished.kind] } }
extension AssessmentFinished { public static var disagreesWith: [String] { [kind, AssessmentProvisional.kind] } }

extension GoalReworded {
  public static var disagreesWith: [String] { [kind, GoalLooked.kind] }
  public var disagreesAbout: String? { self.for }
}
extension GoalLooked {
  public static var disagreesWith: [String] { [kind, GoalReworded.kind] }
  public var disagreesAbout: String? { self.for }
}

extension DecisionMade {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { about.rawValue }
}

extension SupportStarted {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { support.rawValue }
}
extension SupportAdjusted {
  public static var disagreesWith: [String] { [kind, SupportEnded.kind] }
  public var disagreesAbout: String? { self.for }
}
extension SupportEnded {
  public static var disagreesWith: [String] { [kind, SupportAdjusted.kind] }
  public var disagreesAbout: String? { self.for }
}

extension PlanDecided {
  public static var disagreesWith: [String] { [kind, PlanMade.kind] }
  public var disagreesAbout: String? { self.for }
}
extension PlanMade {
  public static var disagreesWith: [String] { [kind, PlanDecided.kind, PlanRevised.kind] }
  public var disagreesAbout: String? { self.for }
}
extension PlanRevised {
  public static var disagreesWith: [String] { [kind, PlanMade.kind] }
  public var disagreesAbout: String? { self.for }
}

extension FollowUpHeld {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
extension CadenceProposed { public static var disagreesWith: [String] { [kind, CadenceApproved.kind] } }
extension CadenceApproved { public static var disagreesWith: [String] { [kind, CadenceProposed.kind] } }

extension CaseAssigned { public static var disagreesWith: [String] { [kind, CaseHandedOver.kind] } }
extension CaseHandedOver { public static var disagreesWith: [String] { [kind, CaseAssigned.kind] } }
extension NextStepSet { public static var disagreesWith: [String] { [kind] } }

extension CommitteeDecided {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
extension BoardDecided {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
extension AppealForwarded {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
extension AccessAnswered {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
extension ErasureExtended {
  public static var disagreesWith: [String] { [kind, ErasureAnswered.kind] }
  public var disagreesAbout: String? { self.for }
}
extension ErasureAnswered {
  public static var disagreesWith: [String] { [kind, ErasureExtended.kind] }
  public var disagreesAbout: String? { self.for }
}

extension CaseMoved { public static var disagreesWith: [String] { [kind] } }
extension YouthDecided { public static var disagreesWith: [String] { [kind] } }
/// Nobody closes a case over a worry, a violence or a support that the person hasn't seen.
extension CaseClosed {
  public static var disagreesWith: [String] {
    [kind, CaseReopened.kind, NotificationReceived.kind, ViolenceKnown.kind, SupportStarted.kind]
  }
}
extension CaseReopened { public static var disagreesWith: [String] { [kind, CaseClosed.kind] } }

extension CaseRestricted { public static var disagreesWith: [String] { [kind, RestrictionLifted.kind] } }
extension RestrictionLifted { public static var disagreesWith: [String] { [kind, CaseRestricted.kind] } }

extension LadderAimed { public static var disagreesWith: [String] { [kind] } }
extension SafetyReworded {
  public static var disagreesWith: [String] { [kind, SafetyEnded.kind] }
  public var disagreesAbout: String? { self.for }
}

/// Two who say at once that something no longer holds are told of each other.
extension NoLongerHolds {
  public static var disagreesWith: [String] { [kind] + Said.endDisagreesWith }
  public var disagreesAbout: String? { self.for }
}

extension CourseLeftOut {
  public static var disagreesWith: [String] { [kind, CourseTakenIn.kind] }
  public var disagreesAbout: String? { course.name }
}
extension CourseTakenIn {
  public static var disagreesWith: [String] { [kind, CourseLeftOut.kind] }
  public var disagreesAbout: String? { course.name }
}

extension PersonRegistered { public static var disagreesWith: [String] { [kind] } }
extension PersonChanged { public static var disagreesWith: [String] { [kind] } }
extension AddressProtected { public static var disagreesWith: [String] { [kind] } }
extension RelationshipRecorded {
  public static var disagreesWith: [String] { [Self.kind, RelationshipEnded.kind] }
  public var disagreesAbout: String? { other.rawValue }
}
extension RelationshipEnded {
  public static var disagreesWith: [String] { [Self.kind, RelationshipRecorded.kind] }
  public var disagreesAbout: String? { other.rawValue }
}

// Who is moved on a map, or drawn anew on it, is where the last hand put them; two who rename one person are told.
extension RelativeDrawn {
  public static var disagreesWith: [String] { [kind, RelativeErased.kind] }
  public var disagreesAbout: String? { id }
}
extension RelativeErased {
  public static var disagreesWith: [String] { [RelativeDrawn.kind] }
  public var disagreesAbout: String? { id }
}
extension TieDrawn {
  public static var disagreesWith: [String] { [kind, TieErased.kind] }
  public var disagreesAbout: String? { id }
}
extension TieErased {
  public static var disagreesWith: [String] { [TieDrawn.kind] }
  public var disagreesAbout: String? { id }
}
extension MeetingPlanned {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { id.rawValue }
}
extension NetworkPersonPlaced {
  public static var disagreesWith: [String] { [kind, NetworkPersonRemoved.kind] }
  public var disagreesAbout: String? { "\(map)/\(id)" }
}
extension NetworkPersonRemoved {
  public static var disagreesWith: [String] { [NetworkPersonPlaced.kind] }
  public var disagreesAbout: String? { "\(map)/\(id)" }
}
extension NetworkInvitation {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { id }
}
extension PersonMerged { public static var disagreesWith: [String] { [kind, PersonUnmerged.kind] } }
extension PersonUnmerged { public static var disagreesWith: [String] { [kind, PersonMerged.kind] } }

extension StaffJoined {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { staff.rawValue }
}
extension StaffChanged {
  public static var disagreesWith: [String] { [kind, StaffLeft.kind] }
  public var disagreesAbout: String? { staff.rawValue }
}
extension StaffLeft {
  public static var disagreesWith: [String] { [kind, StaffChanged.kind] }
  public var disagreesAbout: String? { staff.rawValue }
}
extension TeamChanged {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { team.rawValue }
}
extension MunicipalityNamed { public static var disagreesWith: [String] { [kind] } }
extension PolicySet {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { duty }
}
extension RulerSet { public static var disagreesWith: [String] { [kind] } }
extension LadderSet {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { support.rawValue }
}
extension AnswersSet { public static var disagreesWith: [String] { [kind] } }
extension ApprovalEnded {
  public static var disagreesWith: [String] { [kind] }
  public var disagreesAbout: String? { self.for }
}
