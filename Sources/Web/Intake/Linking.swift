import CaseFile
import Store

/// Files a notification with the children that it is about: in the case that each has, open or opened again, or in a
/// new one. Everything in one act, with what has been said of the notification so far.
struct Linking {
  let opened: OpenedNotification
  let visit: Visit
  /// Who gets new cases; nil leaves them to the coordinator.
  let caseworker: StaffMember?

  private(set) var filings: [Act.Filing] = []
  private(set) var cases: [OpenedCase] = []
  /// The cases it came to be filed in.
  private(set) var filed: [CaseID] = []
  private var hasNew = false

  init(_ opened: OpenedNotification, _ visit: Visit, caseworker: StaffMember?) {
    self.opened = opened
    self.visit = visit
    self.caseworker = caseworker
  }

  private var now: When { .at(visit.now) }

  /// A child of the register.
  mutating func add(_ child: PersonID) async throws {
    let lines = try await visit.lists.cases(ofChild: child)
    if let line = lines.last(where: { $0.row.closedOn == nil }) ?? lines.last {
      try await add(existing: line.row.id, of: child)
    } else {
      try add(try await opening(for: child))
    }
  }

  /// A new case, of a child who is in the register already or is written there by the same act.
  mutating func add(_ opening: Opening) throws {
    hasNew = true
    var opening = opening
    if let caseworker, let team = caseworker.team ?? visit.me.team {
      opening.assigned = CaseAssigned(caseworker: caseworker.id, team: team)
    }
    filings += opening.filings(at: now)
    try link(opening.id, opening.child)
  }

  mutating func add(_ more: [Act.Filing]) { filings += more }

  func write() async throws {
    try await visit.write(filings, in: cases)
  }

  /// Where one goes afterwards: into the new case where it is one's own.
  var next: Address {
    if hasNew, filed.count == 1, let id = filed.first, caseworker?.id == visit.me.id { return Places.caseFile(id) }
    return Places.notification(opened.id).with("gemt", "lagt")
  }

  private mutating func add(existing id: CaseID, of child: PersonID) async throws {
    let opened = try await visit.open(id, for: .linkNotification)
    cases.append(opened)
    if !opened.file.closings.isOpen {
      // Otherwise nobody would see that it has come: a closed case is in no list.
      let why = Words(texts: visit.services.texts, language: .danish)("link.reopened")
      filings.append(.init(.child(id), at: now, seen: opened.file.version, CaseReopened(why: why)))
    }
    try link(id, child)
  }

  private mutating func link(_ id: CaseID, _ child: PersonID) throws {
    guard !filed.contains(id) else { return }
    let content = NotificationLinked(for: opened.id.rawValue, casefile: id, child: child)
    try opened.notifications.link(content)
    filings.append(.init(.intake(opened.id), at: now, seen: opened.version, content))
    filings += opened.filed(in: id)
    filed.append(id)
  }

  /// The family that the register knows around a child.
  private func opening(for child: PersonID) async throws -> Opening {
    let person = try await visit.person(child)
    var opening = Opening(
      id: CaseID(rawValue: visit.services.newID()), child: child, born: person.born, due: person.due)
    for relation in person.relationships.map(\.content) {
      let sex = relation.kind == .parent ? try await visit.person(relation.other).sex : nil
      guard let role = relation.kind.role(sex: sex) else { continue }
      if role == .mother, person.born == nil { opening.mother = relation.other }
      opening.members.append(
        MemberJoined(person: relation.other, role: role, custody: relation.custody, household: relation.household))
    }
    return opening
  }
}
