import Testing

@testable import CaseFile

struct SafetyMapsTests {
  private let mother = Marker(.parent, person: "mette", relation: .mother)

  private func said(_ id: String, _ about: SafetyStatement, danger: String? = nil) -> SafetySaid {
    SafetySaid(id: id, about: about, words: "Ordene", by: mother, danger: danger)
  }

  @Test func wordsAreSaidBetterAndOldOnesKept() throws {
    let file1 = caseFile(said("a", .strength), SafetyReworded(for: "a", words: "Bedre", by: mother))
    let statement = try #require(file1.safetyMaps.named("a"))
    #expect(file1.safetyMaps.words(of: statement.content) == "Bedre")
    #expect(statement.content.words == "Ordene")
  }

  @Test func whatHasEndedIsNotSaidAnew() {
    let ended = caseFile(said("a", .harm), SafetyEnded(for: "a"))
    #expect(!ended.safetyMaps.holds("a"))
    #expect(throws: Refusal(.noLongerHolds)) { try file(SafetyReworded(for: "a", words: "x", by: mother), in: ended) }
    #expect(throws: Refusal(.noLongerHolds)) { try file(SafetyEnded(for: "a"), in: ended) }
    #expect(throws: Refusal(.unknownStatement)) { try file(SafetyEnded(for: "b"), in: ended) }
  }

  @Test func aGoalAnswersADanger() throws {
    let file1 = caseFile(said("d", .danger), said("s", .strength))
    try file(said("g", .goal, danger: "d"), in: file1)
    #expect(throws: Refusal(.unknownStatement)) { try file(said("g", .goal, danger: "s"), in: file1) }
    #expect(throws: Refusal(.unknownStatement)) { try file(said("g", .goal, danger: "x"), in: file1) }
  }

  @Test(arguments: [-0.5, 10.5, 5.3, .nan, .infinity]) func theLineGoesFromNoughtToTenInHalves(_ place: Double) {
    #expect(throws: Refusal(.offTheScale)) {
      try file(SafetyMarked(id: "m", by: mother, place: place), in: caseFile())
    }
  }

  @Test func onlyOnesOwnMarkIsPutRight() throws {
    let file1 = caseFile(SafetyMarked(id: "m", by: mother, place: 0))
    try file(SafetyMarked(id: "n", by: mother, place: 9.5, replaces: "m"), in: file1)
    #expect(throws: Refusal(.notTheSameMark)) {
      try file(SafetyMarked(id: "n", by: Marker(.child), place: 9, replaces: "m"), in: file1)
    }
  }

  @Test func anAgreementTakesAnothersPlaceOrEnds() throws {
    let first = SafetyAgreed(id: "a", who: "Mormor", what: "Henter", from: "2024-05-01")
    let second = SafetyAgreed(id: "b", who: "Far", what: "Henter", from: "2024-05-02", replaces: "a")
    let changed = caseFile(first, second)
    #expect(changed.safetyMaps.plan.map(\.content.id) == ["b"])
    #expect(throws: Refusal(.noLongerHolds)) { try file(SafetyAgreementEnded(for: "a"), in: changed) }
    try file(SafetyAgreementEnded(for: "b"), in: changed)
    #expect(caseFile(first, SafetyAgreementEnded(for: "a")).safetyMaps.plan.isEmpty)
    #expect(throws: Refusal(.untilBeforeStart, dates: ["date": "2024-05-02"])) {
      try file(
        SafetyAgreed(id: "c", who: "Far", what: "Henter", from: "2024-05-02", until: "2024-05-01"), in: changed)
    }
  }
}
