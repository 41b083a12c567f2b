import CaseFile
import Store

/// What a search found: persons, each with cases and family. Rows only; opening a person or a case is a read.
struct SearchModel: Sendable {
  struct Hit: Sendable {
    let line: PersonLine
    let cases: [CaseLine]
    var family: [Hit] = []
  }

  let term: String
  let hits: [Hit]
  let isTooShort: Bool
  let isCut: Bool

  static let most = 50
  /// So many are shown with their family opened out.
  static let mostFamilies = 12

  init(_ visit: Visit) async throws {
    term = String((visit.form["q"] ?? "").trimmingSpaces.prefix(LinkModel.mostLetters))
    isTooShort = !term.isEmpty && term.count < 2
    guard term.count >= 2 else {
      (hits, isCut) = ([], false)
      return
    }
    let found = try await SearchTerm(term).people(visit)
    var hits: [Hit] = []
    for (index, row) in found.prefix(Self.most).enumerated() {
      var hit = try await Self.hit(row, visit)
      if index < Self.mostFamilies {
        for relative in try await visit.lists.household(of: row.id) where relative.id != row.id {
          hit.family.append(try await Self.hit(relative, visit))
        }
      }
      hits.append(hit)
    }
    self.hits = hits
    isCut = found.count >= Self.most
  }

  private static func hit(_ row: PersonRow, _ visit: Visit) async throws -> Hit {
    Hit(line: PersonLine(row, on: visit.today), cases: try await visit.lists.cases(ofChild: row.id))
  }
}
