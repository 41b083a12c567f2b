import CaseFile
import Store

/// One person of the register: how to reach them, to whom they belong, and their cases.
struct PersonModel: Sendable {
  struct Relative: Sendable {
    let line: PersonLine
    let kind: Kinship
    let custody: Bool?
    let household: Bool?
    /// A child's, on a parent's page.
    var cases: [CaseLine] = []
  }

  let person: Person
  /// Those who are the same person: under whom this one is found, and who is found under this one.
  let mergedInto: PersonRow?
  let duplicates: [PersonRow]
  let relatives: [Relative]
  let cases: [CaseLine]
  let notifications: Int
  let reach: Reach

  /// What of the address can be shown. Nothing of a threatened person's, nor of anybody's who may live with one.
  enum Reach: Hashable, Sendable {
    case open(String?)
    /// Protected by CPR-loven § 28: shown here only, with a warning.
    case warned(String?)
    /// Protected by CPR-loven § 6 stk. 6: not shown anywhere.
    case threatened
    /// Somebody who may live at the same address is threatened.
    case threatenedAtHome

    /// Not shown, and not asked for either.
    var isHidden: Bool { self == .threatened || self == .threatenedAtHome }
  }

  init(_ id: PersonID, _ visit: Visit) async throws {
    let person = try await visit.person(id)
    self.person = person
    let same = try await visit.people(Set(person.same))
    let sameRows = try await visit.lists.people(person.same)
    mergedInto = sameRows.first { $0.id == person.mergedInto?.content.kept }
    duplicates = sameRows.filter { row in person.duplicates.contains { $0.content.duplicate == row.id } }
    // What was written of the other is said here too: they are one.
    let theirs = person.duplicates.compactMap { same[$0.content.duplicate] }
    let relations = ([person] + theirs).flatMap(\.relationships).map(\.content).filter { !person.isSame($0.other) }
    let rows = try await visit.lists.people(relations.map(\.other))
    let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var relatives: [Relative] = []
    for relation in relations {
      guard let row = byID[relation.other] else { continue }
      let isChild = [.child, .stepChild, .fosterChild, .grandchild].contains(relation.kind)
      relatives.append(
        Relative(
          line: PersonLine(row, on: visit.today), kind: relation.kind, custody: relation.custody,
          household: relation.household, cases: isChild ? try await visit.lists.cases(ofChild: row.id) : []))
    }
    self.relatives = relatives
    let ids = [id] + theirs.map(\.id)
    cases = try await visit.lists.cases(ofChildren: ids)
    notifications = Set(try await visit.lists.notifications(on: ids).map(\.row.id)).count
    reach = Self.reach(person, Array(same.values), relatives, on: visit.today)
  }

  /// The stronger protection of those who are the same person holds for all of them.
  static func reach(_ person: Person, _ same: [Person] = [], _ relatives: [Relative], on day: Day) -> Reach {
    let address = person.address.flatMap { $0.isEmpty ? nil : $0 }
    let levels = Set(([person] + same).map { $0.addressProtection(on: day) })
    let level: AddressProtection =
      levels.contains(.threatened) ? .threatened : levels.contains(.nameAndAddress) ? .nameAndAddress : .none
    switch level {
    case .threatened: return .threatened
    case .nameAndAddress where !relatives.contains(where: \.isThreatenedAtHome): return .warned(address)
    case .none where !relatives.contains(where: \.isThreatenedAtHome): return .open(address)
    default: return .threatenedAtHome
    }
  }
}

extension PersonModel.Relative {
  private static let close: Set<Kinship> = [.parent, .child, .sibling, .halfSibling, .partner, .stepParent, .stepChild]

  /// Threatened, and lives with the person, or is so close that it can't be ruled out.
  var isThreatenedAtHome: Bool {
    line.protection >= 2 && (household ?? Self.close.contains(kind))
  }
}
