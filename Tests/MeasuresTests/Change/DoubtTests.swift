import Testing

@testable import Measures

struct DoubtTests {
  @Test(
    arguments: [
      ([20, 25], []), ([28, 30], []), ([28.1, 30], [.beganAboveCutOff]), ([32, 30], [.beganAboveCutOff]),
      ([32.1, 30], [.beganAboveCutOff, .beganAboveCeiling]), ([20], [.tooFewMeetings]), ([], [.tooFewMeetings]),
      ([10, 20, 10, 20, 10], [.sawtooth]),
    ] as [([Score], [Doubt])])
  func whatMakesACourseHardToRead(_ scores: [Score], _ doubts: [Doubt]) throws {
    #expect(try series("ors", scores).doubts == doubts)
  }
}
