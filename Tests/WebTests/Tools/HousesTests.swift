import CaseFile
import Testing

@testable import Web

@Suite struct HousesTests {
  private let tell = Places.housesTell(Bench.open).with("hus", "dreams")

  @Test func whatIsDrawnAndWrittenIsShownAgain() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(tell)
      let saved = try await browser.post(
        tell, [("drawing", "2:0,0,500,500;0:10,10"), ("told", "En hund"), ("words", "Jeg vil have en <hund>")])
      #expect(saved.status == 303)
      let page = try await browser.get(Places.houses(Bench.open)).body
      #expect(page.contains("points=\"0,0 500,500\"") && page.contains("points=\"10,10 10,10\""))
      #expect(page.contains("aria-label=\"En hund\"") && page.contains("Jeg vil have en &lt;hund&gt;"))
    }
    let told = try #require(try await bench.file().houses.told.first?.content)
    #expect(told.house == .dreams && told.drawing?.count == 2)
    #expect(told.passages.filter { $0.sender == .quotation }.map(\.text) == ["Jeg vil have en <hund>", "En hund"])
  }

  @Test(arguments: [
    ([], "Tegn eller skriv noget først"), ([("told", "En hund")], "der er ikke tegnet noget"),
    ([("drawing", "0:1")], "Tegningen kunne ikke læses"), ([("drawing", "0:1,2,x,4")], "Tegningen kunne ikke læses"),
    ([("drawing", "9:1,2")], "Tegningen kunne ikke læses"), ([("drawing", "0:1,1001")], "Tegningen kunne ikke læses"),
    ([("drawing", "<svg>")], "Tegningen kunne ikke læses"),
  ])
  func anEmptyOrBrokenSheetIsToldOf(_ fields: [(String, String)], _ message: String) async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(tell)
      let page = try await browser.post(tell, fields)
      #expect(page.status == 422 && page.body.contains(message), "\(message)")
    }
    #expect(try await bench.file().houses.told.isEmpty)
  }

  @Test func strokesComeBackAsTheyWereSent() {
    let text = "0:1,2,3,4;5:1000,0"
    #expect(Drawing(text)?.text == text)
    #expect(Drawing("")?.strokes.isEmpty == true)
    #expect(Drawing("0:" + Array(repeating: "1", count: HouseStroke.mostNumbers + 2).joined(separator: ",")) == nil)
  }
}
