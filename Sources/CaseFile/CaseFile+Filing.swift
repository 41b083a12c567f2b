// From what somebody wants to write to what is filed: the one door that every new entry of a case goes through.

extension CaseFile {
  /// The filing of an entry in this case, made from the version that this is.
  ///
  /// - Parameters:
  ///   - when: when it happened.
  ///   - now: the moment of writing.
  ///   - approved: whether the municipality has an approval that holds for this case on this day, for adjusting merged
  ///     family-oriented support without a new decision: the law room's answer.
  /// - Throws: `Refusal` for what can't be so, or can't lawfully be done.
  public func filing(
    _ content: any Content, at when: When, now: Instant, audience: Audience = .family, approved: Bool = false
  ) throws(Refusal) -> Act.Filing {
    try Refusal.ifFuture(when, now: now)
    try check(content, at: when, now: now, approved: approved)
    for fact in content.facts(at: when) { try check(fact) }
    return Act.Filing(.child(id), at: when, audience: audience, seen: version, content)
  }

  /// The filings of what is done at once, in order: a later one can refer to an earlier, as support to its decision.
  /// - Throws: `Refusal` for the first that can't be so; nothing is then filed.
  public func filings(
    _ contents: [any Content], at when: When, now: Instant, audience: Audience = .family, approved: Bool = false
  ) throws(Refusal) -> [Act.Filing] {
    var file = self
    var filings: [Act.Filing] = []
    for content in contents {
      var filing = try file.filing(content, at: when, now: now, audience: audience, approved: approved)
      filing.seen = version
      filings.append(filing)
      file = file.with(filing, at: now)
    }
    return filings
  }

  /// The case as it will be once this is filed. Who does it and under which act makes no difference to the checks.
  private func with(_ filing: Act.Filing, at now: Instant) -> CaseFile {
    let entry = Entry(
      stream: filing.stream, sequence: version + 1, act: ActID(rawValue: ""), happenedAt: filing.happenedAt,
      recordedAt: now, actor: .system, audience: filing.audience, kind: type(of: filing.content).kind,
      content: filing.content)
    return CaseFile(id: id, entries: entries + [entry])
  }

  /// The names that other entries can refer to, each with when its entry happened.
  public var names: [String: When] {
    Dictionary(facts.compactMap { fact in fact.id.map { ($0, fact.at) } }, uniquingKeysWith: { first, _ in first })
  }

  /// A new name is new; what an entry refers to is in the case and didn't happen after it.
  private func check(_ fact: Fact) throws(Refusal) {
    let names = names
    if let id = fact.id { try Refusal.unless(names[id] == nil, .alreadyThere) }
    guard let about = fact.about, !Self.mayComeFirst.contains(fact.kind) else { return }
    let referred = try Refusal.ifNil(names[about], .unknownReference)
    if let latest = fact.at.latest, let earliest = referred.earliest, latest < earliest {
      throw Refusal(.beforeReference, dates: ["date": DanishTime.day(at: earliest)])
    }
  }

  /// The child is heard, the parties are heard and the plan is made before the decision they concern.
  private static let mayComeFirst: Set<FactKind> = [
    .childHeard, .childNotHeard, .partiesHeard, .planDecided, .planMade, .planRevised,
  ]

  private func check(_ content: any Content, at when: When, now: Instant, approved: Bool) throws(Refusal) {
    let today = DanishTime.day(at: now)
    if let made = content as? any MadeInMeeting {
      try meetings.make(made)
      try checkIsOpen(for: made.meeting, at: when)
    }
    switch content {
    case let content as CaseOpened: try family.open(content, today: today)
    case let content as ChildBorn: try family.bear(content, today: today)
    case let content as MemberLeft: try family.leave(content)
    case let content as NotificationAssessed: try notifications.assess(content, whoKnowTheCase: assignments.everybody)
    case let content as NotificationConfirmed: try notifications.confirm(content)
    case let content as NotificationOutcomeTold: try notifications.tellOutcome(content)
    case let content as NotificationLinked: try notifications.link(content)
    case let content as NotificationPassedOn: try notifications.passOn(content)
    case let content as GoalSet: try goals.set(content)
    case let content as GoalReworded: try goals.reword(content)
    case let content as GoalLooked: try goals.look(content)
    case let content as MeasureTaken: try feedback.take(content)
    case let content as GoalScaled: try feedback.scale(content, goals: goals)
    case let content as CourseLeftOut: try feedback.leaveOut(content)
    case let content as CourseTakenIn: try feedback.takeIn(content)
    case let content as ConsentWithdrawn: try decisions.withdraw(content)
    case let content as SupportStarted: try supports.start(content, at: when, decisions: decisions)
    case let content as SupportAdjusted: try supports.adjust(content, decisions: decisions, approved: approved)
    case let content as SupportEnded: try supports.end(content)
    case let content as FollowUpHeld: try followUps.hold(content, at: when)
    case let content as CadenceProposed: try followUps.propose(content)
    case let content as CadenceApproved: try followUps.approve(content)
    case let content as CaseAssigned: try assignments.assign(content)
    case let content as CaseHandedOver: try assignments.handOver(content)
    case let content as DutyMet: try coercion.meet(content)
    case let content as AppealForwarded: try appeals.forward(content)
    case let content as AccessAnswered: try requests.answer(content)
    case let content as ErasureAnswered: try requests.answer(content)
    case let content as CaseClosed: try closings.close(content)
    case let content as CaseReopened: try closings.reopen(content)
    case let content as EntryCorrected: try remarks.correct(content, upTo: version)
    case let content as EntryCommented: try remarks.comment(content, upTo: version)
    case let content as CaseRestricted: try guards.restrict(content)
    case let content as RestrictionLifted: try guards.lift(content)
    case let content as AccessGranted: try guards.grant(content, today: today)
    case let content as GlassBroken: try guards.breakGlass(content)
    case let content as MeetingPlanned:
      try meetings.plan(content)
      try checkIsOpen(for: content.id, at: when)
    default: try checkAtTheTable(content)
    }
  }

  /// In a closed case nothing is made with the tools. A meeting that had begun is brought to its end, and what was said
  /// before that may come late.
  private func checkIsOpen(for meeting: MeetingID?, at when: When) throws(Refusal) {
    guard let closed = closings.standing else { return }
    if let held = meeting.flatMap({ meetings.named($0) }), !held.openings.isEmpty {
      guard let ended = held.ended, let said = when.earliest, said > ended.over else { return }
    }
    throw Refusal(.caseClosed, dates: ["date": closed.day])
  }

  /// What is made with the tools on the table.
  private func checkAtTheTable(_ content: any Content) throws(Refusal) {
    switch content {
    case let content as RulerMarked: try ruler.mark(content)
    case let content as RulerNoted: try ruler.note(content)
    case let content as RulerNoteClosed: try ruler.close(content)
    case let content as LadderAimed: try ladder.aim(content)
    case let content as LadderPlaced: try ladder.place(content, supports: supports)
    case let content as SafetySaid: try safetyMaps.say(content)
    case let content as SafetyReworded: try safetyMaps.reword(content)
    case let content as SafetyEnded: try safetyMaps.end(content)
    case let content as SafetyMarked: try safetyMaps.mark(content)
    case let content as SafetyAgreed: try safetyMaps.agree(content)
    case let content as SafetyAgreementEnded: try safetyMaps.end(content)
    case let content as HouseTold: try houses.tell(content)
    case let content as TieDrawn: try genograms.draw(content)
    case let content as TieErased: try genograms.erase(content)
    case let content as RelativesJoined: try genograms.join(content)
    case let content as RelativesParted: try genograms.part(content)
    case let content as FamilyFileReturned: try genograms.giveBack(content)
    case let content as NetworkMapBegun: try networks.begin(content)
    case let content as NetworkPersonPlaced: try networks.place(content)
    case let content as NetworkPersonMoved: try networks.move(content)
    case let content as NetworkPersonRemoved: try networks.remove(content)
    case let content as NetworkInvitation: try networks.invite(content, risk: invitationRisk)
    default: break
    }
  }
}
