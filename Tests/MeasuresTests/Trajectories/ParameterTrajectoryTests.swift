import Testing

@testable import Measures

struct ParameterTrajectoryTests {
  private func short() throws -> ParameterTrajectory { try ParameterTrajectory(.madeUp, scores: 6) }

  /// x = 10 − 20 = −10: 20 − 10 + (4 + 2.5)t.
  @Test(
    arguments: [(20, 1, 20), (20, 2, 24), (20, 4, 32), (20, 6, 32), (10, 2, 16.5), (10, 3, 23)] as [(Score, Int, Score)]
  )
  func theCurveByHand(_ first: Score, _ meeting: Int, _ expected: Score) throws {
    #expect(try short().expectation(from: first, at: meeting)?.line == expected)
  }

  @Test func nothingIsSaidBeyondTheCurve() throws {
    #expect(try short().expectation(from: 20, at: 7) == nil)
    #expect(try short().expectation(from: 20, at: 0) == nil)
    #expect(try short().path(from: 20, meetings: 20).count == 6)
  }

  @Test func aLongerCourseGoesByTheLongerCurve() throws {
    let long = try ParameterTrajectory(.madeUp, scores: 7)
    #expect(long.expectation(from: 20, at: 3) == Expectation(line: 22.4))
    // The target always goes by the short one.
    #expect(long.target(from: 20) == 32)
  }

  @Test func theBandHoldsFourOfFiveAndStaysOnTheScale() throws {
    #expect(try short().expectation(from: 20, at: 2)?.band == ScoreRange(22.72, 25.28))
    #expect(try short().expectation(from: 40, at: 2)?.band?.high == 40)
  }

  @Test func aHighBeginningHasNoTarget() throws {
    #expect(try short().target(from: 32) != nil)
    #expect(try short().target(from: 32.1) == nil)
  }

  @Test func aPackWithoutARightToUseItIsNotTaken() {
    #expect(throws: ParameterPack.Fault.noRight) { try ParameterTrajectory(.made(right: " "), scores: 3) }
  }

  @Test func aPackMustHangTogether() {
    func curve(upTo: Int?, b: [Double] = [1], c: [Double] = [1], meetings: Int = 5) -> ParameterPack.Curve {
      .init(upTo: upTo, b: b, c: c, flatAfter: 1, targetAt: 1, meetings: meetings, deviation: nil)
    }
    #expect(ParameterPack.made(curves: []).faults() == [.noCurves])
    #expect(ParameterPack.made(curves: [curve(upTo: nil, b: [1, 2])]).faults() == [.unevenTerms])
    #expect(ParameterPack.made(curves: [curve(upTo: nil, meetings: 0)]).faults() == [.badNumbers])
    #expect(ParameterPack.made(curves: [curve(upTo: nil), curve(upTo: 5)]).faults() == [.curvesOutOfOrder])
    #expect(
      ParameterPack.made(curves: [curve(upTo: 9), curve(upTo: 5), curve(upTo: nil)]).faults() == [.curvesOutOfOrder])
    #expect(ParameterPack.made(curves: [curve(upTo: 5), curve(upTo: 9), curve(upTo: nil)]).faults() == [])
  }

  @Test func anUploadedPackIsRead() throws {
    let text = """
      {"id": "x", "version": "2", "source": "s", "right": "letter of 1 May", "instruments": ["ors"], "group": "adult",
       "direction": "higher-is-better", "range": {"low": 0, "high": 40}, "centre": 20,
       "curves": [{"b": [20, 1.5], "c": [1, 0], "flatAfter": 9, "targetAt": 5, "meetings": 12}]}
      """
    let model = try ParameterTrajectory(try PackFiles.parameters(Array(text.utf8)), scores: 2)
    #expect(model.target(from: 18) == 25.5)
    #expect(model.stamp.text == "parameters/x@2")
  }
}
