import Testing

@testable import Measures

struct SafetyMapTests {
  private let mother = Scorer(.parent, person: "p1")
  private let worker = Scorer(.caseworker)

  private func item(
    _ id: String, _ kind: SafetyItem.Kind, _ words: String = "ord", danger: SafetyItem.Danger? = nil,
    goal: SafetyItem.Goal? = nil, step: SafetyItem.Step? = nil
  ) -> SafetyItem {
    SafetyItem(id: id, kind, words: words, by: worker, day: DayNumber(0), danger: danger, goal: goal, step: step)
  }

  private func map(_ items: SafetyItem...) throws -> SafetyMap {
    var map = SafetyMap()
    for item in items { try map.take(item) }
    return map
  }

  private let whole = SafetyItem.Danger(who: "Skolen", happened: "Tre dage uden mad", mayHappen: "Bliver syg")

  @Test func sevenKindsInThreeColumns() {
    let columns = SafetyItem.Kind.allCases.map(\.column)
    #expect(columns.count == 7)
    #expect(SafetyItem.Column.allCases.map { column in columns.count { $0 == column } } == [3, 2, 2])
  }

  @Test func wordsAreSaidBetterAndOldOnesKept() throws {
    var map = try map(item("d", .danger, "Mor drikker"))
    let better = "Når mor har drukket, er Ida alene"
    try map.take(SafetyItemChanged(item: "d", words: better, day: DayNumber(3), by: mother))
    let danger = try #require(map.current(.danger).first)
    #expect(map.words(of: danger) == better)
    #expect(map.history(of: danger) == ["Mor drikker", better])
    try map.take(SafetyItemChanged(item: "d", words: nil, day: DayNumber(9), by: worker))
    #expect(map.current(.danger) == [])
    #expect(map.words(of: danger) == better)
    #expect(throws: SafetyMap.Refused.hasEnded) {
      try map.take(SafetyItemChanged(item: "d", words: "igen", day: DayNumber(10), by: worker))
    }
  }

  @Test func aGoalAnswersADanger() throws {
    var map = try map(item("d", .danger), item("h", .harm))
    try map.take(item("g", .goal, goal: .init(danger: "d", sign: "Aftensmad hver dag", forDays: 90)))
    #expect(map.goals(for: map.current(.danger)[0]).map(\.id) == ["g"])
    #expect(throws: SafetyMap.Refused.notADanger) { try map.take(item("g2", .goal, goal: .init(danger: "h"))) }
    #expect(throws: SafetyMap.Refused.unknownItem) { try map.take(item("g2", .goal, goal: .init(danger: "x"))) }
    #expect(throws: SafetyMap.Refused.badDuration) { try map.take(item("g2", .goal, goal: .init(forDays: 0))) }
  }

  @Test func bareMarksAreRefusedAndNothingIsTaken() throws {
    var map = try map(item("1", .harm))
    #expect(throws: SafetyMap.Refused.noWords) { try map.take(item("2", .harm, " \n")) }
    #expect(throws: SafetyMap.Refused.sameTwice) { try map.take(item("1", .strength)) }
    #expect(throws: SafetyMap.Refused.unknownItem) {
      try map.take(SafetyItemChanged(item: "9", words: nil, day: DayNumber(0), by: worker))
    }
    #expect(map.items.count == 1)
  }

  @Test func moreThanThreeDangersIsGuidanceAndStopsNobody() throws {
    var map = SafetyMap()
    for number in 1...4 {
      try map.take(item("d\(number)", .danger, danger: whole))
      try map.take(item("g\(number)", .goal, goal: .init(danger: "d\(number)", sign: "s", forDays: 30)))
    }
    try map.take(item("s", .strength))
    #expect(map.guidance == [.manyDangers(count: 4, about: 3)])
    #expect(map.current(.danger).count == 4)
    try map.take(SafetyItemChanged(item: "d4", words: nil, day: DayNumber(1), by: worker))
    #expect(map.guidance == [])
  }

  @Test func guidanceNamesWhatWouldMakeItEasierToWorkFrom() throws {
    let map = try map(
      item("d", .danger, danger: .init(who: "Skolen")), item("g", .goal), item("n", .step, step: .init(who: "Mor")))
    #expect(
      map.guidance == [
        .dangerWithoutFacts(id: "d"), .dangerWithoutWhatMayHappen(id: "d"), .dangerWithoutGoal(id: "d"),
        .goalWithoutSign(id: "g"), .goalWithoutDuration(id: "g"), .stepWithoutWhen(id: "n"), .nothingWorkingWell,
      ])
    #expect(Set(map.guidance.map(\.phrase.key)).count == 7)
  }

  @Test func eachPersonHasAnOwnPlaceOnTheLine() throws {
    var map = SafetyMap()
    func mark(_ id: String, _ by: Scorer, _ place: Score, _ day: Int, replaces: String? = nil) -> SafetyMark {
      SafetyMark(id: id, scorer: by, place: place, reason: "fordi", day: DayNumber(day), replaces: replaces)
    }
    try map.take(mark("1", mother, 8, 0))
    try map.take(mark("2", worker, 3, 0))
    try map.take(mark("3", worker, 5.5, 30))
    #expect(map.line.map(\.place) == [8, 5.5])
    try map.take(mark("4", mother, 6, 0, replaces: "1"))
    #expect(map.line.map(\.place) == [6, 5.5])
    #expect(map.marks.count == 4)
    #expect(throws: SafetyMap.Refused.notTheSamePerson) { try map.take(mark("5", worker, 6, 0, replaces: "4")) }
    #expect(throws: SafetyMap.Refused.unknownMark) { try map.take(mark("5", worker, 6, 0, replaces: "x")) }
    for place in [-0.5, 10.5] as [Score] {
      #expect(throws: SafetyMap.Refused.outsideTheLine(ScoreRange(0, 10))) { try map.take(mark("5", worker, place, 0)) }
    }
    #expect(throws: SafetyMap.Refused.betweenPlaces(step: 0.5)) { try map.take(mark("5", worker, 5.3, 0)) }
  }

  @Test func aPlaceWithoutAReasonIsAskedAbout() throws {
    var map = SafetyMap()
    try map.take(SafetyMark(id: "1", scorer: mother, place: 0, day: DayNumber(0)))
    #expect(map.guidance == [.placeWithoutReason(id: "1")])
  }
}
