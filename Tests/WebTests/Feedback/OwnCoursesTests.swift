import CaseFile
import Measures
import Testing

@testable import Web

/// The department's own closed courses, through the whole house: written down, closed, counted, fitted, and drawn as a band
/// around another child's course; and nothing of it before there are enough.
@Suite struct OwnCoursesTests {
  /// So many closed courses of five meetings: they begin differently, rise, and differ by the way.
  static func department(_ courses: Int) async throws -> Bench {
    let bench = try await Bench()
    var filings = [
      Act.Filing(.department, at: .at(bench.now), ExpectedCoursesChosen(model: .ownData, why: "Vi har nok forløb"))
    ]
    for index in 0..<courses {
      let stream = StreamID.child(CaseID(rawValue: "closed-\(index)"))
      func file(_ day: String, _ content: any Content) {
        filings.append(Act.Filing(stream, at: When(day) ?? .unknown, content))
      }
      file("2025-01-02", CaseOpened(child: PersonID(rawValue: "child-\(index)")))
      for step in 0..<5 {
        let mark = 3.0 + Double(index % 9) * 0.5 + Double(step) * 0.6 + Double((index * 7 + step * 3) % 5 - 2) * 0.3
        let text = Score(rounding: (mark * 10).rounded() / 10)?.description ?? "5"
        file("2025-0\(step + 2)-01", bench.ors("s\(index)-\(step)", Array(repeating: text, count: 4)))
      }
      file("2025-09-01", CaseClosed(reason: .goalsReached))
    }
    try await bench.archive.append(
      Act(id: ActID(rawValue: "courses"), actor: .staff(Bench.mette), recordedAt: bench.now, filings: filings))
    try await bench.measuredCase(
      ("2026-04-01", bench.ors("a", ["4", "5", "4", "5"])), ("2026-04-20", bench.ors("b", ["5", "5", "4.5", "5"])),
      ("2026-05-10", bench.ors("c", ["5", "5.5", "5", "5"])))
    return bench
  }

  @Test(arguments: [(OwnDataTrajectory.needed, true), (OwnDataTrajectory.needed - 1, false)])
  func theBandIsDrawnFromTwoHundredCoursesAndNotBefore(_ courses: Int, _ isDrawn: Bool) async throws {
    let bench = try await Self.department(courses)
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.feedback(Bench.open))
      #expect(page.status == 200)
      #expect(page.body.contains("Her har fire af fem lignende forløb ligget") == isDrawn)
      #expect(page.body.contains("class=\"band expected\"") == isDrawn)
    }
  }
}
