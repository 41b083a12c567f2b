import Testing

@testable import Measures

struct CourseFiguresTests {
  private func course(
    _ scores: [Score], age: Int = 15, meetings: Int = 8, ending: Course.Ending? = .agreed, leftOut: String? = nil,
    target: Score? = nil, id: String = "ors"
  ) throws -> Course {
    Course(
      scores: scores, norms: try instrument(id).norms(age: age, view: .own), meetings: meetings, ending: ending,
      leftOut: leftOut, target: target)
  }

  @Test func eachCourseIsLeftOutForItsFirstReason() throws {
    #expect(Exclusion.of(try course([20, 30], ending: nil)) == .running)
    #expect(Exclusion.of(try course([20, 30], leftOut: "wrong child")) == .leftOut)
    #expect(Exclusion.of(try course([])) == .noScore)
    #expect(Exclusion.of(try course([20])) == .oneScore)
    #expect(Exclusion.of(try course([20, 30], age: 5)) == .noNorms)
    #expect(Exclusion.of(try course([32.1, 35])) == .beganAboveCeiling)
    #expect(Exclusion.of(try course([32, 35])) == nil)
  }

  @Test func coverageStandsFirstAndExclusionsAreStated() throws {
    let courses =
      try (0..<12).map { _ in try course([20, 30]) } + [
        try course([]), try course([20]), try course([20], ending: nil),
      ]
    let figures = try #require(CourseFigures(courses))
    #expect(figures.coverage.closed == .value(14))
    #expect(figures.coverage.scored.value == Share(part: 13, whole: 14))
    #expect(figures.coverage.paired.value == Share(part: 12, whole: 14))
    #expect(figures.exclusions.value?[.running] == 1)
    #expect(figures.exclusions.value?[.oneScore] == 1)
    #expect(figures.change.counted == .value(12))
    #expect(figures.change.better.value == Share(part: 12, whole: 12))
    #expect(figures.medianMeetings == .value(8))
    #expect(figures.meanFirst == .value(20) && figures.meanLast == .value(30))
    #expect(figures.medianDays == .withheld(.nothingToCount))
  }

  @Test func targetsDropOutsAndTheIndex() throws {
    let reached = try (0..<6).map { _ in try course([20, 30], target: 28) }
    let short = try (0..<6).map { _ in try course([20, 25], ending: .unilateral, target: 28) }
    let helped = try (0..<6).map { _ in try course([20, 30], ending: .unilateral, target: 28) }
    let knew = try (0..<6).map { _ in try course([20], ending: .unilateralWithEffect) }
    let figures = try #require(CourseFigures(reached + short + helped + knew))
    #expect(figures.targetReached.value == Share(part: 12, whole: 18))
    #expect(figures.droppedOut.value == Share(part: 6, whole: 24))
    let index = try #require(figures.changeIndex.value)
    #expect((index * 1000).rounded() / 1000 == 0.333)
  }

  @Test func aSmallDepartmentIsToldNothingAboutItsFew() throws {
    let figures = try #require(CourseFigures([try course([20, 30]), try course([20, 21])]))
    #expect(figures.coverage.closed == .withheld(.few(least: 5)))
    #expect(figures.exclusions == .withheld(.few(least: 5)))
    #expect(figures.effect == .withheld(.few(least: 10)))
    #expect(figures.change.better == .withheld(.few(least: 5)))
  }

  @Test func scalesAreNeverMixed() throws {
    #expect(CourseFigures([try course([20, 30]), try course([40, 60], id: "who-5")]) == nil)
    #expect(CourseFigures([]) != nil)
  }
}
