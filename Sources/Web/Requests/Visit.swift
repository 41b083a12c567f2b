import CaseFile
import Store

/// A request of somebody who is signed in and whose role may do the route's action.
public struct Visit: SignedIn {
  public let base: Guest
  public let me: StaffMember
  let cookie: SessionCookie
  let formToken: String

  public var visit: Visit { self }
}

public protocol SignedIn: Scene {
  var visit: Visit { get }
}

extension SignedIn {
  public var who: Who? { Who(member: visit.me, formToken: visit.formToken) }
  public var me: StaffMember { visit.me }
  /// The department's lists: rows of cases, duties, notifications, persons.
  public var lists: Lists { services.vault.lists }

  /// Whether this person may do what isn't a case's: for showing a link or not.
  public func may(_ action: Action) -> Bool { Policy.decision(action, me.role) == .allowed }

  /// The act that this form writes. It comes with the form, so that a form sent twice is the same act.
  public var act: ActID {
    ActID(parts: [form["_act"] ?? ""]) ?? ActID(rawValue: services.newID())
  }

  /// Opens another case than the page's own, as a sibling's: checked and recorded like every opening.
  public func open(_ id: CaseID, for action: Action) async throws -> OpenedCase {
    try await services.vault.open(id, for: action, by: me, at: now)
  }

  /// The entries of a notification or of a person of the register; the read is recorded.
  public func read(_ stream: StreamID) async throws -> [Entry] {
    try await services.vault.read(stream, by: me, at: now)
  }

  public func person(_ id: PersonID) async throws -> Person {
    Person(id: id, entries: try await read(.person(id)))
  }

  /// Several persons, read at once.
  public func people(_ ids: Set<PersonID>) async throws -> [PersonID: Person] {
    try await services.vault.people(ids, by: me, at: now)
  }

  /// Persons by name or CPR number. The term stands in the audit store and nowhere else.
  public func search(_ term: String, limit: Int = 50) async throws -> [PersonRow] {
    try await services.vault.note(AuditEvent(.search, at: now, who: .staff(me.id), detail: term))
    return try await lists.search(term, limit: limit)
  }

  /// Who looked at what; looking is itself recorded. For the action `readTraces`.
  public func traces(_ filter: AuditFilter) async throws -> [AuditRow] {
    try await services.vault.traces(filter, by: me, at: now)
  }

  /// Writes as one act: in cases that were opened in this request or are new, and in any other streams.
  /// - Throws: `StoreError.conflict`, which `take` shows as a page.
  public func write(_ filings: [Act.Filing], in opened: [OpenedCase] = []) async throws {
    let act = Act(id: act, actor: .staff(me.id), recordedAt: services.now(), filings: filings)
    try await services.vault.write(act, in: opened)
    if filings.contains(where: { $0.stream == .department }) { await services.office.forget() }
  }
}
