import Testing

@testable import Measures

struct OwnDataTrajectoryTests {
  private let range = ScoreRange(0, 40)

  private func model(_ count: Int, seed: UInt64, needed: Int = OwnDataTrajectory.needed) throws -> OwnDataTrajectory {
    var made = MadeUpCourses(seed: seed)
    return try OwnDataTrajectory(
      made.courses(count).map { $0.map(Optional.init) }, range: range, direction: .higherIsBetter, version: "test",
      needed: needed, atMeeting: needed / 4)
  }

  /// How many of new courses' scores lie in the band, and how far off the line is where it is worst.
  private func measure(_ model: OwnDataTrajectory) -> (held: Double, worst: Double) {
    var fresh = MadeUpCourses(seed: 999)
    var inside = 0
    var all = 0
    for course in fresh.courses(500) {
      for (step, score) in course.enumerated().dropFirst() {
        guard let band = model.expectation(from: course[0], at: step + 1)?.band else { continue }
        all += 1
        inside += band.contains(score) ? 1 : 0
      }
    }
    let errors = [Score(14.0), 20, 26].flatMap { first in
      model.path(from: first, meetings: 20).compactMap { meeting, expected in
        expected.line.map { abs($0.value - MadeUpCourses.mean(first: first.value, step: meeting - 1)) }
      }
    }
    return (Double(inside) / Double(all), errors.max() ?? .infinity)
  }

  @Test(arguments: 1...10) func twoHundredCoursesHoldWhatTheBandPromises(_ seed: UInt64) throws {
    let (held, worst) = measure(try model(200, seed: seed))
    #expect((0.75...0.86).contains(held))
    #expect(worst < 2)
  }

  @Test func fiftyAreFartherOff() throws {
    func worst(_ count: Int) throws -> Double {
      Sample(try (1...10).map { measure(try model(count, seed: $0, needed: count)).worst }).mean ?? 0
    }
    #expect(try worst(50) > 1.3 * worst(200))
  }

  @Test func tooFewCoursesAreSaidToBeTooFew() {
    #expect(throws: OwnDataTrajectory.TooLittle.courses(have: 199, need: 200)) { try model(199, seed: 1) }
  }

  @Test func coursesWithOneScoreDoNotCount() {
    var made = MadeUpCourses(seed: 1)
    let courses: [[Score?]] = made.courses(199) + [[20]]
    #expect(throws: OwnDataTrajectory.TooLittle.followed(have: 199, need: 200)) {
      try OwnDataTrajectory(courses, range: range, direction: .higherIsBetter, version: "test")
    }
  }

  @Test func coursesThatNobodyScoredAtTheSecondMeetingSayNothing() {
    let courses = [[Score?]](repeating: [20, nil, 22], count: 200)
    #expect(throws: OwnDataTrajectory.TooLittle.followed(have: 0, need: 50)) {
      try OwnDataTrajectory(courses, range: range, direction: .higherIsBetter, version: "test")
    }
  }

  @Test func coursesThatAllBeganAlikeTeachNothing() {
    let courses = [[Score?]](repeating: [20, 21, 22, 23, 24], count: 200)
    #expect(throws: OwnDataTrajectory.TooLittle.noDifference) {
      try OwnDataTrajectory(courses, range: range, direction: .higherIsBetter, version: "test")
    }
  }

  @Test func itSaysNothingWhereThereWereFew() throws {
    let model = try model(200, seed: 3)
    #expect(model.expectation(from: 20, at: model.meetings) != nil)
    #expect(model.expectation(from: 20, at: model.meetings + 1) == nil)
    #expect(model.expectation(from: 1, at: 2) == nil)
    #expect(model.expectation(from: 39, at: 2) == nil)
  }

  @Test func theFirstMeetingIsTheFirstScoreItself() throws {
    #expect(try model(200, seed: 3).expectation(from: 20, at: 1) == Expectation(line: 20, band: ScoreRange(20, 20)))
  }

  /// Two lines that every course follows exactly: the model finds them, and the band has no width.
  @Test func anExactCourseIsFoundExactly() throws {
    let courses: [[Score?]] = (0..<200).map { number in
      let first = Score(hundredths: 1000 + 10 * (number % 20) * 10)
      return (0..<6).map { step in first + Score(hundredths: 100 * step) }
    }
    let model = try OwnDataTrajectory(courses, range: range, direction: .higherIsBetter, version: "test")
    #expect(model.meetings == 6)
    #expect(model.expectation(from: 15, at: 4) == Expectation(line: 18, band: ScoreRange(18, 18)))
    #expect(model.target(from: 15) == 20)
    #expect(model.stamp.courses == 200)
  }

  @Test func threeMeetingsAreTooFewForACurveAndStillGiveALine() throws {
    let courses: [[Score?]] = (0..<200).map { number in
      let first = Score(hundredths: 1000 + 100 * (number % 20))
      return [first, first + 3, first + 3]
    }
    let model = try OwnDataTrajectory(courses, range: range, direction: .higherIsBetter, version: "test")
    #expect(model.expectation(from: 15, at: 3)?.line == 18)
  }
}
