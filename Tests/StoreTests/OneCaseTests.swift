import CaseFile
import Foundation
import Law
import Testing

@testable import Store

@Suite struct OneCaseTests {
  private let child = PersonID(rawValue: "alma")

  @Test func twentyWhoOpenACaseForTheSameChildOpenOne() async throws {
    let house = try House()
    let archive = try open(house)
    let results = await withTaskGroup(of: Result<Receipt, any Error>.self) { group in
      for number in 0..<20 {
        group.addTask { [self] in
          do { return .success(try await archive.append(opening("c\(number)"))) } catch { return .failure(error) }
        }
      }
      return await group.reduce(into: [Result<Receipt, any Error>]()) { $0.append($1) }
    }
    #expect(results.count { (try? $0.get()) != nil } == 1)
    for result in results {
      guard case .failure(let error) = result else { continue }
      guard case StoreError.conflict(let conflict) = error else {
        Issue.record("\(error)")
        continue
      }
      #expect(conflict.kind == CaseOpened.kind)
      // Who opened it is told, and nothing of what the case says.
      #expect(conflict.newer.map(\.actor) == [.staff(House.worker)])
      #expect(conflict.newer.allSatisfy { $0.content == nil })
    }
    #expect(try await archive.cases(ofChild: child).count == 1)
    #expect(try await archive.verify().problems == [])
  }

  @Test func alsoInOneBatch() async throws {
    let archive = try open(try House())
    await #expect(throws: StoreError.self) { try await archive.append(contentsOf: [opening("a"), opening("b")]) }
    #expect(try await archive.cases(ofChild: child).map(\.row.id.rawValue) == ["a"])
  }

  @Test func anotherChildsCaseAndOneAfterAClosedOneGoIn() async throws {
    let archive = try open(try House())
    try await archive.append(opening("a"))
    try await archive.append(opening("other", of: PersonID(rawValue: "other")))
    await #expect(throws: StoreError.self) { try await archive.append(opening("b")) }
    // Closed in the act itself, and closed before.
    var moved = opening("b")
    moved.filings.append(filing("a", CaseClosed(reason: .moved)))
    try await archive.append(moved)
    try await archive.append(House.act("close", filing("b", CaseClosed(reason: .moved))))
    try await archive.append(opening("c"))
    #expect(try await archive.cases(ofChild: child).map(\.row.closedOn).count { $0 == nil } == 1)
  }

  @Test func aClosedCaseIsNotOpenedAgainBesideAnOpenOne() async throws {
    let archive = try open(try House())
    try await archive.append(opening("a"))
    try await archive.append(House.act("close", filing("a", CaseClosed(reason: .moved))))
    try await archive.append(opening("b"))
    await #expect(throws: StoreError.self) {
      try await archive.append(House.act("again", filing("a", CaseReopened(why: nil))))
    }
    try await archive.append(House.act("close b", filing("b", CaseClosed(reason: .moved))))
    try await archive.append(House.act("again", filing("a", CaseReopened(why: nil))))
  }

  private func filing(_ id: String, _ content: any Content) -> Act.Filing {
    Act.Filing(.child(CaseID(rawValue: id)), at: .at(House.now), content)
  }

  private func opening(_ id: String, of child: PersonID? = nil) -> Act {
    House.act("open \(id)", filing(id, CaseOpened(child: child ?? self.child, why: "Vold i hjemmet")))
  }

  private func open(_ house: House) throws -> Archive {
    let rules = try RuleSet.bundled()
    return try Archive.open(folder: house.folder, masterKey: house.key) { department in
      HouseDeriver(rules: rules, setting: Setting(Department(entries: department)))
    }
  }
}
