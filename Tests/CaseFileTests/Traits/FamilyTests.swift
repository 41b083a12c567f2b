import Testing

@testable import CaseFile

struct FamilyTests {
  @Test func anUnbornChildIsBorn() {
    var journal = Journal()
    journal.add(CaseOpened(child: "lærke", due: "2024-08-01", mother: "mette"))
    #expect(journal.file.family.isUnborn)
    #expect(journal.file.family.due == "2024-08-01")
    journal.add(ChildBorn(on: "2024-07-28"), on: "2024-07-28")
    #expect(journal.file.family.born == "2024-07-28")
    #expect(journal.file.family.due == nil)
    #expect(journal.file.family.isUnborn == false)
    #expect(journal.file.family.child == "lærke")
  }

  @Test func membersComeGoAndChange() {
    let file = caseFile(
      MemberJoined(person: "mette", role: .mother, custody: true), MemberJoined(person: "per", role: .father),
      MemberJoined(person: "per", role: .father, custody: true), MemberJoined(person: "ida", role: .halfSibling),
      MemberLeft(person: "ida"))
    #expect(file.family.members.map(\.content.person) == ["mette", "per"])
    #expect(file.family.custodyHolders == ["mette", "per"])
    #expect(file.family.siblings.isEmpty)
  }

  @Test func aBirthToComeIsADueDate() throws {
    let empty = CaseFile(id: "case1", entries: [])
    #expect(throws: Refusal(.bornInFuture, dates: ["date": "2024-06-02"])) {
      try file(CaseOpened(child: "lærke", born: "2024-06-02"), in: empty)
    }
    #expect(throws: Refusal(.bornInFuture, dates: ["date": "2024-06-02"])) {
      try file(ChildBorn(on: "2024-06-02"), in: empty)
    }
    try file(CaseOpened(child: "lærke", born: "2024-06-01"), in: empty)
    try file(CaseOpened(child: "lærke", due: "2024-12-01"), in: empty)
  }

  @Test func opensOnce() {
    #expect(throws: Refusal(.alreadyThere)) {
      try file(CaseOpened(child: "lærke"), in: caseFile(CaseOpened(child: "lærke")))
    }
  }

  @Test func onlyWhoIsThereLeaves() throws {
    let file1 = caseFile(MemberJoined(person: "ida", role: .sibling))
    try file(MemberLeft(person: "ida"), in: file1)
    #expect(throws: Refusal(.unknownMember)) { try file(MemberLeft(person: "per"), in: file1) }
  }
}
