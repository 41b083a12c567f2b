import Testing

@testable import CaseFile

struct PersonFilingTests {
  private let nobody = Person(id: "person1", entries: [])
  private let mette = person(PersonRegistered(name: "Mette Vang", born: "1988-02-03"))

  private func file(_ content: any Content, for person: Person) throws(Refusal) -> Act.Filing {
    try person.filing(content, at: .day("2024-06-01"), now: noon("2024-06-01"))
  }

  @Test func goesIntoThePersonsStream() throws {
    let filing = try file(PersonChanged(phone: "2"), for: mette)
    #expect(filing.stream == .person("person1"))
    #expect(filing.seen == 1)
  }

  @Test func bornAndDeadInTheRightOrder() throws {
    #expect(throws: Refusal(.bornInFuture, dates: ["date": "2024-06-02"])) {
      try file(PersonRegistered(name: "Lærke", born: "2024-06-02"), for: nobody)
    }
    #expect(throws: Refusal(.diedInFuture, dates: ["date": "2024-06-02"])) {
      try file(PersonChanged(died: "2024-06-02"), for: mette)
    }
    #expect(throws: Refusal(.diedBeforeBorn, dates: ["date": "1988-02-03"])) {
      try file(PersonChanged(died: "1988-02-02"), for: mette)
    }
    _ = try file(PersonRegistered(name: "Lærke", due: "2024-12-01"), for: nobody)
    _ = try file(PersonChanged(died: "2024-06-01"), for: mette)
  }

  @Test(arguments: ["029916000", "02991600000", "029916-000", "０２９９１６００００"])
  func aNumberHasTenDigits(_ cpr: String) {
    #expect(throws: Refusal(.cprMalformed)) { try file(PersonChanged(cpr: cpr), for: mette) }
  }

  @Test func aNumberWithoutARealDateIsANumber() throws { _ = try file(PersonChanged(cpr: "0299160000"), for: mette) }

  @Test func registeredOnce() {
    #expect(throws: Refusal(.alreadyThere)) { try file(PersonRegistered(name: "Mette"), for: mette) }
  }

  @Test func relationshipsAreWithOthersAndEndOnce() throws {
    #expect(throws: Refusal(.ownRelative)) {
      try file(RelationshipRecorded(other: "person1", kind: .sibling), for: mette)
    }
    #expect(throws: Refusal(.unknownRelationship)) {
      try file(RelationshipEnded(other: "per", kind: .partner), for: mette)
    }
    let couple = person(PersonRegistered(name: "Mette"), RelationshipRecorded(other: "per", kind: .partner))
    _ = try file(RelationshipEnded(other: "per", kind: .partner), for: couple)
  }
}
