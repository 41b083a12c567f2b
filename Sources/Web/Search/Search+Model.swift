import CaseFile
import Store

/// What a search found: persons, each with cases and family. Rows only; opening a person or a case is a read.
struct SearchModel: Sendable {
  struct Hit: Sendable {
    let line: PersonLine
    let cases: [CaseLine]
    /// Those in the register who have turned out to be this person.
    let also: [PersonRow]
    var family: [Hit] = []
  }

  let term: String
  let hits: [Hit]
  /// How many were found, in however many families.
  let count: Int
  let isTooShort: Bool
  let isCut: Bool

  static let most = 50
  /// So many of the first are shown with their family opened out.
  static let mostFamilies = 12

  init(_ visit: Visit) async throws {
    term = String((visit.form["q"] ?? "").trimmingSpaces.prefix(LinkModel.mostLetters))
    isTooShort = !term.isEmpty && term.count < 2
    guard term.count >= 2 else {
      (hits, count, isCut) = ([], 0, false)
      return
    }
    let rows = try await SearchTerm(term).people(visit)
    let merges = try await visit.lists.merges(of: rows.prefix(Self.most).map(\.id))
    // Two who are one are one line, under the one that was kept.
    let found = Self.unique(rows.map { merges.rows[merges.canonical($0.id)] ?? $0 })
    let families = try await visit.lists.families(of: found.prefix(Self.mostFamilies).map(\.id))
    let later = found.prefix(Self.most).dropFirst(Self.mostFamilies).map(\.id)
    let others = try await visit.lists.cases(
      ofChildren: later + later.flatMap { merges.others(of: $0).map(\.id) })
    let cases = families.cases.merging(Dictionary(grouping: others, by: \.row.child)) { first, _ in first }
    func hit(_ row: PersonRow) -> Hit {
      let also = merges.others(of: row.id)
      return Hit(
        line: PersonLine(row, on: visit.today), cases: ([row] + also).flatMap { cases[$0.id] ?? [] }, also: also)
    }
    var hits: [Hit] = []
    var shown: Set<PersonID> = []
    for row in found.prefix(Self.most) where !shown.contains(row.id) {
      shown.insert(row.id)
      var one = hit(row)
      // Whoever is found too is shown here, with the family, and not once more.
      shown.formUnion(one.also.map(\.id))
      for relative in families.members[row.id] ?? [] where shown.insert(relative.id).inserted {
        one.family.append(hit(relative))
      }
      hits.append(one)
    }
    self.hits = hits
    count = min(found.count, Self.most)
    isCut = rows.count >= Self.most
  }

  private static func unique(_ rows: [PersonRow]) -> [PersonRow] {
    var seen: Set<PersonID> = []
    return rows.filter { seen.insert($0.id).inserted }
  }
}
