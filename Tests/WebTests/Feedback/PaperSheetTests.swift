import CaseFile
import Testing

@testable import Web

/// Numbers from paper: as they are written here, checked line by line, and put right beside.
@Suite struct PaperSheetTests {
  private func address(_ instrument: String, _ rater: String = "child") -> Address {
    Places.feedbackPaper(Bench.open, Slug(rawValue: instrument)).with("af", rater).with("om", "own")
  }

  private let ors = [
    ("m-individual", "4,3"), ("m-interpersonal", "6"), ("m-social", " 7,1 "), ("m-overall", "5.0"),
  ]

  private func browse(_ body: @Sendable @escaping (Bench, Browser) async throws -> Void) async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    try await bench.browse(as: Bench.mette) { browser in try await body(bench, browser) }
  }

  @Test func numbersAreTakenAsTheyAreWrittenHere() async throws {
    try await browse { bench, browser in
      _ = try await browser.get(address("ors"))
      let saved = try await browser.post(address("ors"), [("day", "2026-06-03")] + ors)
      #expect(saved.status == 303)
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first)
      #expect(sheet.content.marks.map(\.mark) == ["4.3", "6", "7.1", "5"])
      #expect(sheet.day == Day(2026, 6, 3) && sheet.content.way == .paper && sheet.content.age == 14)
      let page = try await browser.get(path: saved.location ?? "")
      #expect(page.body.contains("I alt 22,4.") && page.body.contains("under grænsen på 28"))
      // None of the form's own words: only names of ours.
      #expect(page.body.contains("Skole, arbejde, venner"))
    }
  }

  @Test(arguments: [
    ("m-social", "12", "fra 0 til 10"), ("m-social", "7,35", "gå op i 0,1"), ("m-social", "syv", "ikke et tal"),
    ("m-social", "", "mangler et mærke"), ("total", "30", "giver 22,4"),
  ])
  func whatCannotBeTakenIsToldAtItsLineAndNothingIsLost(_ field: String, _ value: String, _ told: String) async throws {
    try await browse { bench, browser in
      _ = try await browser.get(address("ors"))
      let fields = ors.filter { $0.0 != field } + [(field, value)]
      let page = try await browser.post(address("ors"), [("day", "2026-06-03")] + fields)
      #expect(page.status == 422 && page.body.contains(told))
      #expect(page.body.contains("value=\"4,3\""))
      #expect(try await bench.measuredFile().feedback.sheets.isEmpty)
    }
  }

  @Test func aTotalWithoutLinesIsEnoughAndNothingAtAllIsNot() async throws {
    try await browse { bench, browser in
      _ = try await browser.get(address("ors"))
      let empty = try await browser.post(address("ors"), [("day", "2026-06-03")])
      #expect(empty.status == 422 && empty.body.contains("Der er ingen mærker."))
      let both = try await browser.post(address("ors"), [("day", "2026-06-03"), ("skipped", "Syg")] + ors)
      #expect(both.status == 422 && both.body.contains("både mærker og en grund"))
      #expect(try await browser.post(address("ors"), [("day", "2026-06-03"), ("total", "25,5")]).status == 303)
      #expect(try await bench.measuredFile().feedback.sheets.first?.content.total == "25.5")
    }
  }

  @Test func linesThatAreEmptyOnThePaperStayEmpty() async throws {
    try await browse { bench, browser in
      _ = try await browser.get(address("ors"))
      let partly = [("day", "2026-06-03"), ("partly", "yes")] + ors.filter { $0.0 != "m-social" }
      let saved = try await browser.post(address("ors"), partly)
      #expect(saved.status == 303)
      #expect(try await bench.measuredFile().feedback.sheets.first?.content.marks.count == 3)
      let page = try await browser.get(path: saved.location ?? "").body
      #expect(page.contains("Der er ingen sum") && page.contains("Skole, arbejde, venner") && !page.contains("I alt"))
    }
  }

  @Test func aTypingErrorIsPutRightByANewSheetBeside() async throws {
    try await browse { bench, browser in
      try await bench.add("2026-06-01", bench.ors("first", ["4", "4", "4", "4"]))
      let address = Places.feedbackPaper(Bench.open, Slug(rawValue: "ors")).with("retter", "first")
      let form = try await browser.get(address)
      #expect(form.body.contains("Det gamle ark bliver stående"))
      _ = try await browser.post(address, [("day", "2026-06-01")] + ors)
      let feedback = try await bench.measuredFile().feedback
      #expect(feedback.sheets.count == 2 && feedback.standing.count == 1)
      #expect(feedback.standing.first?.content.marks.first?.mark == "4.3")
      #expect(feedback.standing.first?.content.rater == .child)
      let old = try await browser.get(Places.feedbackSheet(Bench.open, Slug(rawValue: "first")))
      #expect(old.body.contains("Arket er rettet"))
      #expect(try await browser.get(address).status == 404)
    }
  }

  @Test func theSmallestChildrensSheetIsNeverAddedUp() async throws {
    let bench = try await Bench()
    try await bench.measuredCase(born: Day(2022, 3, 1)!)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(address("ycors"))
      let saved = try await browser.post(
        address("ycors"), [("day", "2026-06-03"), ("m-picture", "Den glade, og så den triste")])
      #expect(saved.status == 303)
      let page = try await browser.get(path: saved.location ?? "")
      #expect(page.body.contains("lægges aldrig sammen") && !page.body.contains("I alt"))
      let board = try await browser.get(Places.feedback(Bench.open))
      #expect(board.body.contains("Lægges ikke sammen") && !board.body.contains("<svg viewBox=\"0 0 480"))
      #expect(try await browser.post(address("ycors"), [("day", "2026-06-03"), ("total", "5")]).status == 422)
    }
  }

  @Test func goalsAreScaledAndMarkedByTheirOwnWords() async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    try await bench.add("2026-05-01", GoalSet(id: "g1", words: "Vi vil op om morgenen", sign: "I skole fire dage"))
    try await bench.add("2026-05-01", GoalSet(id: "g2", words: "Vi vil spise sammen"))
    try await bench.browse(as: Bench.mette) { browser in
      let place = Places.feedbackGoal(Bench.open, Slug(rawValue: "g1"))
      #expect(try await browser.get(place).body.contains("I skole fire dage"))
      _ = try await browser.post(place, [("hoped", "I skole fire dage"), ("less", "To dage"), ("weight", "3")])
      _ = try await browser.get(address("gas"))
      let saved = try await browser.post(address("gas"), [("day", "2026-06-03"), ("m-g1", "+1"), ("m-g2", "1")])
      #expect(saved.status == 303)
      let sheet = try #require(try await bench.measuredFile().feedback.sheets.first?.content)
      #expect(sheet.marks == [MeasureMark("g1", "1", weight: 3), MeasureMark("g2", "1")])
      let page = try await browser.get(path: saved.location ?? "")
      // Weights 3 and 1, both one step up: 50 + 40 / √(0.7·10 + 0.3·16).
      #expect(page.body.contains("I alt 61,64.") && page.body.contains("Vi vil op om morgenen"))
    }
  }
}
