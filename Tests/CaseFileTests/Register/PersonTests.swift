import Testing

@testable import CaseFile

struct PersonTests {
  private let registered = PersonRegistered(name: "Mette Vang", born: "1988-02-03", phone: "1", language: "polsk")

  @Test func onlyWhatChangedChanges() {
    let mette = person(registered, PersonChanged(name: "Mette Bæk", phone: "2"))
    #expect(mette.name == "Mette Bæk")
    #expect(mette.phone == "2")
    #expect(mette.born == "1988-02-03")
    #expect(mette.language == "polsk")
    #expect(mette.version == 2)
  }

  @Test func protectionOfTheAddressEnds() {
    let mette = person(registered, AddressProtected(level: .nameAndAddress, until: "2025-01-01"))
    #expect(mette.addressProtection(on: "2025-01-01") == .nameAndAddress)
    #expect(mette.addressProtection(on: "2025-01-02") == .none)
    #expect(person(registered, AddressProtected(level: .threatened)).addressProtection(on: "2099-01-01") == .threatened)
    #expect(person(registered).addressProtection(on: "2024-01-01") == .none)
  }

  @Test func relationshipsComeAndGo() {
    let mette = person(
      registered, RelationshipRecorded(other: "per", kind: .partner), RelationshipRecorded(other: "ida", kind: .child),
      RelationshipEnded(other: "per", kind: .partner))
    #expect(mette.relationships.map(\.content.other) == ["ida"])
  }
}

struct PersonMergedTests {
  @Test func isFoundUnderTheOtherUntilItIsUndone() throws {
    let merged = PersonMerged(duplicate: "person1", into: "mette")
    let one = person(PersonRegistered(name: "Mette"), merged)
    #expect(one.mergedInto?.content.kept == "mette")
    #expect(throws: Refusal(.alreadyThere)) { try one.merge(PersonMerged(duplicate: "person1", into: "anna")) }
    #expect(throws: Refusal(.notJoined)) { try one.unmerge(PersonUnmerged(duplicate: "person1", from: "anna")) }
    try one.unmerge(PersonUnmerged(duplicate: "person1", from: "mette"))
    let two = person(PersonRegistered(name: "Mette"), merged, PersonUnmerged(duplicate: "person1", from: "mette"))
    #expect(two.mergedInto == nil)
  }
}
