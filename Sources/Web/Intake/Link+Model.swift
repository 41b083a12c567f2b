import CaseFile
import Store

/// Whom a notification is about: the register searched before anybody is created. Several children can be ticked.
struct LinkModel: Sendable {
  struct Candidate: Sendable {
    let line: PersonLine
    let cases: [CaseLine]
    let isTicked: Bool
    let isLinked: Bool
    /// Children of a grown-up who was found; siblings of a child.
    var kin: [Candidate] = []

    /// Grown-ups are found too, for their children; a notification is filed with a child.
    var canBeTicked: Bool { !isLinked && (line.isChild || !cases.isEmpty) }
  }

  let opened: OpenedNotification
  let term: String
  let candidates: [Candidate]
  var problem: String?

  static let mostLetters = 200

  init(_ opened: OpenedNotification, _ visit: Visit) async throws {
    self.opened = opened
    let ticked = visit.form.all("child").prefix(50).compactMap { PersonID(parts: [$0]) }
    let term = String((visit.form["q"] ?? "").trimmingSpaces.prefix(Self.mostLetters))
    self.term = term
    let found: [PersonRow]
    if !term.isEmpty {
      found = try await SearchTerm(term).people(visit)
    } else if let child = opened.child(visit) {
      found = try await visit.likely(child)
    } else {
      found = try await visit.likely(opened)
    }
    var rows = try await visit.lists.people(ticked)
    for row in found where !rows.contains(where: { $0.id == row.id }) { rows.append(row) }
    var shown: Set<PersonID> = []
    var candidates: [Candidate] = []
    for row in rows.prefix(40) where shown.insert(row.id).inserted {
      var candidate = try await Self.candidate(row, opened, Set(ticked), visit)
      if let kin = try await Kin(of: row.id, visit.lists) {
        for child in candidate.line.isChild ? kin.siblings : kin.children
        where !rows.contains(where: { $0.id == child.id }) && shown.insert(child.id).inserted {
          candidate.kin.append(try await Self.candidate(child, opened, Set(ticked), visit))
        }
      }
      candidates.append(candidate)
    }
    self.candidates = candidates
  }

  private static func candidate(
    _ row: PersonRow, _ opened: OpenedNotification, _ ticked: Set<PersonID>, _ visit: Visit
  ) async throws -> Candidate {
    Candidate(
      line: PersonLine(row, on: visit.today), cases: try await visit.lists.cases(ofChild: row.id),
      isTicked: ticked.contains(row.id), isLinked: opened.children.contains(row.id))
  }

  /// Whether a case may have to be opened.
  var mayOpenCase: Bool {
    candidates.contains { one in ([one] + one.kin).contains { $0.canBeTicked && $0.cases.isEmpty } }
  }
}

/// Who can be given a new case: oneself and the caseworkers of one's team. Chosen by nobody, it is the coordinator's.
enum NewCaseHolder {
  static let field = "caseworker"

  static func options(_ visit: Visit) -> [StaffMember] {
    let team = visit.me.team
    let mates = visit.department.staff.filter {
      $0.works && $0.role == .caseworker && $0.team != nil && (team == nil || $0.team == team) && $0.id != visit.me.id
    }
    let me = visit.me.role == .caseworker && team != nil ? [visit.me] : []
    return me + mates.sorted { $0.name < $1.name }
  }

  /// Nil where none was chosen, or somebody who can't be.
  static func chosen(_ id: StaffID?, _ visit: Visit) -> StaffMember? { options(visit).first { $0.id == id } }

  static func label(_ member: StaffMember, _ visit: Visit) -> String {
    member.id == visit.me.id ? visit.t("link.me", ["name": member.name]) : member.name
  }
}
