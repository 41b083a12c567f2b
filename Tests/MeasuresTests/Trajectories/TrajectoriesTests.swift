import Testing

@testable import Measures

struct TrajectoriesTests {
  private let today = DayNumber(1000)

  private func own() throws -> OwnDataTrajectory {
    var made = MadeUpCourses(seed: 7)
    return try OwnDataTrajectory(
      made.courses(200).map { $0.map(Optional.init) }, range: ScoreRange(0, 40), direction: .higherIsBetter,
      version: "2026-1")
  }

  private func forbidding() -> Licences {
    Licences([
      LicenceRecord(
        id: "l", instruments: ["ors"], licensor: "owner", holder: "us", ways: [.screen], from: DayNumber(0),
        forbidsOwnModels: true, recordedBy: "leader", recordedOn: DayNumber(0))
    ])
  }

  @Test func whatWasChosenServesWhereItCan() throws {
    let all = Trajectories(packs: [.madeUp], own: ["ors/youth": .success(try own())])
    let course = try series("ors", [20, 22])
    func kind(_ choice: TrajectoryChoice) -> TrajectoryStamp.Kind? {
      let served = all.serve(choice, for: course, on: today)
      #expect(served.instead == nil)
      return served.model?.stamp.kind
    }
    #expect(kind(.rules) == .rules)
    #expect(kind(.ownData) == .ownData)
    #expect(kind(.parameters("made-up")) == .parameters)
  }

  @Test func whereItCannotTheRulesServeAndItIsSaidWhy() throws {
    let course = try series("ors", [20, 22])
    func instead(_ all: Trajectories, _ choice: TrajectoryChoice, _ series: Series? = nil) -> Trajectories.Instead? {
      let served = all.serve(choice, for: series ?? course, on: today)
      #expect(served.model?.stamp.kind == .rules)
      return served.instead
    }
    let few = OwnDataTrajectory.TooLittle.courses(have: 12, need: 200)
    #expect(instead(Trajectories(own: ["ors/youth": .failure(few)]), .ownData) == .tooLittle(few))
    #expect(instead(Trajectories(), .ownData) == .noOwnModel)
    #expect(
      instead(Trajectories(own: ["ors/youth": .success(try own())], licences: forbidding()), .ownData)
        == .licenceForbids)
    #expect(instead(Trajectories(), .parameters("made-up")) == .noPack)
    let packs = Trajectories(packs: [.madeUp])
    #expect(instead(packs, .parameters("made-up"), try series("ors", [20], age: 30)) == .packDoesNotFit)
    #expect(instead(Trajectories(packs: [.made(right: "")]), .parameters("made-up")) == .packFaulty(.noRight))
  }

  @Test func withoutNormsNothingServes() throws {
    let served = Trajectories().serve(.rules, for: try series("trivselslinjer", [20, 22]), on: today)
    #expect(served.model == nil)
  }
}
