import Testing

@testable import CaseFile

struct RulerTests {
  private let mother = Marker(.parent, person: "mette", relation: .mother)

  private func mark(
    _ id: String, _ place: Double, by: Marker? = nil, steps: Int = 5, half: Bool? = nil, replaces: String? = nil
  ) -> RulerMarked {
    RulerMarked(
      id: id, side: .wellbeing, context: "school", by: by ?? mother, place: place, steps: steps, halfSteps: half,
      replaces: replaces)
  }

  @Test func eachPersonsLatestMarkStands() {
    var journal = Journal()
    journal.add(mark("r1", 2), on: "2024-05-01")
    journal.add(mark("r2", 4), on: "2024-05-20")
    journal.add(mark("r3", 3), on: "2024-05-10")
    journal.add(mark("r4", 1, by: Marker(.child)), on: "2024-05-01")
    #expect(journal.file.ruler.latest.map(\.content.id) == ["r2", "r4"])
  }

  @Test func whatWasPutRightStaysToBeSeen() {
    let ruler = caseFile(mark("r1", 2), mark("r2", 3, replaces: "r1")).ruler
    #expect(ruler.marks.count == 2)
    #expect(ruler.standing.map(\.content.id) == ["r2"])
  }

  @Test(arguments: [0.0, 0.5, 5.5, 6, 2.5, .infinity, -1])
  func aMarkSitsOnAStep(_ place: Double) {
    #expect(throws: Refusal(.offTheScale)) { try file(mark("r1", place), in: caseFile()) }
  }

  @Test func halfStepsAreThereWhereTheyAreUsed() throws {
    try file(mark("r1", 2.5, half: true), in: caseFile())
    try file(mark("r1", 10, steps: 10), in: caseFile())
    #expect(throws: Refusal(.offTheScale)) { try file(mark("r1", 2.25, half: true), in: caseFile()) }
    #expect(throws: Refusal(.offTheScale)) { try file(mark("r1", 2, steps: 4), in: caseFile()) }
  }

  @Test func onlyOnesOwnMarkIsPutRight() throws {
    let one = caseFile(mark("r1", 2))
    try file(mark("r2", 3, replaces: "r1"), in: one)
    #expect(throws: Refusal(.notTheSameMark)) { try file(mark("r2", 3, by: Marker(.child), replaces: "r1"), in: one) }
    #expect(throws: Refusal(.unknownMark)) { try file(mark("r2", 3, replaces: "r9"), in: one) }
    #expect(throws: Refusal(.alreadyThere)) { try file(mark("r1", 3), in: one) }
  }

  @Test func aStatementHoldsUntilItIsClosed() throws {
    let note = RulerNoted(id: "n1", about: .protective, words: "Mormor henter om onsdagen", by: mother)
    let file1 = caseFile(note)
    #expect(file1.ruler.holds("n1"))
    try file(RulerNoteClosed(for: "n1"), in: file1)
    let closed = caseFile(note, RulerNoteClosed(for: "n1"))
    #expect(!closed.ruler.holds("n1"))
    #expect(throws: Refusal(.noLongerHolds)) { try file(RulerNoteClosed(for: "n1"), in: closed) }
    #expect(throws: Refusal(.unknownStatement)) { try file(RulerNoteClosed(for: "n2"), in: closed) }
    #expect(throws: Refusal(.nothingSaid)) {
      try file(RulerNoted(id: "n2", about: .worry, words: " \n", by: mother), in: closed)
    }
  }

  @Test func theFamilysReasonIsQuotedAndTheProfessionalsIsAnAssessment() {
    func sender(_ by: Marker) -> Passage.Sender? {
      RulerMarked(id: "r", side: .care, context: "home", by: by, place: 2, steps: 5, reason: "Fordi")
        .passages.first { $0.text == "Fordi" }?.sender
    }
    #expect(sender(mother) == .quotation)
    #expect(sender(Marker(.child)) == .quotation)
    #expect(sender(Marker(.professional, name: "Klasselærer")) == .assessment)
  }

  @Test func aPlaceIsReadOnItsOwnRuler() {
    let places = [mark("r", 2.5, half: true), mark("r", 10, steps: 10)].map { mark in
      mark.passages.first { $0.heading.hasSuffix("place") }?.text
    }
    #expect(places == ["2½ / 5", "10 / 10"])
  }
}
