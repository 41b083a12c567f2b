/// What stands at the top of a case: who, whose, what next, and how long since we spoke.
public struct Header: Hashable, Sendable {
  public let child: PersonID?
  public let born: Day?
  public let due: Day?
  /// Whole years; nil for an unborn child and where the birth date isn't known.
  public let age: Int?
  public let caseworker: StaffID?
  public let team: TeamID?
  public let stage: Stage
  public let nextStep: Record<NextStepSet>?
  /// Days since we last spoke with the child; nil where we never have.
  public let daysSinceChild: Int?
  /// Days since we last spoke with anybody of the family; nil where we never have.
  public let daysSinceFamily: Int?
  public let isRestricted: Bool
  /// Since when violence, abuse or coercion turns the case back to the ordinary rules.
  public let outsideTrialSince: Day?
  /// Notifications that nobody has assessed.
  public let unassessed: Int
}

extension CaseFile {
  public func header(on day: Day) -> Header {
    let file = happened(by: day)
    return Header(
      child: file.family.child, born: file.family.born, due: file.family.due,
      age: file.family.born.map { day.age(bornOn: $0) }, caseworker: file.assignments.caseworker,
      team: file.assignments.team, stage: file.stage, nextStep: file.assignments.nextStep,
      daysSinceChild: file.contacts.lastWithChild.map { day.days(since: $0) },
      daysSinceFamily: file.contacts.lastWithFamily.map { day.days(since: $0) },
      isRestricted: file.guards.restriction != nil, outsideTrialSince: file.safety.outsideTrialSince,
      unassessed: file.notifications.unassessed.count)
  }
}
