import CaseFile
import Foundation
import Law
import Store

/// The store, behind a counter. The archive is private to this file: a case comes out by `open` alone, which checks the
/// right, records the trace and gives the case in one call; there is no other way to get one, and none without a trace.
public struct Vault: Sendable {
  private let archive: Archive
  private let rules: RuleSet

  public init(_ archive: Archive, rules: RuleSet) {
    self.archive = archive
    self.rules = rules
  }

  var accounts: Accounts { archive.accounts }
  var drafts: Drafts { archive.drafts }
  /// Of those who aren't signed in: each is found with its own token only.
  var guestDrafts: GuestDrafts { archive.guestDrafts }

  /// - Throws: `WebError.notFound` where there is no such case; `WebError.denied` where the policy says no, and then the
  ///   refusal is recorded and nothing of the case was read.
  func open(_ id: CaseID, for action: Action, by member: StaffMember, at now: Instant) async throws -> OpenedCase {
    let opened = try await archive.read(id) { standing in
      let relation = Relation(of: member, to: standing, at: now)
      let decision = Policy.decision(action, member.role, relation)
      let isAllowed = decision == .allowed
      return (isAllowed ? trace(standing.guards, relation, by: member, at: now) : nil, (decision, relation))
    }
    guard let (entries, (decision, relation)) = opened else { throw WebError.notFound }
    if case .refused(let reason) = decision {
      try await refused(action, member, .child(id), at: now)
      let canBreak = Policy.decision(.breakGlass, member.role, relation) == .allowed
      throw WebError.denied(Denial(reason, action, breakGlass: canBreak && action != .breakGlass ? id : nil))
    }
    return OpenedCase(file: CaseFile(id: id, entries: entries), relation)
  }

  /// A notification or a person of the register: the route's action has been allowed, and the trace is recorded here.
  /// - Throws: `WebError.notFound` where there is no such stream, and for a case's, which only `open` gives.
  func read(_ stream: StreamID, by member: StaffMember, at now: Instant) async throws -> [Entry] {
    if case .child = stream { throw WebError.notFound }
    let entries = try await archive.read(stream, trace: trace(stream, by: member, at: now))
    guard !entries.isEmpty else { throw WebError.notFound }
    return entries
  }

  func trace(_ stream: StreamID, by member: StaffMember, at now: Instant) -> Trace {
    if case .intake = stream { return Trace(member.id, .intake, .intake, at: now) }
    return Trace(member.id, member.role.purpose, .role, at: now)
  }

  func trace(_ guards: Guards, _ relation: Relation, by member: StaffMember, at now: Instant) -> Trace {
    let broken = guards.brokenGlass.last { $0.actor == .staff(member.id) }?.content.reason
    return Trace(
      member.id, member.role.purpose, relation.grounds, reason: relation == .brokenGlass ? broken : nil, at: now)
  }

  /// The bytes of a file; only `file` asks for them, with the trace that goes with it.
  func fetch(_ id: BlobID, _ stream: StreamID, _ trace: Trace) async throws -> Data {
    try await archive.blob(id, of: stream, trace: trace)
  }

  /// Whether somebody may read a notification: not where every case that it is filed in is closed to this person by name.
  func isOpenToIntake(_ id: NotificationID, by member: StaffMember, at now: Instant) async throws -> Bool {
    let cases = try await archive.cases(with: id)
    for id in cases {
      guard let standing = try await archive.standing(of: id) else { continue }
      if Relation(of: member, to: standing, at: now) != .restricted { return true }
    }
    return cases.isEmpty
  }

  /// A notification from outside, for telling whoever sent it that it is here; the read is recorded as the notifier's.
  func sent(_ id: NotificationID, at now: Instant) async throws -> Notifications {
    let trace = Trace(reader: .notifier, .intake, .intake, at: now)
    var all = Notifications()
    for entry in try await archive.read(.intake(id), trace: trace) { all.take(entry) }
    return all
  }

  /// When each sender's key was last written down as used. It is about no citizen, and looking leaves no trace.
  func senderKeysUsed() async throws -> [SenderID: Instant] {
    let rows = try await archive.audit.rows(AuditFilter(kinds: [.senderKey], limit: 2_000))
    return Dictionary(
      rows.compactMap { row in row.event.detail.map { (SenderID(rawValue: $0), row.event.at) } },
      uniquingKeysWith: { first, _ in first })
  }

  /// Several persons of the register as of one moment; each read is recorded.
  func people(_ ids: Set<PersonID>, by member: StaffMember, at now: Instant) async throws -> [PersonID: Person] {
    let trace = Trace(member.id, member.role.purpose, .role, at: now)
    let streams = try await archive.read(ids.map { .person($0) }, trace: trace)
    return Dictionary(uniqueKeysWithValues: ids.map { ($0, Person(id: $0, entries: streams[.person($0)] ?? [])) })
  }

  /// The one way to write. What it takes for a case is that the case was opened in the same request, or is new.
  /// - Throws: `StoreError.conflict` where the stream has moved on with something that can disagree.
  func write(_ act: Act, in opened: [OpenedCase]) async throws {
    let open = Set(opened.map(\.file.id))
    for case .child(let id) in Set(act.filings.map(\.stream)) where !open.contains(id) {
      guard try await archive.standing(of: id) == nil else { throw WebError.denied(Denial(.noCase, .writeCase)) }
    }
    try await archive.append(act)
    if act.filings.contains(where: { $0.stream == .department }) { try await derive() }
  }

  /// The lists follow the municipality's own choices: a changed policy or approval moves what is due.
  private func derive() async throws {
    try await archive.use(HouseDeriver(rules: rules, setting: Setting(department())))
  }

  func department() async throws -> Department { Department(entries: try await archive.department()) }

  /// The department's own entries: they are about no citizen, and reading them leaves no trace.
  func departmentEntries() async throws -> [Entry] { try await archive.department() }

  /// What was marked in many cases, for figures; that somebody looked is recorded.
  func measured(_ filter: MeasureFilter, by reader: Actor, at now: Instant) async throws -> MeasuredCases {
    try await archive.measured(filter, by: reader, at: now)
  }

  /// Into the audit store.
  func note(_ event: AuditEvent) async throws { try await archive.audit.record(event) }

  func refused(_ action: Action, _ member: StaffMember, _ stream: StreamID? = nil, at now: Instant) async throws {
    try await note(AuditEvent(.refusal, at: now, who: .staff(member.id), stream: stream, detail: action.rawValue))
  }

  /// Who looked at what. Looking is itself recorded.
  func traces(_ filter: AuditFilter, by member: StaffMember, at now: Instant) async throws -> [AuditRow] {
    try await note(
      AuditEvent(.auditRead, at: now, who: .staff(member.id), stream: filter.stream, detail: filter.inWords))
    return try await archive.audit.rows(filter)
  }

  /// What can be listed without opening anything.
  public var lists: Lists { Lists(archive) }
}

/// A case that somebody had the right to open, and whose opening has been recorded. Only the vault makes one.
public struct OpenedCase: Sendable {
  public let file: CaseFile
  public let relation: Relation

  fileprivate init(file: CaseFile, _ relation: Relation) {
    self.file = file
    self.relation = relation
  }
}
