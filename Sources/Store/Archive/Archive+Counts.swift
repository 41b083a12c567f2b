import CaseFile

/// Parts of lists, and how long they are: what a big department can be asked with every page.
extension Archive {
  /// Open cases.
  public func cases(_ filter: CaseFilter) async throws -> [CaseLine] { try await ask { try $0.cases(filter) } }

  public func cases(ofChildren people: [PersonID]) async throws -> [CaseLine] {
    people.isEmpty ? [] : try await ask { try $0.cases(ofChildren: people) }
  }

  /// Open cases by team and caseworker.
  public func caseCounts() async throws -> [CaseCount] { try await ask { try $0.caseCounts() } }

  public func count(_ filter: DutyFilter) async throws -> Int { try await ask { try $0.count(filter) } }

  /// How many cases of each team have such duties.
  public func casesWithDuties(_ filter: DutyFilter) async throws -> [TeamID?: Int] {
    try await ask { try $0.casesWithDuties(filter) }
  }

  /// Who of them goes by another, and who else goes by them.
  public func merges(of people: [PersonID]) async throws -> Merges {
    guard !people.isEmpty else { return Merges(into: [:], rows: [:]) }
    return try await ask { view in
      var into: [PersonID: PersonID] = [:]
      var (asked, edge) = (Set<PersonID>(), Set(people))
      while !edge.isEmpty {
        for row in try view.merges(of: edge) { into[row.person] = row.other }
        asked.formUnion(edge)
        edge = Set(into.keys).union(into.values).subtracting(asked)
      }
      // One who was kept may have gone into somebody later.
      let ends = into.mapValues { first in
        var (last, seen) = (first, Set<PersonID>())
        while let next = into[last], seen.insert(last).inserted { last = next }
        return last
      }
      let rows = try view.people(Array(Set(ends.keys).union(ends.values)))
      return Merges(into: ends, rows: Dictionary(rows.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first }))
    }
  }

  /// The families of several persons, and all their cases: a handful of questions, however many they are.
  public func families(of people: [PersonID], reach: Int = 2) async throws -> Families {
    guard !people.isEmpty else { return Families(members: [:], cases: [:]) }
    return try await ask { view in
      var others: [PersonID: [PersonID]] = [:]
      var (asked, edge) = (Set<PersonID>(), Set(people))
      for _ in 0..<reach where !edge.isEmpty {
        for row in try view.relations(of: edge) { others[row.person, default: []].append(row.other) }
        asked.formUnion(edge)
        edge = Set(edge.flatMap { others[$0] ?? [] }).subtracting(asked)
      }
      var members: [PersonID: Set<PersonID>] = [:]
      for person in people {
        var (found, edge): (Set<PersonID>, [PersonID]) = ([person], [person])
        for _ in 0..<reach { edge = edge.flatMap { others[$0] ?? [] }.filter { found.insert($0).inserted } }
        members[person] = found
      }
      let everybody = Set(members.values.joined())
      let rows = try view.people(Array(everybody))
      let cases = try view.cases(ofChildren: Array(everybody))
      return Families(
        members: members.mapValues { ids in rows.filter { ids.contains($0.id) } },
        cases: Dictionary(grouping: cases, by: \.row.child))
    }
  }
}
