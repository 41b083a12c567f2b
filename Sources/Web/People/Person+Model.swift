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
    let rows = try await visit.lists.people(person.relationships.map(\.content.other))
    let byID = Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
    var relatives: [Relative] = []
    for relation in person.relationships.map(\.content) {
      guard let row = byID[relation.other] else { continue }
      let isChild = [.child, .stepChild, .fosterChild, .grandchild].contains(relation.kind)
      relatives.append(
        Relative(
          line: PersonLine(row, on: visit.today), kind: relation.kind, custody: relation.custody,
          household: relation.household, cases: isChild ? try await visit.lists.cases(ofChild: row.id) : []))
    }
    self.relatives = relatives
    cases = try await visit.lists.cases(ofChild: id)
    notifications = Set(try await visit.lists.notifications(on: [id]).map(\.row.id)).count
    reach = Self.reach(person, relatives, on: visit.today)
  }

  static func reach(_ person: Person, _ relatives: [Relative], on day: Day) -> Reach {
    let address = person.address.flatMap { $0.isEmpty ? nil : $0 }
    switch person.addressProtection(on: day) {
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
