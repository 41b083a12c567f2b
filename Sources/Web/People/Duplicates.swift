import CaseFile
import Store

/// Somebody who is about to be written into the register.
struct PersonDraft: Hashable, Sendable {
  var name: String
  var born: Day?
  var cpr: String?
}

/// Who in the register may be the one that is about to be created, and why. A hint for the eye; nobody is ever merged.
struct Duplicate: Hashable, Sendable {
  enum Reason: String, Hashable, Sendable, CaseIterable {
    case sameCPR = "same-cpr"
    case sameBirthday = "same-birthday"
    case sameName = "same-name"
    case sameParent = "same-parent"
  }

  let row: PersonRow
  let reasons: [Reason]

  func text(on day: Day, _ t: Words) -> String {
    let why = reasons.map { t("duplicate.\($0.rawValue)") }.joined(separator: ", ")
    return "\(PersonLine(row, on: day).text(t)) – \(why)"
  }
}

extension PersonDraft {
  /// Why somebody may be the same; empty where nothing says so.
  func reasons(for row: PersonRow, hasSameCPR: Bool, hasSameParent: Bool) -> [Duplicate.Reason] {
    let isLike = Names.areLike(name, row.name)
    let isBornSameDay = born != nil && born == row.birth
    // Two children of one family have different birthdays; where both are known and differ, the name alone says nothing.
    let mayBeBorn = born == nil || row.birth == nil || isBornSameDay
    var reasons: [Duplicate.Reason] = []
    if hasSameCPR { reasons.append(.sameCPR) }
    if isBornSameDay, isLike { reasons.append(.sameBirthday) }
    if !isBornSameDay, mayBeBorn, Names.areSame(name, row.name) { reasons.append(.sameName) }
    if hasSameParent, isLike || isBornSameDay, mayBeBorn { reasons.append(.sameParent) }
    return reasons
  }
}

/// How alike two names are, spelt as the search spells them.
enum Names {
  /// Each name of the shorter is in the longer, and there are two at least.
  static func areSame(_ a: String, _ b: String) -> Bool {
    let (a, b) = (Set(NameSearch.tokens(a)), Set(NameSearch.tokens(b)))
    let (short, long) = a.count <= b.count ? (a, b) : (b, a)
    return short.count >= 2 && short.isSubset(of: long)
  }

  /// The first names are the same, or differ by a letter, or one begins with the other (Alex, Alexander).
  static func areLike(_ a: String, _ b: String) -> Bool {
    guard let first = NameSearch.tokens(a).first, let other = NameSearch.tokens(b).first else { return false }
    if first == other { return true }
    let shorter = min(first.count, other.count)
    if shorter >= 3, first.hasPrefix(other) || other.hasPrefix(first) { return true }
    return shorter >= 3 && differByOne(Array(first), Array(other))
  }

  /// One letter changed, too many, or two that have changed places.
  static func differByOne(_ a: [Character], _ b: [Character]) -> Bool {
    guard abs(a.count - b.count) <= 1 else { return false }
    let head = zip(a, b).prefix { $0 == $1 }.count
    let tail = zip(a.dropFirst(head).reversed(), b.dropFirst(head).reversed()).prefix { $0 == $1 }.count
    let (restA, restB) = (a.count - head - tail, b.count - head - tail)
    if restA <= 1, restB <= 1 { return true }
    return restA == 2 && restB == 2 && a[head] == b[head + 1] && a[head + 1] == b[head]
  }
}

extension SignedIn {
  /// Looks in the register before somebody is created. It is a search, and its terms are recorded.
  func duplicates(of draft: PersonDraft, parents: [PersonID] = []) async throws -> [Duplicate] {
    let term = [draft.name, draft.born?.description, draft.cpr].compactMap { $0 }.joined(separator: " ")
    guard !term.allSatisfy(\.isWhitespace) else { return [] }
    try await services.vault.note(AuditEvent(.search, at: now, who: .staff(me.id), detail: String(term.prefix(300))))
    var (byID, byCPR, byParent): ([PersonID: PersonRow], Set<PersonID>, Set<PersonID>) = ([:], [], [])
    func take(_ rows: [PersonRow]) { for row in rows { byID[row.id] = row } }
    if let cpr = draft.cpr {
      let rows = try await lists.search(cpr, limit: 20)
      byCPR = Set(rows.map(\.id))
      take(rows)
    }
    if let born = draft.born { take(try await lists.people(bornOn: born)) }
    take(try await lists.search(draft.name, limit: 50))
    for parent in parents {
      let children = try await Kin(of: parent, lists)?.children ?? []
      byParent.formUnion(children.map(\.id))
      take(children)
    }
    let found = byID.values.compactMap { row -> Duplicate? in
      let reasons = draft.reasons(
        for: row, hasSameCPR: byCPR.contains(row.id), hasSameParent: byParent.contains(row.id))
      return reasons.isEmpty ? nil : Duplicate(row: row, reasons: reasons)
    }
    return Array(found.sorted { ($1.reasons.count, $0.row.name) < ($0.reasons.count, $1.row.name) }.prefix(8))
  }
}
