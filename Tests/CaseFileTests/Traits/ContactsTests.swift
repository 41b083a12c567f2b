import Testing

@testable import CaseFile

struct ContactsTests {
  @Test func neverIsNotAnyDay() {
    #expect(caseFile(NeedKnown()).contacts.lastWithChild == nil)
    #expect(caseFile(NeedKnown()).contacts.lastWithFamily == nil)
  }

  @Test func talksAndVisitsCountToo() {
    var journal = Journal()
    journal.add(ContactMade(with: [.child, .family]), on: "2024-05-01")
    journal.add(ContactMade(with: [.professional]), on: "2024-05-20")
    #expect(journal.file.contacts.lastWithChild == "2024-05-01")
    #expect(journal.file.contacts.lastWithFamily == "2024-05-01")
    journal.add(ContactMade(with: [.custodyHolder]), on: "2024-05-22")
    #expect(journal.file.contacts.lastWithChild == "2024-05-01")
    #expect(journal.file.contacts.lastWithFamily == "2024-05-22")
    journal.add(ChildHeard(about: .other), on: "2024-05-25")
    #expect(journal.file.contacts.lastWithChild == "2024-05-25")
    journal.add(SupervisionVisit(childTalkedWith: false), on: "2024-06-01")
    #expect(journal.file.contacts.lastWithChild == "2024-05-25")
    journal.add(SupervisionVisit(childTalkedWith: true), on: "2024-06-02")
    #expect(journal.file.contacts.lastWithFamily == "2024-06-02")
  }

  @Test func withoutSayingWithWhomItIsTheFamily() {
    let file = caseFile(ContactMade(said: "Vi ringes ved"))
    #expect(file.contacts.lastWithFamily == "2024-05-01")
    #expect(file.contacts.lastWithChild == nil)
  }
}
