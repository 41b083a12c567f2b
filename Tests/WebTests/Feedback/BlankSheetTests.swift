import CaseFile
import Testing

@testable import Web

/// An empty sheet for paper is printed where that is allowed, and refused with why where it isn't.
@Suite struct BlankSheetTests {
  private func sheet(_ instrument: String, _ group: String) -> Address {
    Places.blankSheet(Slug(rawValue: instrument), Slug(rawValue: group))
  }

  @Test func ourOwnSheetsArePrintedWithLinesToMark() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(sheet("trivselslinjer", "from-13"))
      #expect(page.status == 200)
      #expect(page.body.components(separatedBy: "class=\"blank-rule\"").count == 5)
      #expect(page.body.contains("hver linje skal være 10 cm") && !page.body.contains("<input type=\"radio\""))
      let goals = try await browser.get(sheet("gbo", "all")).body
      #expect(goals.components(separatedBy: "class=\"blank-line\"").count == 4 && goals.contains("<li>10</li>"))
    }
  }

  @Test func whatOthersOwnIsRefusedUntilALicenceCoversPrintAndTheWordsAreHere() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(sheet("ors", "youth"))
      #expect(page.status == 403 && page.body.contains("ikke noteret en licens til at printe ORS"))
      let picture = try await browser.get(sheet("ycors", "small-child"))
      #expect(picture.status == 403 && picture.body.contains("Arket er tegninger"))
      let list = try await browser.get(Places.blankSheets()).body
      #expect(list.contains(sheet("gas", "all").path) && !list.contains(sheet("ors", "youth").path))
      #expect(list.contains("ikke noteret en licens til at printe ORS"))
      for none in [sheet("findes-ikke", "all"), sheet("gas", "findes-ikke")] {
        #expect(try await browser.get(none).status == 404)
      }
    }
  }
}
