import Testing

@testable import Measures

struct NormsTests {
  private func setting(_ value: Score, group: String = "child", on day: Int = 100) -> NormSetting {
    NormSetting(
      instrument: "cors", group: group, figure: .cutOff, value: Sourced(value, source: "our own", sureness: .chosen),
      setBy: "leader", setOn: DayNumber(day))
  }

  @Test func theMunicipalitysChoiceHoldsForItsGroupAlone() throws {
    let cors = try instrument("cors")
    let own = try #require(cors.norms(age: 8, view: .own, settings: [setting(32)]))
    #expect(own.cutOff?.value == 32)
    #expect(own.reliableChange?.value == 10)
    #expect(cors.norms(age: 8, view: .other, settings: [setting(32)])?.cutOff?.value == 28)
  }

  @Test func theLastChoiceHolds() throws {
    let cors = try instrument("cors")
    #expect(cors.norms(age: 8, view: .own, settings: [setting(32), setting(30)])?.cutOff?.value == 30)
  }

  /// A border isn't moved under a course that goes on, and the pack's own can be taken back.
  @Test func aCourseIsReadByTheFiguresOfTheDayItBegan() throws {
    let cors = try instrument("cors")
    let back = NormSetting(
      instrument: "cors", group: "child", figure: .cutOff, value: nil, setBy: "leader", setOn: DayNumber(300))
    let all = [setting(30, on: 200), setting(32, on: 100), back]
    func cutOff(on day: Int) -> Score? {
      cors.norms(age: 8, view: .own, settings: all.holding(on: DayNumber(day)))?.cutOff?.value
    }
    let packs = cors.norms(age: 8, view: .own)?.cutOff?.value
    #expect([99, 100, 199, 200, 300].map(cutOff) == [packs, 32, 32, 30, packs])
    let returned = try #require(cors.norms(age: 8, view: .own, settings: all.holding(on: DayNumber(300))))
    #expect(returned.own.isEmpty && returned.stamp == "cors@1/child")
  }

  @Test func theStampNamesPackGroupAndEveryChoice() throws {
    let cors = try instrument("cors")
    #expect(cors.norms(age: 8, view: .own)?.stamp == "cors@1/child")
    #expect(cors.norms(age: 8, view: .own, settings: [setting(32)])?.stamp == "cors@1/child+cut-off=32@100")
  }

  @Test func betterIsPositiveWhicheverWayTheScaleRuns() throws {
    let ors = try #require(try instrument("ors").norms(age: 20, view: .own))
    let score = try #require(try instrument("score-15").norms(age: 20, view: .own))
    #expect(ors.improvement(from: 20, to: 25) == 5)
    #expect(score.improvement(from: 40, to: 30) == 10)
  }

  @Test(arguments: [(0, "high-risk"), (32, "high-risk"), (36, "at-risk"), (48, "at-risk"), (52, "no-immediate-risk")])
  func theWellbeingIndexHasThreeBands(_ score: Int, _ band: String) throws {
    let group = try #require(try instrument("who-5").group(age: 40, view: .own))
    #expect(group.band(of: Score(hundredths: score * 100)) == band)
  }
}
