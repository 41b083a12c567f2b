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
