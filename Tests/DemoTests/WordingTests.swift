import CaseFile
import Testing

@testable import Demo

@Suite struct WordingTests {
  let material: Material
  let wording: Wording

  init() throws {
    material = try Material.bundled()
    var chance = Chance(7)
    let on = try #require(Day("2026-03-16"))
    let maker = HouseholdMaker(material: material, today: on)
    let theme = try #require(material.themes.first { !$0.isUnborn })
    var household = try #require(maker.make(ages: [8], on: on, theme: theme, &chance))
    household.motherWorries = true
    household.mother.first = "Iris"
    var child = household.children[0]
    child.first = "Jonas"
    child.sex = .male
    wording = Wording(household: household, child: child, age: 8, caseworker: "Mette Kjeldgaard", on: on)
  }

  @Test(
    arguments: [
      ("{childs} {kin} hedder {parent}.", "Jonas' mor hedder Iris."),
      ("{parents} bog", "Iris' bog"),
      ("{he} går i {place}.", "Han går i skolen."),
      ("Ring til {caseworker}.", "Ring til Mette."),
      ("»{she} kom,« siger {He}.", "»Hun kom,« siger Han."),
    ])
  func fillsIn(text: String, filled: String) {
    #expect(wording.fill(text) == filled)
  }

  @Test func aDateOnAWeekendMovesBackToTheFriday() {
    #expect(wording.fill("Den {d-1}") == "Den 13. marts")
    #expect(wording.fill("Den {d-0}") == "Den 16. marts")
    #expect(wording.fill("Den {d+14}") == "Den 30. marts")
  }

  @Test func aWordItDoesNotKnowIsNotFilledIn() {
    #expect(wording.value("klient") == nil)
  }
}
