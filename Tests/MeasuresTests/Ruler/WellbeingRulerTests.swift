import Testing

@testable import Measures

struct WellbeingRulerTests {
  private let anna = Scorer(.child)
  private let mother = Scorer(.parent, person: "p1")

  private func mark(
    _ id: String, _ place: Score, day: Int = 0, by scorer: Scorer = Scorer(.child), aspect: RulerAspect = .wellbeing,
    context: RulerContext = .home, scale: RulerScale = .standard, baseline: Bool = false, replaces: String? = nil
  ) -> RulerMark {
    RulerMark(
      id: id, aspect: aspect, context: context, scorer: scorer, place: place, scale: scale, day: DayNumber(day),
      isBaseline: baseline, replaces: replaces)
  }

  private func ruler(_ marks: RulerMark...) throws -> WellbeingRuler {
    var ruler = WellbeingRuler()
    for mark in marks { try ruler.take(mark) }
    return ruler
  }

  @Test func wellbeingAndCareAreSetApartAndSoAreContextsAndScorers() throws {
    let ruler = try ruler(
      mark("1", 2), mark("2", 4, aspect: .care), mark("3", 5, context: .school), mark("4", 3, by: mother))
    #expect(ruler.courses.map(\.latest.place) == [2, 4, 5, 3])
  }

  @Test func theFirstMarkIsTheBaselineUnlessOneWasNamed() throws {
    let plain = try #require(try ruler(mark("1", 2), mark("2", 3, day: 30), mark("3", 4, day: 60)).courses.first)
    #expect(plain.baseline.id == "1")
    #expect(plain.movement == .up)
    #expect(plain.steps == 2)
    let named = try #require(
      try ruler(mark("1", 5), mark("2", 3, day: 30, baseline: true), mark("3", 2, day: 60)).courses.first)
    #expect(named.baseline.id == "2")
    #expect(named.movement == .down)
  }

  @Test func marksAreReadByDayHoweverTheyWereWritten() throws {
    let course = try #require(try ruler(mark("late", 4, day: 60), mark("early", 2, day: 1)).courses.first)
    #expect(course.baseline.id == "early")
    #expect(course.latest.id == "late")
  }

  @Test func oneMarkHasNotMoved() throws {
    let course = try #require(try ruler(mark("1", 2)).courses.first)
    #expect(course.movement == nil && course.steps == nil)
  }

  @Test func aChangedDivisionMovesNoOldMark() throws {
    let ten = try #require(RulerScale(steps: 10))
    let course = try #require(try ruler(mark("1", 3), mark("2", 5.0, day: 30, scale: ten)).courses.first)
    #expect(course.marks.first?.height == 0.5)
    #expect(course.movement == .down)
    #expect(course.steps == nil)
  }

  @Test func whatWasPutRightStaysAndIsNotRead() throws {
    let ruler = try ruler(mark("1", 1), mark("2", 4, replaces: "1"))
    #expect(ruler.marks.count == 2)
    #expect(ruler.standing.map(\.id) == ["2"])
  }

  @Test func nobodyPutsAnothersMarkRight() throws {
    var ruler = try ruler(mark("1", 1))
    #expect(throws: WellbeingRuler.Refused.notTheSameRuler) { try ruler.take(mark("2", 4, by: mother, replaces: "1")) }
    #expect(throws: WellbeingRuler.Refused.unknownMark) { try ruler.take(mark("2", 4, replaces: "9")) }
    #expect(ruler.marks.count == 1)
  }

  @Test(arguments: [0, 6, 2.5, -1] as [Score]) func aMarkSitsOnAStep(_ place: Score) throws {
    var ruler = WellbeingRuler()
    #expect(throws: WellbeingRuler.Refused.notAPlace(among: [1, 2, 3, 4, 5])) { try ruler.take(mark("1", place)) }
  }

  @Test func aNameIsUsedOnce() throws {
    var ruler = try ruler(mark("1", 1))
    #expect(throws: WellbeingRuler.Refused.sameTwice) { try ruler.take(mark("1", 2)) }
  }

  @Test func howFarApartTheySeeIt() throws {
    let ruler = try ruler(mark("1", 5, day: 0), mark("2", 2, day: 9), mark("3", 4, by: mother))
    #expect(ruler.spread(.wellbeing, in: .home) == 0.5)
    #expect(ruler.spread(.care, in: .home) == nil)
    #expect(ruler.spread(.wellbeing, in: .school) == nil)
  }

  @Test func statementsHoldUntilTheyEnd() throws {
    var ruler = WellbeingRuler()
    try ruler.take(RulerNote(id: "n1", .worry, context: .school, words: "Sover i timen", by: mother, day: DayNumber(0)))
    try ruler.take(RulerNote(id: "n2", .protective, words: "Mormor", by: anna, day: DayNumber(0)))
    #expect(ruler.current(.worry).map(\.words) == ["Sover i timen"])
    #expect(ruler.current(.worry, in: .home) == [])
    try ruler.take(RulerNoteEnded(note: "n1", day: DayNumber(30)))
    #expect(ruler.current(.worry) == [])
    #expect(ruler.notes.count == 2)
    #expect(throws: WellbeingRuler.Refused.unknownNote) {
      try ruler.take(RulerNoteEnded(note: "n9", day: DayNumber(1)))
    }
    #expect(throws: WellbeingRuler.Refused.noWords) {
      try ruler.take(RulerNote(id: "n3", .needed, words: " ", by: anna, day: DayNumber(0)))
    }
  }
}
