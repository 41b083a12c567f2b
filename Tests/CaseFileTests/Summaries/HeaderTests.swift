import Testing

@testable import CaseFile

struct HeaderTests {
  @Test func saysWhoWhoseAndHowLong() {
    var journal = Journal()
    journal.add(CaseOpened(child: "lærke", born: "2014-05-10"), on: "2024-05-01")
    journal.add(CaseAssigned(caseworker: "anna", team: "north"), on: "2024-05-01")
    journal.add(NotificationReceived(id: "n1", from: .school), on: "2024-05-01")
    journal.add(ContactMade(with: [.child]), on: "2024-05-04")
    journal.add(ContactMade(with: [.custodyHolder]), on: "2024-05-09")
    journal.add(NextStepSet(what: "Møde", on: "2024-05-20"), on: "2024-05-09")
    let header = journal.file.header(on: "2024-05-10")
    #expect(header.child == "lærke")
    #expect(header.age == 10)
    #expect(header.caseworker == "anna")
    #expect(header.stage == .received)
    #expect(header.daysSinceChild == 6)
    #expect(header.daysSinceFamily == 1)
    #expect(header.nextStep?.content.on == "2024-05-20")
    #expect(header.unassessed == 1)
    #expect(header.isRestricted == false)
    let before = journal.file.header(on: "2024-05-03")
    #expect(before.age == 9)
    #expect(before.daysSinceChild == nil)
    #expect(before.nextStep == nil)
  }

  @Test func anUnbornChildHasNoAge() {
    let header = caseFile(CaseOpened(child: "lærke", due: "2024-09-01")).header(on: "2024-05-10")
    #expect(header.age == nil)
    #expect(header.due == "2024-09-01")
  }

  @Test func saysWhatTurnsTheCase() {
    let header = caseFile(ViolenceKnown(), CaseRestricted(to: ["anna"])).header(on: "2024-05-10")
    #expect(header.outsideTrialSince == "2024-05-01")
    #expect(header.isRestricted)
  }
}
