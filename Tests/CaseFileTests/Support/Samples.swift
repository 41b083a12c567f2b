@testable import CaseFile

/// One content of every kind, with every field filled in. A kind or a field that is missing here fails `VocabularyTests`.
enum Samples {
  static let all: [any Content] =
    coming + finding + helping + following + authorities + ending + register + department + messages
    + meetings + table
    + kin

  static let table: [any Content] = [
    RulerMarked(
      id: "r1", side: .care, context: "Klubben", by: marker, place: 2.5, steps: 5, halfSteps: true, reason: "reason",
      baseline: true, replaces: "r0", meeting: "m1"),
    RulerNoted(id: "rn1", about: .needed, context: "Klubben", words: "words", by: marker, meeting: "m1"),
    RulerNoteClosed(for: "rn1", why: "why", meeting: "m1"),
    LadderAimed(
      id: "l1", step: 2, need: 3, why: "why", purpose: "purpose", months: 6, family: "family", meeting: "m1"),
    LadderPlaced(for: "s1", step: 4, need: 4, why: "why", purpose: "purpose", months: 6, meeting: "m1"),
    SafetySaid(
      id: "ss1", about: .goal, words: "words", by: marker, who: "who", happened: "happened", danger: "ss0",
      familys: true, sign: "sign", weeks: 12, doer: "doer", until: "2024-07-01", meeting: "m1"),
    SafetyReworded(for: "ss1", words: "words", by: marker, meeting: "m1"),
    SafetyEnded(for: "ss1", why: "why", meeting: "m1"),
    SafetyMarked(id: "sm1", by: marker, place: 6.5, reason: "reason", replaces: "sm0", meeting: "m1"),
    SafetyAgreed(
      id: "sp1", who: "who", what: "what", when: "when", from: "2024-06-01", until: "2024-07-01",
      otherwise: "otherwise", replaces: "sp0", meeting: "m1"),
    SafetyAgreementEnded(for: "sp1", why: "why", meeting: "m1"),
    HouseTold(
      id: "h1", house: .dreams, words: "words", drawing: [HouseStroke(pen: 0, points: [1, 2, 3, 4])], told: "told",
      meeting: "m1"),
    RulerSet(steps: 5, halfSteps: false, contexts: ["home", "Klubben"], why: "why"),
    LadderSet(
      support: .respite, steps: [3], prices: [LadderOwnPrice(step: 3, perMonth: 4_000, from: "2024-01-01")], why: "why"),
  ]

  private static let course = MeasureCourse(
    instrument: MeasureInstrument(id: "ors", version: "1", name: "ORS"), rater: .child, person: "mette", view: .own)
  private static let marker = Marker(.parent, person: "mette", relation: .mother, staff: "anna", name: "name")

  static let messages: [any Content] = [
    MessageQueued(
      id: "m1", purpose: .alarm, way: .mail, to: "to", subject: "subject", text: "text", staff: "anna", about: "n1"),
    MessageSent(for: "m1"),
    MessageFailed(for: "m1", why: "why", final: true),
    AlarmRaised(id: "a1", for: "n1", reason: .unopened, level: .watch, to: ["anna"], messages: ["m1"]),
    AlarmAnswered(for: "n1", by: "anna"),
    ChannelSilent(channel: .web, since: noon("2024-06-01"), usual: 62, weeks: 8),
    ChannelHeard(channel: .web),
    ChannelTested(probe: .mail, works: false, why: "why", by: "anna"),
  ]

  static let meetings: [any Content] = [
    MeetingPlanned(
      id: "f1", form: .network, name: "name", on: "2024-06-01", time: "14:05", place: "place", leads: "leads",
      invited: [MeetingGuest(name: "mormor", role: .family, person: "mormor")], cases: ["case1"]),
    MeetingCalledOff(meeting: "f1", why: "why"),
    MeetingOpened(
      meeting: "f1", present: [MeetingGuest(name: "mormor", role: .family, person: "mormor")], childPresent: true),
    AgendaPointAdded(id: "p1", meeting: "f1", words: "words", by: "by"),
    AgendaPointDone(for: "p1", meeting: "f1"),
    WordsSaid(meeting: "f1", by: "by", words: "words", child: "child"),
    AgreementMade(id: "g1", meeting: "f1", what: "what", who: "who", when: "when"),
    AgreementReworded(for: "g1", meeting: "f1", what: "what", who: "who", when: "when"),
    AgreementStruck(for: "g1", meeting: "f1", why: "why"),
    NextMeetingSet(meeting: "f1", on: "2024-06-01", time: "14:05", place: "place", next: "f2"),
    MinutesRead(meeting: "f1", approved: true, correction: "correction", by: "by"),
    MeetingEnded(meeting: "f1"),
  ]

  static let coming: [any Content] = [
    CaseOpened(child: "lærke", born: "2016-03-02", due: "2016-03-01", mother: "mette", why: "why"),
    ChildBorn(on: "2016-03-02"),
    MemberJoined(person: "mette", role: .mother, custody: true, household: false, profession: "profession"),
    MemberLeft(person: "mette", why: "why"),
    NotificationReceived(
      id: "n1", from: .school, professional: true, oral: false, ongoingSupport: true, about: "about", words: "words",
      notifier: "notifier", reach: "reach", reply: Reach(mail: "a@example.org", phone: "00000000"), role: "role",
      channel: .web, receipt: "receipt", sender: "school1", senderReference: "ref",
      children: [
        NotifiedChild(name: "name", born: "2016-03-02", cpr: "0103990000", address: "address", school: "school")
      ],
      parentsInformed: true, inDanger: false,
      attachments: [Attachment(id: "b1", name: "name.pdf", type: "application/pdf", size: 3, hash: "00")],
      unreadable: false, flood: "f1", trap: true,
      mail: MailHead(
        subject: "subject", dated: Instant(milliseconds: 1), marks: [.automatic], notShown: ["name.exe"])),
    NotificationOpened(for: "n1", by: "anna"),
    NotificationAssessed(
      for: "n1", acute: false, assessment: "assessment", next: "next", assessor: "anna", secondAssessor: "bo"),
    NotificationConfirmed(for: "n1", how: "how"),
    NotificationOutcomeTold(for: "n1", told: "told", withheld: "withheld", how: "letter"),
    NotificationLinked(for: "n1", casefile: "case1", child: "lærke"),
    NotificationPassedOn(for: "n1", to: "to", why: "why"),
    ViolenceKnown(what: "what", source: "source"),
    CoercionApplied(provision: "provision", why: "why"),
    SafetyRiskAssessed(assessment: "assessment"),
    NeedKnown(why: "why"),
    ScreeningDone(outcome: .clarification, works: "works", worries: "worries", reasons: "reasons", honour: true),
  ]

  static let finding: [any Content] = [
    ClarificationStarted(about: "about", who: "who"),
    ClarificationFinished(observed: "observed", family: "family", conclusion: "conclusion"),
    BriefAssessmentMade(
      observed: "observed", worries: "worries", works: "works", needs: "needs", family: "family", child: "child",
      conclusion: "conclusion"),
    AssessmentPlanned(what: "what", with: "with", by: "2024-06-01"),
    AssessmentStarted(why: "why"),
    AssessmentProvisional(assessment: "assessment", missing: "missing"),
    AssessmentFinished(
      observed: "observed", development: "development", home: "home", school: "school", health: "health",
      leisure: "leisure", resources: "resources", family: "family", child: "child", conclusion: "conclusion"),
    ChildHeard(
      about: .decision, for: "d1", said: "said", observed: "observed", weighed: "weighed", parentsPresent: false,
      where: "where"),
    ChildNotHeard(for: "d1", reason: "reason", instead: "instead"),
    GoalSet(id: "g1", words: "words", sign: "sign", whose: "whose", steps: "steps"),
    GoalReworded(for: "g1", words: "words", sign: "sign"),
    GoalLooked(for: "g1", standing: .onTheWay, words: "words", observed: "observed", meeting: "f1"),
    MeasureTaken(
      id: "m1", for: "m0", instrument: MeasureInstrument(id: "ors", version: "1", name: "ORS"), rater: .child,
      person: "mette", view: .own, age: 14, occasion: .start, way: .paper, marks: [MeasureMark("social", "7.3")],
      total: "30", skipped: "skipped", words: "words", meeting: MeetingID(rawValue: "meeting1")),
    CourseLeftOut(course: course, why: "why"),
    CourseTakenIn(course: course, why: "why"),
    GoalScaled(
      for: "g1", muchLess: "muchLess", less: "less", hoped: "hoped", more: "more", muchMore: "muchMore", weight: 2,
      meeting: MeetingID(rawValue: "meeting1")),
  ]

  static let helping: [any Content] = [
    PartiesHeard(for: "d1", how: "how", answer: "answer"),
    DecisionMade(
      id: "d1", about: .support, outcome: .granted, support: .contactPerson, provision: "provision",
      purpose: "purpose", duration: "duration", reasons: "reasons", appealGuidance: true, affectsChild: true,
      told: [.custodyHolder, .child], consent: "consent"),
    SupportOffered(support: .respite, declined: true, words: "words"),
    ConsentGiven(id: "c1", by: "mette", to: "to", about: "about"),
    ConsentWithdrawn(for: "c1"),
    SupportStarted(
      id: "s1", support: .contactPerson, decision: "d1", provider: "provider", ladderStep: 3, purpose: "purpose",
      until: "2025-01-01", pricePerMonth: 4000, withoutConsent: false),
    SupportAdjusted(for: "s1", change: "change", provision: "provision", decision: "d2"),
    SupportEnded(for: "s1", reason: "reason"),
    PlanDecided(for: "s1", needed: true, reason: "reason"),
    PlanMade(for: "s1", goals: "goals", child: "child", family: "family"),
    PlanRevised(for: "s1", change: "change"),
    PlanDelivered(for: "s1", to: "to"),
  ]

  static let following: [any Content] = [
    FollowUpHeld(
      for: "s1", goals: "goals", family: "family", child: "child", assessment: "assessment", next: "2024-09-01",
      reason: "reason"),
    SupervisionVisit(for: "s1", childTalkedWith: true, staffPresent: false, observed: "observed", said: "said"),
    ReviewHeld(assessment: "assessment"),
    CadenceProposed(weeks: 6, reason: "reason"),
    CadenceApproved(weeks: 6, reason: "reason"),
    ContactMade(
      form: .visit, with: [.child, .network], observed: "observed", said: "said", note: "note", agreed: "agreed"),
    FamilyInvolved(how: "how"),
    HealthVisitorInvolved(how: "how"),
    CaseAssigned(caseworker: "anna", team: "north", why: "why"),
    CaseHandedOver(from: "anna", to: "bo", team: "south", note: "note"),
    NextStepSet(what: "what", on: "2024-05-08", consequence: "consequence"),
  ]

  static let authorities: [any Content] = [
    ProvisionalDecisionEffected(id: "p1", why: "why"),
    ProvisionalDecisionNotified(for: "p1"),
    CommitteeDecided(id: "k1", about: .approval, for: "p1", months: 1, reasons: "reasons"),
    BoardDecided(for: "k1", months: 12, periodFrom: .board, outcome: "outcome"),
    DutyImposed(id: "i1", duty: "duty", due: "2024-06-01", by: "by"),
    DutyMet(for: "i1"),
    AppealReceived(id: "a1", for: "d1", words: "words", late: false),
    AppealForwarded(for: "a1", outcome: .upheld, reasons: "reasons"),
    AccessRequested(id: "r1", as: .party, words: "words"),
    AccessAnswered(for: "r1", answer: "answer"),
    ErasureRequested(id: "r2", words: "words"),
    ErasureExtended(for: "r2", reason: "reason"),
    ErasureAnswered(for: "r2", outcome: .refused, ground: "ground"),
  ]

  static let ending: [any Content] = [
    CaseMoved(to: "to"),
    MoveNotified(sent: "sent"),
    YouthDecided(outcome: .youthSupport, reason: "reason", youngPerson: "youngPerson"),
    CaseClosed(reason: .goalsReached, assessment: "assessment", family: "family"),
    CaseReopened(why: "why"),
    EntryCorrected(entry: 1, text: "text", why: "why"),
    EntryCommented(entry: 1, by: "mette", text: "text"),
    CaseRestricted(to: ["anna", "bo"], why: "why"),
    RestrictionLifted(why: "why"),
    AccessGranted(to: "bo", why: "why", until: "2024-06-01"),
    GlassBroken(reason: "reason", until: Instant(milliseconds: 1_714_600_000_000)),
  ]

  /// The CPR number has a month that doesn't exist: nobody can have it.
  static let register: [any Content] = [
    PersonRegistered(
      name: "name", born: "2016-03-02", due: "2016-03-01", sex: .female, cpr: "0299160000", phone: "phone",
      email: "email", address: "address", language: "language"),
    PersonChanged(
      name: "name", born: "2016-03-02", sex: .female, cpr: "0299160000", phone: "phone", email: "email",
      address: "address", language: "language", died: "2020-01-01"),
    AddressProtected(level: .nameAndAddress, until: "2025-01-01"),
    RelationshipRecorded(
      other: "mette", kind: .parent, custody: true, household: true, from: "2016-03-02", nature: .biological,
      event: .married, until: "2020-01-01"),
    RelationshipEnded(other: "mette", kind: .parent, on: "2020-01-01"),
    PersonMerged(duplicate: "mette2", into: "mette", why: "why"),
    PersonUnmerged(duplicate: "mette2", from: "mette", why: "why"),
  ]

  static let department: [any Content] = [
    WatchPlanned(team: "north", shifts: [PlannedShift(weekday: 1, part: .day, staff: "anna")]),
    WatchDateSet(team: "north", on: "2024-06-01", part: .outside, staff: "anna"),
    WatchOffered(id: "o1", team: "north", from: "anna", to: "bo", until: noon("2024-06-01"), note: "note"),
    WatchTaken(for: "o1", team: "north", from: "anna", by: "bo", until: noon("2024-06-01")),
    WatchSettingsSet(settings: WatchSettings(), why: "why"),
    DigestChosen(staff: "anna", wanted: false),
    StaffJoined(
      staff: "anna", name: "name", role: .caseworker, team: "north", phone: "phone", email: "email", mobile: "mobile"),
    StaffChanged(
      staff: "anna", name: "name", role: .leader, team: "south", phone: "phone", email: "email", mobile: "mobile"),
    SenderAdmitted(sender: "school1", name: "name", from: .school, contact: "contact", keyHash: "00"),
    SenderKeyRenewed(sender: "school1", keyHash: "11", oldUntil: Instant(milliseconds: 1)),
    SenderStopped(sender: "school1", why: "why"),
    MeasurePackTaken(id: "k1", what: .texts, title: "title", right: "right", file: MeasureFile(text: "{}")),
    MeasurePackDropped(for: "k1", why: "why"),
    MeasureLicenceRecorded(
      id: "l1", instruments: ["ors"], licensor: "licensor", holder: "holder", number: "number", ways: [.screen],
      from: "2024-01-01", until: "2024-12-31", forbidsOwnModels: true),
    MeasureLicenceEnded(for: "l1", on: "2024-06-01"),
    ExpectedCoursesChosen(model: .pack, for: "k1", why: "why"),
    MeasureNormSet(
      instrument: "ors", group: "youth", figure: .cutOff, value: "27.5", source: "source", why: "why",
      from: "2024-06-01"),
    StaffLeft(staff: "anna", on: "2024-06-01"),
    TeamFormed(team: "north", name: "name", districts: ["a", "b"]),
    TeamChanged(team: "north", name: "name", districts: ["c"]),
    MunicipalityNamed(name: "name", fictional: true),
    AnswersSet(confirmAtOnce: true),
    DoorSet(telephone: "00000000", daytime: "00000001", hours: "8-15"),
    PolicySet(duty: "policy.follow-up", number: 3, unit: "months", why: "why"),
    ApprovalRecorded(id: "f1", provision: "provision", from: "2017-07-01", to: "2021-12-31", document: "document"),
    ApprovalEnded(for: "f1", on: "2020-12-31"),
    RuleSetConfirmed(hash: "hash", note: "note"),
  ]

  /// Every closed list of choices that an entry can hold.
  static let choices: [String] =
    keys(MemberRole.self) + keys(NotifierKind.self) + keys(ScreeningOutcome.self) + keys(HearingAbout.self)
    + keys(GoalStanding.self) + keys(DecisionAbout.self) + keys(DecisionOutcome.self) + keys(PartyTold.self)
    + keys(SupportKind.self) + keys(ContactForm.self) + keys(ContactParty.self) + keys(CommitteeAbout.self)
    + keys(PeriodFrom.self) + keys(ReconsiderationOutcome.self) + keys(RequestedAs.self) + keys(ErasureOutcome.self)
    + keys(ClosingReason.self) + keys(YouthOutcome.self) + keys(Sex.self) + keys(AddressProtection.self)
    + keys(Kinship.self) + keys(Role.self) + keys(Withholding.Ground.self) + keys(Stage.self)
    + keys(Channel.self) + keys(MessageWay.self) + keys(MessagePurpose.self) + keys(AlarmReason.self)
    + keys(AlarmLevel.self) + keys(Probe.self) + keys(WatchPart.self) + keys(MailMark.self)
    + keys(MeetingForm.self) + keys(MeetingRole.self)
    + keys(MarkerRole.self) + keys(RulerSide.self) + keys(RulerStatement.self) + keys(RulerPlace.self)
    + keys(SafetyStatement.self) + keys(HouseRoom.self)
    + keys(MeasureRater.self) + keys(MeasureView.self) + keys(MeasureOccasion.self) + keys(MeasureWay.self)
    + keys(LicensedWay.self) + keys(MeasurePackKind.self) + keys(ExpectedCourses.self)
    + keys(MeasureFigure.self)
    + keys(DrawnGender.self) + keys(DrawnArrival.self) + keys(TieKind.self) + keys(TieNature.self)
    + keys(PartnerEvent.self) + keys(NetworkDrawer.self) + keys(NetworkSector.self) + keys(NetworkSupport.self)
    + keys(InvitationStanding.self)

  private static func keys<Choice: CaseIterable & RawRepresentable<String>>(_ type: Choice.Type) -> [String] {
    type.allCases.map { Passages.key(of: $0) }
  }
}
