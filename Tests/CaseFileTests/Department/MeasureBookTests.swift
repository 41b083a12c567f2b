import Testing

@testable import CaseFile

struct MeasureBookTests {
  private let pack = MeasurePackTaken(id: "k1", what: .texts, title: "Ark", file: MeasureFile(text: "{}"))
  private let licence = MeasureLicenceRecorded(
    id: "l1", instruments: ["ors"], licensor: "Giver", holder: "Kommunen", ways: [.screen], from: "2024-01-01")

  @Test func aDroppedPackIsGone() {
    #expect(department(pack).measures.pack("k1") == pack)
    #expect(department(pack, MeasurePackDropped(for: "k1")).measures.pack("k1") == nil)
  }

  @Test func theEarliestEndOfALicenceHolds() {
    let book = department(
      licence, MeasureLicenceEnded(for: "l1", on: "2024-06-01"), MeasureLicenceEnded(for: "l1", on: "2024-09-01")
    ).measures
    #expect(book.ended["l1"]?.content.on == "2024-06-01")
  }

  @Test func whatCannotBeSoIsRefused() throws {
    let now = noon("2024-06-01")
    func file(_ content: any Content) throws(Refusal) {
      _ = try department(pack, licence).filing(content, at: .at(now), now: now)
    }
    #expect(throws: Refusal(.alreadyThere)) { try file(pack) }
    #expect(throws: Refusal(.unknownPack)) { try file(MeasurePackDropped(for: "k2")) }
    #expect(throws: Refusal(.alreadyThere)) { try file(licence) }
    #expect(throws: Refusal(.unknownLicence)) { try file(MeasureLicenceEnded(for: "l2", on: "2024-06-01")) }
    #expect(throws: Refusal(.licenceEndsBeforeStart, dates: ["date": "2024-01-01"])) {
      try file(MeasureLicenceEnded(for: "l1", on: "2023-06-01"))
    }
    #expect(throws: Refusal(.unknownPack)) { try file(ExpectedCoursesChosen(model: .pack, for: "k2")) }
    try file(ExpectedCoursesChosen(model: .pack, for: "k1"))
    try file(ExpectedCoursesChosen(model: .rules))
  }
}
