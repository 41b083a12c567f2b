import CaseFile
import Testing

@testable import Store

@Suite struct ConflictTests {
  @Test func whatCanDisagreeComesBackWithBothTexts() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(goal("a", "football", seen: nil))
    try await archive.append(goal("b", "football twice a week", seen: 1))
    let conflict = try await conflict { try await archive.append(goal("c", "no football", seen: 1)) }
    #expect(conflict?.newer.map { ($0.content as? TestGoal)?.text } == ["football twice a week"])
    #expect(conflict?.mine.map(\.text) == ["no football"])
    #expect(conflict?.seen == 1)
    #expect(try await archive.read(House.one, trace: House.trace).count == 2)
  }

  @Test func whatCanNotDisagreeGoesIn() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(goal("a", "football", seen: 0))
    try await archive.append(House.note("b"))
    // Another kind, another subject, and one that has seen everything.
    try await archive.append(House.act("c", Act.Filing(House.one, at: .unknown, seen: 0, TestNote(text: "n"))))
    try await archive.append(goal("d", "school", subject: "other", seen: 0))
    try await archive.append(goal("e", "football daily", seen: 4))
    try await archive.append(goal("f", "says nothing of what it saw", seen: nil))
    #expect(try await archive.read(House.one, trace: House.trace).count == 6)
  }

  @Test func anActIsWholeOrNotAtAll() async throws {
    let house = try House()
    let archive = try house.open()
    try await archive.append(goal("a", "football", seen: 0))
    let both = House.act(
      "b", Act.Filing(House.two, at: .unknown, TestNote(text: "n")),
      Act.Filing(House.one, at: .unknown, seen: 0, TestGoal(goal: "g", text: "t")))
    #expect(try await conflict { try await archive.append(both) } != nil)
    #expect(try await archive.read(House.two, trace: House.trace).isEmpty)
    #expect(try await archive.verify().isClean)
  }

  private func goal(_ id: String, _ text: String, subject: String = "g", seen: Int?) -> Act {
    House.act(id, Act.Filing(House.one, at: .unknown, seen: seen, TestGoal(goal: subject, text: text)))
  }

  private func conflict(_ write: () async throws -> Receipt) async throws -> Conflict? {
    do {
      _ = try await write()
      return nil
    } catch StoreError.conflict(let conflict) {
      return conflict
    }
  }
}
