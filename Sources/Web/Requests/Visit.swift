import CaseFile
import Crypto
import Foundation
import Store

/// A request of somebody who is signed in and whose role may do the route's action.
public struct Visit: SignedIn {
  public let base: Guest
  public let me: StaffMember
  let cookie: SessionCookie
  let formToken: String
  /// What the screen is handed over for, as the session keeps it.
  var handedOverFor: String?

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

  /// The act that this form writes: by whom, where, of which form and with what typed. A form sent twice is the same
  /// act; one that was sent, gone back to and changed is another, or the change would be taken for the first and lost.
  public var act: ActID {
    sentAct ?? ActID(rawValue: services.newID())
  }

  /// Nil where the form didn't come from a page of ours, or is only read.
  var sentAct: ActID? {
    guard let made = form["_act"], !made.isEmpty else { return nil }
    let parts = [me.id.rawValue, visit.base.path.text, made, form.typed]
    let digest = SHA256.hash(data: Data(parts.joined(separator: "\n").utf8))
    return ActID(rawValue: Hex.text(digest.prefix(10)))
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
