import CaseFile
import Store

/// The department's lists: rows, which are no read of a case and leave no trace; a search leaves its term in the audit
/// store, by `SignedIn.search`.
public struct Lists: Sendable {
  private let archive: Archive

  init(_ archive: Archive) { self.archive = archive }

  /// Several questions in one turn and as of one moment, so that what a page shows of the lists belongs together.
  func together<T: Sendable>(_ ask: @escaping @Sendable (any DerivedView) throws -> T) async throws -> T {
    try await archive.ask { try ask($0) }
  }

  public func cases(of caseworker: StaffID, includingClosed: Bool = false) async throws -> [CaseLine] {
    try await archive.cases(of: caseworker, includingClosed: includingClosed)
  }
  public func cases(of team: TeamID, includingClosed: Bool = false) async throws -> [CaseLine] {
    try await archive.cases(of: team, includingClosed: includingClosed)
  }
  public func cases(ofChild person: PersonID) async throws -> [CaseLine] { try await archive.cases(ofChild: person) }
  public func cases(_ ids: [CaseID]) async throws -> [CaseLine] { try await archive.cases(ids) }
  /// Open cases.
  public func cases(_ filter: CaseFilter) async throws -> [CaseLine] { try await archive.cases(filter) }
  public func cases(ofChildren people: [PersonID]) async throws -> [CaseLine] {
    try await archive.cases(ofChildren: people)
  }
  public func caseCounts() async throws -> [CaseCount] { try await archive.caseCounts() }
  public func count(_ filter: DutyFilter) async throws -> Int { try await archive.count(filter) }
  public func casesWithDuties(_ filter: DutyFilter) async throws -> [TeamID?: Int] {
    try await archive.casesWithDuties(filter)
  }
  public func merges(of people: [PersonID]) async throws -> Merges { try await archive.merges(of: people) }
  /// The families of several persons and their cases.
  public func families(of people: [PersonID]) async throws -> Families { try await archive.families(of: people) }
  public func duties(_ filter: DutyFilter) async throws -> [DutyLine] { try await archive.duties(filter) }

  public func openNotifications(of team: TeamID? = nil) async throws -> [NotificationLine] {
    try await archive.openNotifications(of: team)
  }
  public func notifications(on children: [PersonID]) async throws -> [NotificationLine] {
    try await archive.notifications(on: children)
  }
  public func notifications(_ filter: NotificationFilter) async throws -> [NotificationLine] {
    try await archive.notifications(filter)
  }
  public func count(_ filter: NotificationFilter, upTo most: Int) async throws -> Int {
    try await archive.count(filter, upTo: most)
  }
  public func notification(_ id: NotificationID) async throws -> NotificationLine? {
    try await archive.notification(id)
  }
  public func cases(with notification: NotificationID) async throws -> [CaseID] {
    try await archive.cases(with: notification)
  }
  public func notifications(in caseID: CaseID) async throws -> [NotificationID] {
    try await archive.notifications(in: caseID)
  }

  public func people(_ ids: [PersonID]) async throws -> [PersonRow] { try await archive.people(ids) }
  public func people(bornOn day: Day) async throws -> [PersonRow] { try await archive.people(bornOn: day) }
  public func relations(of person: PersonID) async throws -> [RelationRow] { try await archive.relations(of: person) }
  public func household(of person: PersonID, reach: Int = 2) async throws -> [PersonRow] {
    try await archive.household(of: person, reach: reach)
  }
  public func staff() async throws -> [StaffRow] { try await archive.staff() }
  public func teams() async throws -> [TeamRow] { try await archive.teams() }

  /// By name, or by CPR number where the term is one.
  func search(_ term: String, limit: Int) async throws -> [PersonRow] {
    let digits = term.filter { !"- ".contains($0) }
    if digits.count == 10, digits.allSatisfy(\.isNumber) { return try await archive.people(cpr: digits) }
    return try await archive.searchPeople(term, limit: limit)
  }
}
