import Testing

@testable import CaseFile

struct MovesTests {
  @Test func theNewMunicipalityIsNotified() {
    var journal = Journal()
    journal.add(CaseMoved(to: "Engdal"))
    #expect(journal.file.moves.moved?.content.to == "Engdal")
    #expect(journal.file.moves.notified == nil)
    journal.add(MoveNotified(sent: "Sagens akter og et resumé"))
    #expect(journal.file.moves.notified?.content.sent == "Sagens akter og et resumé")
  }
}
