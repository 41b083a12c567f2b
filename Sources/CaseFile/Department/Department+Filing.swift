// What can be filed about the department: its staff, its teams and its own choices.

extension Department {
  /// The filing of an entry in the department's stream, made from the version that this is.
  /// - Throws: `Refusal` for what can't be so.
  public func filing(_ content: any Content, at when: When, now: Instant) throws(Refusal) -> Act.Filing {
    try Refusal.ifFuture(when, now: now)
    switch content {
    case let content as StaffJoined: try join(content)
    case let content as StaffChanged: try change(content)
    case let content as StaffLeft: try leave(content)
    case let content as TeamFormed: try form(content)
    case let content as TeamChanged: try change(content)
    case let content as PolicySet: try setPolicy(content)
    case let content as ApprovalRecorded: try approve(content)
    case let content as ApprovalEnded: try endApproval(content)
    case let content as SenderAdmitted: try admit(content)
    case let content as SenderKeyRenewed: try working(content.sender)
    case let content as SenderStopped: try working(content.sender)
    case let content as RulerSet: try set(content)
    case let content as LadderSet: try set(content)
    case let content as MeasurePackTaken: try measures.take(content)
    case let content as MeasurePackDropped: try measures.drop(content)
    case let content as MeasureLicenceRecorded: try measures.record(content)
    case let content as MeasureLicenceEnded: try measures.end(content)
    case let content as ExpectedCoursesChosen: try measures.choose(content)
    default: break
    }
    return Act.Filing(.department, at: when, seen: version, content)
  }

  /// Somebody joins, or comes back after having left.
  @discardableResult
  public func join(_ content: StaffJoined) throws(Refusal) -> StaffJoined {
    try Refusal.unless(member(content.staff)?.works != true, .alreadyThere)
    try knows(content.team)
    return content
  }

  @discardableResult
  public func change(_ content: StaffChanged) throws(Refusal) -> StaffChanged {
    try Refusal.unless(member(content.staff) != nil, .unknownStaff)
    try knows(content.team)
    return content
  }

  @discardableResult
  public func leave(_ content: StaffLeft) throws(Refusal) -> StaffLeft {
    let member = try Refusal.ifNil(member(content.staff), .unknownStaff)
    if let left = member.leftOn { throw Refusal(.alreadyLeft, dates: ["date": left]) }
    return content
  }

  @discardableResult
  public func form(_ content: TeamFormed) throws(Refusal) -> TeamFormed {
    try Refusal.unless(team(content.team) == nil, .alreadyThere)
    return content
  }

  @discardableResult
  public func change(_ content: TeamChanged) throws(Refusal) -> TeamChanged {
    try knows(content.team)
    return content
  }

  /// A limit is one or more of days, weeks or months; without a number the duty is turned off.
  @discardableResult
  public func setPolicy(_ content: PolicySet) throws(Refusal) -> PolicySet {
    if let number = content.number {
      try Refusal.unless(number >= 1 && ["days", "weeks", "months"].contains(content.unit), .noSuchLimit)
    }
    return content
  }

  @discardableResult
  public func approve(_ content: ApprovalRecorded) throws(Refusal) -> ApprovalRecorded {
    try Refusal.unless(!approvals.contains { $0.recorded.id == content.id }, .alreadyThere)
    if let to = content.to {
      try Refusal.unless(to >= content.from, .approvalEndsBeforeStart, dates: ["date": content.from])
    }
    return content
  }

  @discardableResult
  public func endApproval(_ content: ApprovalEnded) throws(Refusal) -> ApprovalEnded {
    let approval = try Refusal.ifNil(approvals.first { $0.recorded.id == content.for }, .unknownApproval)
    let from = approval.recorded.from
    try Refusal.unless(content.on >= from, .approvalEndsBeforeStart, dates: ["date": from])
    return content
  }

  @discardableResult
  public func admit(_ content: SenderAdmitted) throws(Refusal) -> SenderAdmitted {
    try Refusal.unless(senders.named(content.sender) == nil, .alreadyThere)
    return content
  }

  private func working(_ id: SenderID) throws(Refusal) {
    let sender = try Refusal.ifNil(senders.named(id), .unknownSender)
    if let stopped = sender.stoppedAt {
      throw Refusal(.alreadyStopped, dates: ["date": DanishTime.day(at: stopped)])
    }
  }

  private func knows(_ team: TeamID?) throws(Refusal) {
    if let team { try Refusal.unless(self.team(team) != nil, .unknownTeam) }
  }
}
