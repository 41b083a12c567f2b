import Testing

@testable import Measures

struct ThreeHousesTests {
  @Test func wordsAndDrawingsStandInTheirHouses() throws {
    var houses = ThreeHouses()
    try houses.take(HouseMark(id: "1", .worries, words: "Når de råber", day: DayNumber(0)))
    try houses.take(HouseMark(id: "2", .dreams, drawing: "blob-1", told: "Vi bor ved havet", day: DayNumber(0)))
    #expect(houses.inside(.worries).map(\.id) == ["1"])
    #expect(houses.inside(.dreams).first?.told == "Vi bor ved havet")
    #expect(houses.inside(.goodThings) == [])
  }

  @Test func anEmptyMarkIsNoMark() throws {
    var houses = ThreeHouses()
    #expect(throws: ThreeHouses.Refused.empty) {
      try houses.take(HouseMark(id: "1", .dreams, words: " ", day: DayNumber(0)))
    }
    try houses.take(HouseMark(id: "1", .dreams, words: "Hund", day: DayNumber(0)))
    #expect(throws: ThreeHouses.Refused.sameTwice) {
      try houses.take(HouseMark(id: "1", .worries, words: "Kat", day: DayNumber(0)))
    }
  }
}
