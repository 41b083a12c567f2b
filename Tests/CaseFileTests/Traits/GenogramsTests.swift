import Testing

@testable import CaseFile

struct GenogramsTests {
  private func folded(_ contents: any Content...) -> Genograms {
    var journal = Journal()
    for content in contents { journal.add(content) }
    return journal.file.genograms
  }

  @Test func theLatestHoldsAndTheOrderStays() {
    let all = folded(
      RelativeDrawn(id: "a", name: "Anna"), RelativeDrawn(id: "b", name: "Bo"), RelativeDrawn(id: "a", name: "Anne"))
    #expect(all.persons.map(\.name) == ["Anne", "Bo"])
  }

  @Test func whoIsErasedTakesTheTiesAlongAndCanComeBack() {
    let all = folded(
      RelativeDrawn(id: "a"), RelativeDrawn(id: "b"), TieDrawn(id: "t", .partners, ["a", "b"]),
      TieDrawn(id: "h", .household, ["a", "b"]), RelativeErased(id: "b"))
    #expect(all.persons.map(\.id) == ["a"])
    #expect(all.ties.map(\.id) == ["h"])
    #expect(all.erased == ["b"])
    #expect(folded(RelativeErased(id: "b"), RelativeDrawn(id: "b")).erased.isEmpty)
  }

  @Test func aJoinIsUndone() throws {
    let joined = folded(RelativesJoined(duplicate: "b", kept: "a"))
    #expect(joined.joins.count == 1)
    #expect(throws: Refusal(.alreadyThere)) { try joined.join(RelativesJoined(duplicate: "b", kept: "c")) }
    try joined.part(RelativesParted(duplicate: "b", kept: "a"))
    let parted = folded(RelativesJoined(duplicate: "b", kept: "a"), RelativesParted(duplicate: "b", kept: "a"))
    #expect(parted.joins.isEmpty)
    #expect(throws: Refusal(.notJoined)) { try parted.part(RelativesParted(duplicate: "b", kept: "a")) }
  }

  @Test func aFileIsGivenBackButForWhatWasDrawnAnew() throws {
    let file = FamilyFileTaken(
      id: "f", persons: [RelativeDrawn(id: "a"), RelativeDrawn(id: "b")], ties: [TieDrawn(id: "t", .bond, ["a", "b"])])
    let all = folded(file, RelativeDrawn(id: "a", name: "Anna"), FamilyFileReturned(for: "f"))
    #expect(all.persons.map(\.id) == ["a"])
    #expect(all.ties.isEmpty)
    #expect(throws: Refusal(.unknownReference)) { try all.giveBack(FamilyFileReturned(for: "f")) }
  }

  @Test func aTieThatCantBeIsRefused() {
    let all = Genograms()
    #expect(throws: Refusal(.ownRelative)) { try all.draw(TieDrawn(id: "t", .parent, ["a", "a"])) }
    #expect(throws: Refusal(.unknownRelative)) { try all.draw(TieDrawn(id: "t", .bond, ["a"])) }
    #expect(throws: Refusal(.unknownRelationship)) {
      try all.draw(TieDrawn(id: "t", .parent, ["a", "b"], nature: .twins))
    }
  }

  @Test func aLooseDateIsReadInAnyLanguage() {
    #expect(LooseDate("1950", sense: .about).text == "~1950")
    #expect(LooseDate("1950", sense: .between, until: "1952").text == "1950/1952")
    #expect(LooseDate(sense: .words, words: "under krigen").text == "under krigen")
    #expect(LooseDate("-0044-03").year == -44)
  }
}
