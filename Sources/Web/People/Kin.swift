import CaseFile
import Store

/// Who is whose child and whose sibling, by the rows of the register: no person is opened for it.
///
/// A relationship is filed with both persons, so its rows name it from both sides; which of two is the parent is told by
/// their birthdays. An unborn child has none, and is the child.
struct Kin: Sendable {
  let person: PersonRow
  let parents: [PersonRow]
  let children: [PersonRow]
  /// Recorded as siblings, or children of the same parent.
  let siblings: [PersonRow]

  init?(of id: PersonID, _ lists: Lists) async throws {
    guard let person = try await lists.people([id]).first else { return nil }
    let relations = try await lists.relations(of: id)
    let near = try await Self.line(of: person, relations, lists)
    var siblings = Set(relations.filter { ["sibling", "half-sibling"].contains($0.kind) }.map(\.other))
    for parent in near.parents {
      let theirs = try await lists.relations(of: parent.id)
      siblings.formUnion(try await Self.line(of: parent, theirs, lists).children.map(\.id))
    }
    siblings.remove(id)
    self.person = person
    (parents, children) = near
    self.siblings = try await lists.people(Array(siblings))
  }

  private static func line(
    of person: PersonRow, _ relations: [RelationRow], _ lists: Lists
  ) async throws -> (parents: [PersonRow], children: [PersonRow]) {
    let ids = Set(relations.filter { ["parent", "child"].contains($0.kind) }.map(\.other))
    guard !ids.isEmpty else { return ([], []) }
    let others = try await lists.people(Array(ids))
    return (others.filter { isOlder($0, than: person) }, others.filter { !isOlder($0, than: person) })
  }

  private static func isOlder(_ other: PersonRow, than person: PersonRow) -> Bool {
    guard let birth = other.birth else { return false }
    return person.birth.map { birth < $0 } ?? true
  }
}
