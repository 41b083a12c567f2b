import CaseFile
import Testing

@testable import Web

@Suite struct CrowdTests {
  private let now = Bench.start

  private func take(_ crowd: inout Crowd, _ place: String, _ times: Int, at now: Instant, waited: Bool = false)
    -> [Crowd.Answer]
  {
    (0..<times).map { crowd.take(place, hasWaited: waited, at: now, name: "flod\($0)") }
  }

  @Test func aSchoolThatWritesThirtyIsNothingToRemarkOn() {
    var crowd = Crowd()
    #expect(take(&crowd, "a", 30, at: now).allSatisfy { $0 == .free })
  }

  @Test func veryManyFromOnePlaceAreTakenUnderOneName() {
    var crowd = Crowd()
    let answers = take(&crowd, "a", 200, at: now)
    #expect(answers.dropFirst(30).allSatisfy { $0 == .flood("flod30") })
  }

  @Test func aFloodSlowsNobodyElse() {
    var crowd = Crowd()
    _ = take(&crowd, "a", 2_000, at: now)
    #expect(crowd.take("b", hasWaited: false, at: now, name: "x") == .free)
  }

  @Test func whoeverHasWaitedIsLetIn() {
    var crowd = Crowd()
    let answers = take(&crowd, "a", 400, at: now)
    #expect(answers[299] == .flood("flod30") && answers[300] == .wait(seconds: Crowd.secondsToWait))
    let later = now.adding(seconds: Crowd.secondsToWait)
    #expect(take(&crowd, "a", 50, at: later, waited: true).allSatisfy { $0 == .flood("flod30") })
  }

  @Test func aPlaceIsFreeAgainWhenItHasWornOff() {
    var crowd = Crowd()
    _ = take(&crowd, "a", 2_000, at: now)
    let later = now.adding(hours: 1)
    #expect(take(&crowd, "a", 40, at: later).last == .flood("flod30"))
    #expect(take(&crowd, "a", 1, at: later.adding(hours: 3)) == [.free])
  }

  @Test func veryManyPlacesTogetherAreSlowedAndThenLetIn() {
    var crowd = Crowd()
    let answers = (0..<1_000).map { crowd.take("place\($0)", hasWaited: false, at: now, name: "x") }
    #expect(answers.count { $0 == .free } == 900)
    #expect(crowd.take("new", hasWaited: true, at: now.adding(seconds: 20), name: "x") == .free)
    #expect(crowd.take("later", hasWaited: false, at: now.adding(seconds: 5), name: "x") == .free)
  }

  @Test func remembersNoMoreThanItMay() {
    var limits = Crowd.Limits()
    limits.places = 100
    var crowd = Crowd(limits)
    _ = take(&crowd, "flood", 50, at: now)
    for number in 0..<5_000 {
      _ = crowd.take("place\(number)", hasWaited: true, at: now, name: "x")
      #expect(crowd.remembered <= 100)
    }
    // Those that come most are remembered longest.
    #expect(crowd.take("flood", hasWaited: true, at: now, name: "x") == .flood("flod30"))
  }

  @Test func aClockThatGoesBackLetsNobodyThrough() {
    var crowd = Crowd()
    _ = take(&crowd, "a", 100, at: now)
    #expect(take(&crowd, "a", 1, at: now.adding(hours: -5)) == [.flood("flod30")])
  }
}
