import CaseFile
import Foundation
import Testing

@testable import Store

/// What every engine must do. Each engine's test calls it with an empty store of its own.
func storeConformance(_ engine: any StoreEngine) throws {
  try journalConformance(engine)
  try keyConformance(engine.keys)
  try auditConformance(engine.audit)
  try accountConformance(engine.accounts)
  try guestConformance(engine.guests)
  #expect(try engine.selfCheck().isEmpty)
}

private struct Halt: Error {}

private func entry(_ position: Int, _ stream: StreamID, _ sequence: Int) -> StoredEntry {
  StoredEntry(
    position: position, stream: stream.description, sequence: sequence, act: "act-\(position)", kind: "test.note",
    happenedAt: "2026-03-01", recordedAt: 1_770_000_000_000, actor: "staff/worker", audience: "family",
    ciphertext: Data([1, 2, 3]), marks: Data([4]), hash: Data([UInt8(position)]))
}

private func journalConformance(_ engine: any StoreEngine) throws {
  let head = Head(stream: House.one.description, sequence: 1, hash: Data([9]), signature: Data([8]))
  let ledger = Ledger(position: 1, streams: 1, hash: Data([7]), witnessed: 0, signature: Data([6]))
  #expect(try engine.read { try $0.ledger() } == .empty)
  try engine.write { journal throws in
    try journal.recreateDerived()
    try journal.indexDerived()
    try journal.put(head)
    try journal.insert(entry(1, House.one, 1))
    try journal.put(ledger)
    try journal.set("name", to: "value")
    #expect(try journal.head(of: House.one) == head)
  }
  try engine.read { view throws in
    #expect(try view.head(of: House.one) == head)
    #expect(try view.head(of: House.two) == nil)
    #expect(try view.heads(after: "", limit: 10) == [head])
    #expect(try view.heads(after: head.stream, limit: 10).isEmpty)
    #expect(try view.ledger() == ledger)
    #expect(try view.records(of: head.stream, after: 0) == [entry(1, House.one, 1)])
    #expect(try view.records(of: head.stream, after: 1).isEmpty)
    // A stream without newer entries is told with its end; one that isn't there is left out.
    let newer = try view.records(after: [head.stream: 1, House.two.description: 0])
    #expect(newer == [head.stream: StreamRecords(last: 1)])
    #expect(try view.chain(after: 0, limit: 10) == [Link(position: 1, hash: Data([1]))])
    #expect(try view.filed(by: ActID(rawValue: "act-1")) == [.init(stream: House.one, sequence: 1)])
    #expect(try view.filed(by: ActID(rawValue: "nobody")).isEmpty)
    #expect(try view.setting("name") == "value")
    #expect(try view.headless().isEmpty)
  }
  // A transaction is whole or not at all; a savepoint only takes back its own.
  #expect(throws: Halt.self) {
    try engine.write { journal throws in
      try journal.insert(entry(2, House.one, 2))
      throw Halt()
    }
  }
  try engine.write { journal throws in
    try journal.insert(entry(2, House.one, 2))
    #expect(throws: Halt.self) {
      try journal.savepoint {
        try journal.insert(entry(3, House.one, 3))
        throw Halt()
      }
    }
  }
  #expect(try engine.read { try $0.records(of: head.stream, after: 0).map(\.sequence) } == [1, 2])
  try several(engine, head)
  // The same place can't be taken twice, and an entry needs its stream.
  #expect(throws: (any Error).self) { try engine.write { try $0.insert(entry(3, House.one, 2)) } }
  #expect(throws: (any Error).self) { try engine.write { try $0.insert(entry(2, House.one, 3)) } }
  #expect(throws: (any Error).self) { try engine.write { try $0.insert(entry(3, House.two, 1)) } }

  let home = StoredBlob.Place(id: BlobID(rawValue: "file"), stream: House.one.description, sequence: 2)
  try engine.write { try $0.insert(StoredBlob(place: home, ciphertext: Data([1, 2]))) }
  try engine.read { view throws in
    #expect(try view.place(of: home.id) == home)
    #expect(try view.ciphertext(of: home.id) == Data([1, 2]))
    #expect(try view.blobs(of: House.one.description) == [home])
    #expect(try view.blobs(of: House.two.description).isEmpty)
    #expect(try view.place(of: BlobID(rawValue: "other")) == nil)
    #expect(try view.ciphertext(of: BlobID(rawValue: "other")) == nil)
  }
  // The same name can't be taken twice, and a blob needs its stream.
  let again = StoredBlob(place: home, ciphertext: Data())
  let homeless = StoredBlob(
    place: .init(id: BlobID(rawValue: "b"), stream: "case/none", sequence: 1), ciphertext: Data())
  for blob in [again, homeless] { #expect(throws: (any Error).self) { try engine.write { try $0.insert(blob) } } }

  let erasure = Erasure(
    stream: House.one, from: 1, through: 2, at: House.now, actor: .system, ground: "test", signature: Data([5]))
  try engine.write { try $0.put(erasure) }
  #expect(try engine.read { try $0.erasures(of: nil) } == [erasure])
  #expect(try engine.read { try $0.erasures(of: House.two.description) }.isEmpty)
  try derivedConformance(engine)
}

private func derivedConformance(_ engine: any StoreEngine) throws {
  let rows = everyRow()
  try engine.write { try $0.replaceDerived(of: House.one.description, with: rows) }
  try engine.read { view throws in
    #expect(try view.derived(from: House.one.description) == rows)
    #expect(try view.derived(from: House.two.description) == DerivedRows())
    #expect(try view.derivedSources() == [House.one.description])
    let child = rows.people[0]
    #expect(try view.cases(of: House.worker, includingClosed: false).map(\.row) == [rows.cases[0]])
    #expect(try view.cases(of: House.worker, includingClosed: true).map(\.child) == [child, nil])
    #expect(try view.cases(of: TeamID(rawValue: "team"), includingClosed: true).map(\.row) == rows.cases)
    #expect(try view.cases(ofChild: child.id).map(\.row) == [rows.cases[0]])
    #expect(try view.cases([CaseID(rawValue: "one")]).map(\.row) == rows.cases)
    #expect(try view.openCases().map(\.row) == [rows.cases[0]])
    #expect(try view.duties(DutyFilter()).map(\.duty.duty) == ["a", "b"])
    #expect(try view.duties(DutyFilter(includesOpenEnded: false)).allSatisfy { $0.duty.due != nil })
    #expect(try view.duties(DutyFilter(dueBefore: House.now, includesOpenEnded: false)).isEmpty)
    #expect(try view.duties(DutyFilter(caseworker: StaffID(rawValue: "nobody"))).isEmpty)
    #expect(try view.notifications(NotificationFilter(isOpen: true)).map(\.row.id.rawValue) == ["n1"])
    #expect(try view.notifications(NotificationFilter(children: [child.id])).map(\.child) == [child])
    #expect(try view.links(of: NotificationID(rawValue: "n1")) == [CaseID(rawValue: "one")])
    #expect(try view.links(of: CaseID(rawValue: "one")) == [NotificationID(rawValue: "n1")])
    #expect(try view.people(withNames: ["sor", "mol"], limit: 9) == [child])
    #expect(try view.people(withNames: ["sor", "x"], limit: 9).isEmpty)
    #expect(try view.people(cpr: CPRHash(bytes: Data([1]))) == [child])
    #expect(try view.people([child.id, PersonID(rawValue: "nobody")]) == [child])
    #expect(
      try view.relations(of: PersonID(rawValue: "mother"))
        == [RelationRow(person: PersonID(rawValue: "mother"), other: child.id, kind: "parent")])
    #expect(try view.meetings(of: House.worker, until: Day(2026, 3, 1)!).map(\.meeting.rawValue) == ["m1", "m2"])
    #expect(
      try view.meetings(of: TeamID(rawValue: "team"), until: Day(2026, 3, 2)!).map(\.meeting.rawValue)
        == ["m1", "m2", "m4"])
    #expect(try view.staff() == rows.staff)
    #expect(try view.teams() == rows.teams)
  }
  try engine.write { try $0.replaceDerived(of: House.one.description, with: DerivedRows()) }
  #expect(try engine.read { try $0.derivedSources() }.isEmpty)
}

private func everyRow() -> DerivedRows {
  let one = CaseID(rawValue: "one")
  let child = PersonID(rawValue: "child")
  let day = Day(2026, 3, 1)!
  var rows = DerivedRows()
  let open = CaseRow(
    id: one, child: child, team: TeamID(rawValue: "team"), caseworker: House.worker, openedOn: day, childBirth: day,
    lastContactChild: day, lastContactFamily: day, nextStep: day, stage: "open")
  var closed = open
  closed.id = CaseID(rawValue: "two")
  closed.child = PersonID(rawValue: "unknown")
  closed.openedOn = day.adding(days: 1)
  closed.closedOn = day
  rows.cases = [open, closed]
  rows.duties = ["b", "a"].map { name in
    DutyRow(
      caseID: one, duty: name, kind: "clock", arose: House.now, due: name == "a" ? House.now : nil, paragraph: "§ 1")
  }
  closed.isRestricted = true
  rows.add(
    PersonRow(id: child, name: "Søren Møller", birth: day, cpr: CPRHash(bytes: Data([1])), protection: 2),
    otherNames: ["Aage"])
  rows.relations = [RelationRow(person: child, other: PersonID(rawValue: "mother"), kind: "parent")]
  rows.notifications = [
    NotificationRow(
      id: NotificationID(rawValue: "n1"), received: House.now, fromKind: "citizen", state: "received", isOpen: true,
      child: child),
    NotificationRow(
      id: NotificationID(rawValue: "n2"), received: nil, fromKind: "professional", state: "done", isOpen: false),
  ]
  rows.intakeLinks = [IntakeLinkRow(notification: NotificationID(rawValue: "n1"), caseID: one)]
  rows.meetings = [
    MeetingRow(caseID: one, meeting: MeetingID(rawValue: "m2"), on: day, time: "14:00", form: "network"),
    MeetingRow(
      caseID: one, meeting: MeetingID(rawValue: "m1"), on: day, time: "09:30", form: "family", isRunning: true),
    MeetingRow(caseID: one, meeting: MeetingID(rawValue: "m3"), on: nil, form: "other"),
    MeetingRow(caseID: one, meeting: MeetingID(rawValue: "m4"), on: day.adding(days: 1), form: "other"),
    MeetingRow(caseID: closed.id, meeting: MeetingID(rawValue: "m5"), on: day, form: "other"),
  ]
  rows.staff = [StaffRow(id: House.worker, name: "Åse", role: "caseworker", isActive: true)]
  rows.teams = [TeamRow(id: TeamID(rawValue: "team"), name: "Øst", coordinator: House.worker)]
  return rows
}

/// Entries of several streams, written in turns, are given to each its own.
private func several(_ engine: any StoreEngine, _ head: Head) throws {
  var other = head
  other.stream = House.three.description
  #expect(throws: Halt.self) {
    try engine.write { journal throws in
      try journal.put(other)
      try journal.insert(entry(3, House.three, 1))
      try journal.insert(entry(4, House.one, 3))
      try journal.insert(entry(5, House.three, 2))
      let found = try journal.records(after: [head.stream: 1, other.stream: 0, House.two.description: 0])
      #expect(found.mapValues { $0.entries.map(\.position) } == [head.stream: [2, 4], other.stream: [3, 5]])
      throw Halt()
    }
  }
}

private func keyConformance(_ shelf: any KeyShelf) throws {
  #expect(try shelf.check() == nil)
  try shelf.put(check: Data([1]))
  #expect(try shelf.check() == Data([1]))
  try shelf.put([
    WrappedKey(stream: House.one, sequence: nil, wrapped: Data([2])),
    WrappedKey(stream: House.one, sequence: 1, wrapped: Data([3])),
    WrappedKey(stream: House.one, sequence: 2, wrapped: Data([4])),
  ])
  try shelf.put([WrappedKey(stream: House.one, sequence: 2, wrapped: Data([5]))])
  #expect(try shelf.streamKey(House.one) == Data([2]))
  #expect(try shelf.streamKey(House.two) == nil)
  #expect(try shelf.entryKeys(of: House.one, after: 0) == [1: Data([3]), 2: Data([5])])
  #expect(try shelf.entryKeys(of: House.one, after: 1) == [2: Data([5])])
  // All or nothing: the second key has no stream key.
  #expect(throws: (any Error).self) {
    try shelf.put([
      WrappedKey(stream: House.one, sequence: 3, wrapped: Data([6])),
      WrappedKey(stream: House.two, sequence: 1, wrapped: Data([7])),
    ])
  }
  #expect(try shelf.entryKeys(of: House.one, after: 2).isEmpty)
  try shelf.put([WrappedKey(stream: House.three, sequence: nil, wrapped: Data([6]))])
  try shelf.put([WrappedKey(stream: House.three, sequence: 1, wrapped: Data([7]))])
  let several = try shelf.keys(after: [House.one: 1, House.two: 0, House.three: 0])
  #expect(Set(several.keys) == [House.one, House.three])
  #expect(several[House.one]?.own == Data([2]) && several[House.one]?.entries == [2: Data([5])])
  #expect(several[House.three]?.own == Data([6]) && several[House.three]?.entries == [1: Data([7])])
  try shelf.erase(House.three, from: 1, through: 1)
  let ofBlob = WrappedKey(stream: House.one, sequence: 1, blob: BlobID(rawValue: "file"), wrapped: Data([8]))
  let ofOther = WrappedKey(stream: House.one, sequence: 2, blob: BlobID(rawValue: "other"), wrapped: Data([9]))
  try shelf.put([ofBlob, ofOther])
  #expect(try shelf.blobKeys(of: House.one) == [BlobID(rawValue: "file"): ofBlob, BlobID(rawValue: "other"): ofOther])
  #expect(try shelf.blobKeys(of: House.two).isEmpty)
  try shelf.erase(House.one, from: 2, through: 2)
  #expect(try shelf.blobKeys(of: House.one) == [BlobID(rawValue: "file"): ofBlob])
  #expect(try shelf.entryKeys(of: House.one, after: 0) == [1: Data([3])])
  #expect(try shelf.streams() == [House.one.description])
  try shelf.erase(House.one, from: 1, through: 1)
  #expect(try shelf.streams().isEmpty)
}

private func auditConformance(_ shelf: any AuditShelf) throws {
  func record(_ number: Int, at: Int64, kind: String = "read") -> AuditRecord {
    AuditRecord(
      number: number, at: at, kind: kind, who: "staff/worker", stream: House.one.description, purpose: "casework",
      grounds: "team", detail: Data([1]), previous: Data([2]), hash: Data([3]))
  }
  let rows = [record(1, at: 10), record(2, at: 20, kind: "search"), record(3, at: 30)]
  #expect(try shelf.ends() == .empty)
  let ends = AuditEnds(purged: 0, purgedHash: Data([0]), last: 3, lastHash: Data([3]), signature: Data([4]))
  try shelf.append(rows, ends: ends)
  #expect(try shelf.ends() == ends)
  #expect(try shelf.records(after: 1, limit: 1) == [rows[1]])
  #expect(try shelf.records(AuditFilter()) == rows.reversed())
  #expect(try shelf.records(AuditFilter(stream: House.one, who: .staff(House.worker), kinds: [.search])) == [rows[1]])
  #expect(
    try shelf.records(AuditFilter(from: Instant(milliseconds: 20), until: Instant(milliseconds: 30))) == [rows[1]])
  #expect(try shelf.records(AuditFilter(before: 3, limit: 1)) == [rows[1]])
  #expect(try shelf.records(AuditFilter(stream: House.two)).isEmpty)
  #expect(try shelf.last(before: 25) == rows[1])
  #expect(try shelf.last(before: 10) == nil)
  let purged = AuditEnds(purged: 2, purgedHash: Data([3]), last: 3, lastHash: Data([3]), signature: Data([5]))
  try shelf.purge(ends: purged)
  #expect(try shelf.records(AuditFilter()) == [rows[2]])
  #expect(try shelf.ends() == purged)
}

private func accountConformance(_ shelf: any AccountShelf) throws {
  let account = Account(staff: House.worker, userName: "åse", failures: 0, lockedUntil: nil, lastSignIn: nil)
  let password = PasswordHash(
    salt: Data([1]), hash: Data([2]), cost: PasswordCost(rounds: 2, blockSize: 1, parallelism: 1))
  let record = AccountRecord(account: account, password: password)
  try shelf.put(record)
  #expect(try shelf.account(userName: "åse") == record)
  #expect(try shelf.account(of: House.worker) == record)
  let changed = try shelf.change(House.worker) { account in
    account.failures += 1
    account.lockedUntil = House.now
    account.lastSignIn = House.now
  }
  #expect(try shelf.accounts() == [changed])
  #expect(changed?.failures == 1)
  #expect(try shelf.change(StaffID(rawValue: "nobody")) { $0.failures = 9 } == nil)

  let session = Session(tokenHash: Data([1]), staff: House.worker, created: House.now, lastSeen: House.now, csrf: "c")
  try shelf.put(session)
  #expect(try shelf.session(Data([1])) == session)
  try shelf.removeSessions(lastSeenBefore: House.now, createdBefore: House.now)
  #expect(try shelf.session(Data([1])) == session)
  try shelf.removeSession(Data([1]))
  #expect(try shelf.session(Data([1])) == nil)

  var draft = SealedDraft(staff: House.worker, address: "a", savedAt: House.now, ciphertext: Data([1]))
  try shelf.put(draft)
  draft.ciphertext = Data([2])
  try shelf.put(draft)
  #expect(try shelf.drafts(of: House.worker) == [draft])
  #expect(try shelf.draft(of: House.worker, at: "a") == draft)
  try shelf.put(session)
  try shelf.removeAccount(of: House.worker)
  #expect(try shelf.accounts().isEmpty)
  #expect(try shelf.session(Data([1])) == nil)
  #expect(try shelf.draft(of: House.worker, at: "a") == nil)
}

private func guestConformance(_ shelf: any GuestShelf) throws {
  let (one, two) = (Data([1]), Data([2]))
  var draft = SealedGuestDraft(token: one, usedAt: House.now, text: Data([3]))
  try shelf.put(draft)
  #expect(try shelf.draft(one) == draft)
  #expect(try shelf.draft(two) == nil)
  draft.text = Data([4])
  try shelf.change(draft)
  #expect(try shelf.draft(one) == draft)

  struct Full: Error {}
  let file = SealedGuestFile(token: one, id: "a", size: 5, head: Data([6]))
  let later = House.now.adding(hours: 1)
  try shelf.add(file, bytes: Data([7]), at: later) { own, all in #expect(own.isEmpty && all == 0) }
  #expect(throws: Full.self) {
    try shelf.add(SealedGuestFile(token: one, id: "b", size: 9, head: Data()), bytes: Data(), at: later) { own, all in
      #expect(own == [5] && all == 5)
      throw Full()
    }
  }
  #expect(try shelf.files(of: one) == [file])
  #expect(try shelf.bytes(of: "a", token: one) == Data([7]))
  #expect(try shelf.bytes(of: "a", token: two) == nil)
  #expect(try shelf.draft(one)?.usedAt == later)
  // A file needs its draft.
  #expect(throws: (any Error).self) {
    try shelf.add(SealedGuestFile(token: two, id: "a", size: 1, head: Data()), bytes: Data(), at: later) { _, _ in }
  }
  try shelf.remove("a", token: two)
  #expect(try shelf.files(of: one) == [file])

  // What was sent isn't changed any more; what takes its place takes its files away.
  let sent = SealedGuestDraft(token: one, usedAt: later, text: Data(), receipt: Data([8]))
  try shelf.put(sent)
  #expect(try shelf.files(of: one).isEmpty)
  try shelf.change(draft)
  #expect(try shelf.draft(one) == sent)
  try shelf.touch(one, at: later.adding(hours: 1))
  try shelf.removeDrafts(usedBefore: later.adding(hours: 1))
  #expect(try shelf.draft(one)?.receipt == Data([8]))
  try shelf.removeDrafts(usedBefore: later.adding(hours: 2))
  #expect(try shelf.draft(one) == nil)
}
