import Testing
import Yams

@testable import Demo

@Suite struct ShelfTests {
  let shelf: Shelf

  init() throws {
    shelf = Shelf(
      try Yams.compose(
        yaml: """
          about:
            share: 40
          brief:
            works:
              - Alle kan bruge denne.
              - 6-12: Kun skolebørn.
          goals:
            - ages: [unborn, 0-2]
              words: Vi vil sove
              reached: Sover igennem
            - words: Uden alder
          """))
  }

  @Test func listsAreFoundByTheirWayAndAge() {
    #expect(shelf.texts("brief.works", age: 7) == ["Alle kan bruge denne.", "Kun skolebørn."])
    #expect(shelf.texts("brief.works", age: 13) == ["Alle kan bruge denne."])
    #expect(shelf.texts("brief.worries", age: 7).isEmpty)
  }

  @Test func recordsKeepTogetherWhatBelongsTogether() {
    #expect(shelf.records("goals", age: nil).map { $0["words"] } == ["Vi vil sove", "Uden alder"])
    #expect(shelf.records("goals", age: 9).map { $0["words"] } == ["Uden alder"])
    #expect(shelf.records("goals", age: 1).first?["reached"] == "Sover igennem")
  }

  @Test func aSettingIsASingleText() {
    #expect(shelf.setting("about.share") == "40")
    #expect(shelf.setting("about.violence") == nil)
  }
}
