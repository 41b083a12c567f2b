import Testing

@testable import Measures

struct InterventionLadderTests {
  private func mark(
    _ id: String, _ kind: LadderMark.Kind, _ step: LadderStep, _ day: Int, support: String? = nil, days: Int? = nil
  ) -> LadderMark {
    LadderMark(
      id: id, kind, step: step, day: DayNumber(day), support: support, expectedDays: days, by: Scorer(.caseworker))
  }

  private func ladder(_ marks: LadderMark...) throws -> InterventionLadder {
    var ladder = InterventionLadder()
    for mark in marks { try ladder.take(mark) }
    return ladder
  }

  @Test func whereTheChildIsHasBeenAndIsGoing() throws {
    let ladder = try ladder(
      mark("1", .began, .homeBased, 0, support: "respite"), mark("2", .began, .fosterFamily, 100, support: "placement"),
      mark("3", .ended, .homeBased, 100, support: "respite"), mark("4", .aim, .homeBased, 110),
      mark("5", .ended, .fosterFamily, 300, support: "placement"),
      mark("6", .began, .homeBased, 300, support: "family-treatment"), mark("7", .aim, .general, 310))
    #expect(ladder.step(on: DayNumber(-1)) == nil)
    #expect(ladder.step(on: DayNumber(99)) == .homeBased)
    #expect(ladder.step(on: DayNumber(100)) == .fosterFamily)
    #expect(ladder.step(on: DayNumber(400)) == .homeBased)
    #expect(ladder.aim?.step == .general)
    #expect(ladder.moves.map(\.isUp) == [true, false])
    #expect(ladder.moves.map(\.day.value) == [100, 300])
    #expect(ladder.stays.map(\.to) == [DayNumber(100), DayNumber(300), nil])
  }

  @Test func theHighestOfSeveralIsWhereTheChildIs() throws {
    let ladder = try ladder(
      mark("1", .began, .preventive, 0, support: "counselling"), mark("2", .began, .homeBased, 0, support: "respite"))
    #expect(ladder.step(on: DayNumber(5)) == .homeBased)
    #expect(ladder.current(on: DayNumber(5)).count == 2)
  }

  @Test func onlyWhatHasBegunEnds() throws {
    var ladder = try ladder(mark("1", .began, .homeBased, 10, support: "respite"))
    for end in [
      mark("2", .ended, .homeBased, 20, support: "counselling"), mark("2", .ended, .preventive, 20, support: "respite"),
      mark("2", .ended, .homeBased, 9, support: "respite"),
    ] {
      #expect(throws: InterventionLadder.Refused.notBegun) { try ladder.take(end) }
    }
    try ladder.take(mark("2", .ended, .homeBased, 20, support: "respite"))
    #expect(throws: InterventionLadder.Refused.notBegun) {
      try ladder.take(mark("3", .ended, .homeBased, 30, support: "respite"))
    }
  }

  @Test func aNameIsUsedOnceAndADurationIsADuration() throws {
    var ladder = try ladder(mark("1", .began, .homeBased, 0))
    #expect(throws: InterventionLadder.Refused.sameTwice) { try ladder.take(mark("1", .aim, .general, 0)) }
    #expect(throws: InterventionLadder.Refused.badDuration) {
      try ladder.take(mark("2", .began, .homeBased, 0, days: 0))
    }
  }

  @Test func thePriceIsTheMunicipalitysOwnAndOfThatDay() throws {
    let ladder = try ladder(
      mark("1", .began, .homeBased, 0, support: "respite"), mark("2", .began, .homeBased, 50, support: "contact-person")
    )
    var prices = LadderPrices()
    func price(_ support: String, _ amount: Int, from day: Int) -> LadderPrice {
      LadderPrice(support: support, step: .homeBased, perMonth: amount, from: DayNumber(day), setBy: "leader")
    }
    #expect(ladder.pricePerMonth(on: DayNumber(10), prices) == nil)
    try prices.take(price("respite", 9000, from: 0))
    try prices.take(price("respite", 9500, from: 40))
    #expect(ladder.pricePerMonth(on: DayNumber(39), prices) == 9000)
    #expect(ladder.pricePerMonth(on: DayNumber(40), prices) == 9500)
    // A sum of some would mislead.
    #expect(ladder.pricePerMonth(on: DayNumber(60), prices) == nil)
    try prices.take(price("contact-person", 4000, from: 0))
    #expect(ladder.pricePerMonth(on: DayNumber(60), prices) == 13_500)
    #expect(throws: LadderPrices.Refused.belowNought) { try prices.take(price("respite", -1, from: 0)) }
  }

  @Test func nothingGivenCostsNothing() throws {
    #expect(InterventionLadder().pricePerMonth(on: DayNumber(0), LadderPrices()) == 0)
  }
}
