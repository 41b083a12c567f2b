import CaseFile

/// Who the case is about, what one must know before anything else, and how long since we spoke.
struct CaseHead: Sendable {
  let name: String
  let age: Int?
  let born: Day?
  let due: Day?
  let stage: Stage
  let isUnborn: Bool
  /// The next birthday that changes rights, within the coming year.
  let birthday: Birthday?
  let warnings: [Warning]
  let sinceChild: Int?
  let sinceFamily: Int?
  let lastWithChild: Day?
  let lastWithFamily: Day?

  enum Warning: Sendable, Hashable {
    /// Names of those whose address is protected; threatened is the stronger level.
    case addressProtected(names: [String], threatened: Bool)
    case restricted
    case outsideTrial(since: Day)
    case unborn(due: Day?)
    case unassessed(count: Int)
    case closed(on: Day)
  }

  init(_ file: CaseFile, on day: Day, people: [PersonID: Person], _ t: Words) {
    let header = file.header(on: day)
    isUnborn = file.family.isUnborn
    name = header.child.flatMap { people[$0]?.name.nonEmpty } ?? t("case.unnamed-child")
    (age, born, due, stage) = (header.age, header.born, header.due, header.stage)
    birthday = file.family.nextBirthdayThatMatters(after: day).flatMap { $0.daysLeft(on: day) <= 365 ? $0 : nil }
    (sinceChild, sinceFamily) = (header.daysSinceChild, header.daysSinceFamily)
    lastWithChild = header.daysSinceChild.map { day.adding(days: -$0) }
    lastWithFamily = header.daysSinceFamily.map { day.adding(days: -$0) }
    warnings = Self.warnings(file, header, on: day, people)
  }

  private static func warnings(
    _ file: CaseFile, _ header: Header, on day: Day, _ people: [PersonID: Person]
  ) -> [Warning] {
    var warnings: [Warning] = []
    if let closed = file.closings.standing { warnings.append(.closed(on: closed.day)) }
    let protected = people.values.filter { $0.addressProtection(on: day) != .none }.sorted { $0.name < $1.name }
    if !protected.isEmpty {
      let threatened = protected.contains { $0.addressProtection(on: day) == .threatened }
      warnings.append(.addressProtected(names: protected.map(\.name), threatened: threatened))
    }
    if header.isRestricted { warnings.append(.restricted) }
    if let since = header.outsideTrialSince { warnings.append(.outsideTrial(since: since)) }
    if file.family.isUnborn { warnings.append(.unborn(due: header.due)) }
    if header.unassessed > 0 { warnings.append(.unassessed(count: header.unassessed)) }
    return warnings
  }
}

/// What happens next, when, and what follows from it.
struct CaseNext: Sendable {
  let what: String?
  let on: Day?
  let consequence: String?
  let setOn: Day
  let isPast: Bool

  init(_ content: NextStepSet, setOn: Day, today: Day) {
    what = content.what
    on = content.on
    consequence = content.consequence
    self.setOn = setOn
    isPast = content.on.map { $0 < today } ?? false
  }
}
