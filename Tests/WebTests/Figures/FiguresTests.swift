import CaseFile
import Measures
import Store
import Testing

@testable import Web

/// What the department's courses show together, and what they don't show.
@Suite struct FiguresTests {
  /// So many closed cases with two sheets each, and some with none.
  private func department(_ courses: [(first: String, last: String)], unmeasured: Int = 0) async throws -> Bench {
    let bench = try await Bench()
    func closed(_ id: String, _ sheets: [(String, MeasureTaken)]) async throws {
      let caseID = CaseID(rawValue: id)
      try await bench.add("2025-10-01", CaseOpened(child: PersonID(rawValue: "child-\(id)")), to: caseID)
      for (day, sheet) in sheets { try await bench.add(day, sheet, to: caseID) }
      try await bench.add("2026-04-01", CaseClosed(reason: .goalsReached), to: caseID)
    }
    for (index, course) in courses.enumerated() {
      let four = { (mark: String) in [mark, mark, mark, mark] }
      try await closed(
        "c\(index)",
        [
          ("2025-11-01", bench.ors("a\(index)", four(course.first))),
          ("2026-03-01", bench.ors("b\(index)", four(course.last))),
        ])
    }
    for index in 0..<unmeasured { try await closed("u\(index)", []) }
    return bench
  }

  @Test func coverageComesFirstAndChangeIsCounted() async throws {
    // Six over the border and reliably better, five better, five where it can be chance.
    let courses =
      Array(repeating: ("4", "8"), count: 6) + Array(repeating: ("3", "5"), count: 5)
      + Array(repeating: ("5", "5.5"), count: 5)
    let bench = try await department(courses, unmeasured: 4)
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.figures()).body
      let coverage = try #require(page.range(of: "Dækning")?.lowerBound)
      let change = try #require(page.range(of: "Fra det første til det sidste mærke")?.lowerBound)
      #expect(coverage < change)
      #expect(page.contains("16 af 20 (80 %)"))
      #expect(page.contains("<dt>Intet mærke</dt><dd>4</dd>"))
      #expect(page.contains("<dt>Bedre i alt</dt><dd>11 af 16 (69 %)</dd>"))
      #expect(page.contains("<dt>Sværere, mere end tilfældigt</dt><dd>0</dd>"))
      #expect(page.contains("ikke, at hjælpen var årsagen"))
    }
  }

  /// What was left out is told with the rest, and takes no part in the change; it still was measured.
  @Test func aCourseThatIsLeftOutIsStatedAndNotCounted() async throws {
    let bench = try await department(Array(repeating: ("4", "8"), count: 12))
    let (id, sheet) = (CaseID(rawValue: "c0"), Slug(rawValue: "a0"))
    try await bench.browse(as: Bench.lone) { browser in
      let form = Places.feedbackCourse(id, sheet)
      _ = try await browser.get(form)
      #expect(try await browser.post(form, [("why", " ")]).status == 422)
      _ = try await browser.get(form)
      #expect(try await browser.post(form, [("why", "En anden satte mærkerne")]).status == 303)
      #expect(try await browser.get(Places.feedback(id)).body.contains("En anden satte mærkerne (4. juni"))
      let page = try await browser.get(Places.figures()).body
      let leftOut = try Texts.bundled().words(.danish)("figures.exclusion.left-out")
      #expect(page.contains("<dt>\(leftOut)</dt><dd>1</dd>"))
      #expect(page.contains("12 af 12 (100 %)") && page.contains("<dt>Bedre i alt</dt><dd>11 af 11 (100 %)</dd>"))
      _ = try await browser.get(form)
      #expect(try await browser.post(form, [("why", "Det var barnet")]).status == 303)
      #expect(try await browser.get(Places.figures()).body.contains("<dd>12 af 12 (100 %)</dd>"))
    }
    #expect(try await bench.file(id).feedback.leftOut.isEmpty)
  }

  @Test func fewAreNotShown() async throws {
    let bench = try await department(
      Array(repeating: ("4", "8"), count: 10) + Array(repeating: ("8", "4"), count: 2))
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.figures()).body
      #expect(page.contains("<dt>Sværere, mere end tilfældigt</dt><dd>Færre end 5"))
      #expect(!page.contains("<dt>Bedre i alt</dt><dd>10"))
    }
  }

  @Test func whoLooksIsWrittenDownAndOnlyTheLeaderLooks() async throws {
    let bench = try await department([("4", "8")])
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.figures())
      #expect(page.status == 200 && page.body.contains("Færre end"))
      #expect(try await browser.get(Places.team()).body.contains(Places.figures().path))
    }
    let rows = try await bench.archive.audit.rows(AuditFilter(kinds: [.figures]))
    #expect(rows.count == 1 && rows.first?.event.who == .staff(Bench.lone))
    for staff in [Bench.mette, Bench.karen, Bench.adam, Bench.lars] {
      try await bench.browse(as: staff) { browser in
        let page = try await browser.get(Places.figures())
        #expect(page.status == 403)
      }
    }
  }

  @Test func aSheetWithoutBordersSaysThatItHasNone() async throws {
    let bench = try await Bench()
    try await bench.measuredCase()
    let lines = MeasureInstrument(id: "trivselslinjer", version: "1", name: "Trivselslinjer")
    try await bench.add(
      "2026-05-01",
      MeasureTaken(
        id: "t", instrument: lines, rater: .child, age: 14, way: .screen,
        marks: ["strength", "safety", "company", "direction"].map { MeasureMark($0, "5") }))
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.figures()).body
      #expect(page.contains("Trivselslinjer har ingen prøvede grænser"))
    }
  }

  @Test(arguments: [
    (ClosingReason.goalsReached.rawValue, Course.Ending.agreed), ("family-declined", .unilateral),
    ("moved", .other), ("something-new", .other),
  ])
  func howItEndedFollowsFromTheReason(_ reason: String, _ ending: Course.Ending) {
    #expect(Course.Ending(reason) == ending)
  }
}
