/// Every kind of entry that there is, by name: what makes stored JSON an entry again.
public enum Vocabulary {
  /// All content types, in the order of the papers.
  public static let all: [any Content.Type] = [
    CaseOpened.self, ChildBorn.self, MemberJoined.self, MemberLeft.self, NotificationReceived.self,
    NotificationOpened.self, NotificationAssessed.self, NotificationConfirmed.self, NotificationOutcomeTold.self,
    NotificationLinked.self, NotificationPassedOn.self, ViolenceKnown.self, CoercionApplied.self,
    SafetyRiskAssessed.self, NeedKnown.self,
    ScreeningDone.self, ClarificationStarted.self, ClarificationFinished.self, BriefAssessmentMade.self,
    AssessmentPlanned.self, AssessmentStarted.self, AssessmentProvisional.self, AssessmentFinished.self,
    ChildHeard.self, ChildNotHeard.self, GoalSet.self, GoalReworded.self, GoalLooked.self, PartiesHeard.self,
    DecisionMade.self, SupportOffered.self, ConsentGiven.self, ConsentWithdrawn.self, SupportStarted.self,
    SupportAdjusted.self, SupportEnded.self, PlanDecided.self, PlanMade.self, PlanRevised.self, PlanDelivered.self,
    FollowUpHeld.self, SupervisionVisit.self, ReviewHeld.self, CadenceProposed.self, CadenceApproved.self,
    ContactMade.self, FamilyInvolved.self, HealthVisitorInvolved.self, CaseAssigned.self, CaseHandedOver.self,
    NextStepSet.self, ProvisionalDecisionEffected.self, ProvisionalDecisionNotified.self, CommitteeDecided.self,
    BoardDecided.self, DutyImposed.self, DutyMet.self, AppealReceived.self, AppealForwarded.self,
    AccessRequested.self, AccessAnswered.self, ErasureRequested.self, ErasureExtended.self, ErasureAnswered.self,
    CaseMoved.self, MoveNotified.self, YouthDecided.self, CaseClosed.self, CaseReopened.self, EntryCorrected.self,
    EntryCommented.self, CaseRestricted.self, RestrictionLifted.self, AccessGranted.self, GlassBroken.self,
    PersonRegistered.self, PersonChanged.self, AddressProtected.self, RelationshipRecorded.self,
    RelationshipEnded.self, StaffJoined.self, StaffChanged.self, StaffLeft.self, TeamFormed.self, TeamChanged.self,
    MunicipalityNamed.self, DoorSet.self, AnswersSet.self, PolicySet.self, ApprovalRecorded.self, ApprovalEnded.self,
    RuleSetConfirmed.self, MessageQueued.self, MessageSent.self, MessageFailed.self, AlarmRaised.self,
    AlarmAnswered.self, ChannelSilent.self, ChannelHeard.self, ChannelTested.self, WatchPlanned.self,
    WatchDateSet.self, WatchOffered.self, WatchTaken.self, WatchSettingsSet.self, DigestChosen.self,
    SenderAdmitted.self, SenderKeyRenewed.self, SenderStopped.self,
    MeetingPlanned.self, MeetingCalledOff.self, MeetingOpened.self, AgendaPointAdded.self, AgendaPointDone.self,
    WordsSaid.self, AgreementMade.self, AgreementReworded.self, AgreementStruck.self, NextMeetingSet.self,
    MinutesRead.self, MeetingEnded.self,
    RulerMarked.self, RulerNoted.self, RulerNoteClosed.self, LadderAimed.self, LadderPlaced.self, SafetySaid.self,
    SafetyReworded.self, SafetyEnded.self, SafetyMarked.self, SafetyAgreed.self, SafetyAgreementEnded.self,
    HouseTold.self, RulerSet.self, LadderSet.self,
    MeasureTaken.self, GoalScaled.self, MeasurePackTaken.self, MeasurePackDropped.self, MeasureLicenceRecorded.self,
    MeasureLicenceEnded.self, ExpectedCoursesChosen.self, MeasureNormSet.self, CourseLeftOut.self, CourseTakenIn.self,
    RelativeDrawn.self, RelativeErased.self, RelativesJoined.self, RelativesParted.self, FamilyFileTaken.self,
    FamilyFileReturned.self, FamilyFileGiven.self, TieDrawn.self, TieErased.self, NetworkMapBegun.self,
    NetworkPersonPlaced.self, NetworkPersonMoved.self, NetworkPersonRemoved.self, NetworkInvitation.self,
    PersonMerged.self, PersonUnmerged.self,
  ]

  public static let byKind: [String: any Content.Type] = Dictionary(
    all.map { ($0.kind, $0) }, uniquingKeysWith: { first, _ in first })
}
