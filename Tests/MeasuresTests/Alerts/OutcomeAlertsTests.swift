import Testing

@testable import Measures

struct OutcomeAlertsTests {
  private func kinds(_ scores: [Score], from meeting: Int = 1) throws -> [Alert.Kind] {
    try series("ors", scores, from: meeting).outcomeAlerts().map(\.kind)
  }

  @Test func theChangeIsTold() throws {
    #expect(try kinds([20, 29]) == [.clinicallySignificant])
    #expect(try kinds([15, 22]) == [.reliablyBetter])
    #expect(try kinds([20, 13]) == [.reliablyWorse])
  }

  @Test func standingStillIsAskedFromTheThirdMeeting() throws {
    #expect(try kinds([20, 21]) == [])
    #expect(try kinds([20, 21, 20]) == [.noChangeYet])
    #expect(try kinds([20, 21, 20, 19, 21]) == [.noChangeYet])
    #expect(try kinds([20, 21, 20, 19, 21, 20]) == [.noChangeForLong])
  }

  /// A first sheet at the fifth meeting begins the count.
  @Test func meetingsCountFromTheFirstScored() throws {
    #expect(try kinds([20, 21], from: 5) == [])
    #expect(try kinds([20, 21, 20], from: 5) == [.noChangeYet])
  }

  @Test func aHighBeginningAsksWhoseViewItIs() throws {
    #expect(try kinds([30]) == [.beganAboveCutOff])
    #expect(try kinds([35]) == [.beganAboveCeiling])
    #expect(try kinds([28]) == [])
  }

  @Test func upAndDownIsSaid() throws {
    #expect(try kinds([10, 20, 10, 20, 11]) == [.sawtooth, .noChangeYet])
  }

  @Test func anAlertSaysUnderWhatItWasGiven() throws {
    let alert = try #require(try series("ors", [20, 13]).outcomeAlerts().first)
    #expect(alert.stamp == "ors@1/youth")
    #expect(alert.values["limit"] == .score(6.6))
    #expect(alert.source.contains("NHS England"))
    #expect(!alert.isGlad)
  }

  @Test func whatIsExpectedIsSetBesideTheScore() throws {
    let model = try ParameterTrajectory(.madeUp, scores: 3)
    func last(_ scores: [Score]) throws -> Alert? { try series("ors", scores).outcomeAlerts(model).last }
    // Expected at meeting 2 from 20: 24, eight of ten within 1.28 of it.
    #expect(try last([20, 22.7])?.kind == .belowExpected)
    #expect(try last([20, 22.8])?.kind == .asExpected)
    #expect(try last([20, 22.7])?.stamp == "parameters/made-up@1")
    #expect(try last([20, 22.7])?.values["expected"] == .score(24))
    #expect(try series("ors", [20]).outcomeAlerts(model) == [])
  }

  @Test func ourOwnLinesRaiseNoQuestionsOfTheirOwn() throws {
    #expect(try series("trivselslinjer", [20, 5, 3]).outcomeAlerts() == [])
  }
}
