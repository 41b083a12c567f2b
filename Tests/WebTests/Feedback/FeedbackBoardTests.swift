import CaseFile
import Testing

@testable import Web

/// The case's page of courses: drawn, told, and put as questions.
@Suite struct FeedbackBoardTests {
  @Test func anEmptyBoardSaysSo() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.feedback(Bench.open))
      #expect(page.status == 200 && page.body.contains("Der er ingen mærker endnu."))
    }
  }

  @Test func aCourseIsDrawnToldAndTabled() async throws {
    let bench = try await Bench()
    try await bench.measuredCase(
      born: Day(2012, 3, 1)!,
      ("2026-03-01", bench.ors("a", ["4", "5", "4", "5"])), ("2026-03-01", bench.srs("b", ["8", "9", "9", "8.5"])),
      ("2026-03-20", bench.ors("c", ["6", "6.5", "6", "6"])),
      ("2026-04-10", bench.ors("d", ["7", "7.5", "7.5", "7.5"])))
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.feedback(Bench.open)).body
      // One drawing: the conversation's sheet stands on the same axis.
      #expect(page.components(separatedBy: "<figure class=\"score-chart\"").count == 2)
      #expect(page.contains("ORS, barnet: 3 gange, fra 18 ved møde 1 til 29,5 ved møde 3. Lavest 18, højest 29,5."))
      #expect(page.contains("SRS, barnet: 34,5 ved møde 1."))
      #expect(page.contains("mere end tilfældigt, og over grænsen"))
      // The conversation's marks lie below their border: a question, never a verdict.
      #expect(page.contains("Skal vi gøre noget andet?") && page.contains("er 34,5, og grænsen er 36"))
      #expect(page.contains("data-head=\"ORS · barnet\"") && page.contains(">24,5<"))
      // The question names its source and how sure it is.
      #expect(page.contains("læst i kilden selv") && page.contains("srs@1/from-13"))
    }
  }

  @Test func twoWhoSeeTheSameDifferentlyAreAskedAboutIt() async throws {
    let bench = try await Bench()
    try await bench.measuredCase(
      born: Day(2012, 3, 1)!, ("2026-03-01", bench.ors("a", ["8", "8", "8", "8"])),
      ("2026-03-01", bench.ors("b", ["4", "4", "4", "4"], rater: .parent, view: .other)))
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.feedback(Bench.open)).body
      #expect(page.contains("barnet sætter 32, forælder sætter 16. Hvad ser I hver især?"))
    }
  }

  @Test func whatIsLicensedIsRefusedOnTheScreenAndWelcomeFromPaper() async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.feedbackNew(Bench.open))
      let fields = [("instrument", "ors"), ("rater", "child")]
      let refused = try await browser.post(Places.feedbackNew(Bench.open), fields + [("way", "screen")])
      #expect(refused.status == 422 && refused.body.contains("ikke noteret en licens til ORS"))
      let paper = try await browser.post(Places.feedbackNew(Bench.open), fields + [("way", "paper")])
      #expect(paper.status == 303 && paper.location?.contains("/feedback/papir/ors?af=child&om=own") == true)
    }
  }

  @Test func aSheetThatIsNotForTheAgeOrNotForOthersSaysSo() async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.feedbackNew(Bench.open))
      func ask(_ instrument: String, _ rater: String, _ view: String?) async throws -> Browser.Page {
        try await browser.post(
          Places.feedbackNew(Bench.open),
          [("instrument", instrument), ("rater", rater), ("way", "paper")] + (view.map { [("view", $0)] } ?? []))
      }
      #expect(try await ask("cors", "child", nil).body.contains("CORS er ikke lavet til 14 år"))
      #expect(try await ask("who-5", "parent.mother-of-emma", "other").body.contains("kun om ens egen trivsel"))
      #expect(
        try await ask("ors", "parent.mother-of-emma", nil).body.contains("personens egen trivsel eller om barnets"))
      #expect(try await ask("trivselslinjer", "caseworker", nil).location?.contains("om=other") == true)
      #expect(try await ask("ors", "somebody", nil).status == 422)
    }
  }

  @Test func aSheetAndAnInstrumentThatAreNotThereAreNotFound() async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.feedback(Bench.open))
      let paper = { (name: String) in Places.feedbackPaper(Bench.open, Slug(rawValue: name)) }
      #expect(try await browser.get(Places.feedbackSheet(Bench.open, Slug(rawValue: "x"))).status == 404)
      #expect(try await browser.get(paper("nothing").with("af", "child")).status == 404)
      #expect(try await browser.get(paper("ors").with("af", "nobody")).status == 404)
      #expect(try await browser.get(paper("ors").with("retter", "x")).status == 404)
      #expect(try await browser.get(Places.feedbackGoal(Bench.open, Slug(rawValue: "g9"))).status == 404)
    }
  }
}
