import Testing

@testable import CaseFile

struct HousesTests {
  private func drawn(_ points: [Int], pen: Int = 0) -> HouseTold {
    HouseTold(id: "h1", house: .dreams, drawing: [HouseStroke(pen: pen, points: points)])
  }

  @Test func eachHouseHasItsOwn() {
    let houses = caseFile(
      HouseTold(id: "h1", house: .worries, words: "Når de skændes"),
      HouseTold(id: "h2", house: .dreams, words: "En hund")
    ).houses
    #expect(houses.inside(.worries).map(\.content.id) == ["h1"])
    #expect(houses.inside(.goodThings).isEmpty)
  }

  @Test func somethingIsWrittenOrDrawn() throws {
    try file(drawn([0, 0, 1000, 1000]), in: caseFile())
    #expect(throws: Refusal(.nothingSaid)) { try file(HouseTold(id: "h1", house: .dreams), in: caseFile()) }
    #expect(throws: Refusal(.nothingSaid)) {
      try file(HouseTold(id: "h1", house: .dreams, words: " ", drawing: []), in: caseFile())
    }
  }

  @Test func aDrawingLiesOnItsSheet() {
    for points in [[1], [1, 2, 3], [-1, 0], [0, 1001], []] {
      #expect(throws: Refusal(.offTheScale)) { try file(drawn(points), in: caseFile()) }
    }
    #expect(throws: Refusal(.offTheScale)) { try file(drawn([1, 2], pen: 9), in: caseFile()) }
    let far = Array(repeating: 1, count: HouseStroke.mostNumbers + 2)
    #expect(throws: Refusal(.drawingTooLarge)) { try file(drawn(far), in: caseFile()) }
  }
}
