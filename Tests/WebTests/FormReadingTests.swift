import CaseFile
import Testing

@testable import Web

@Suite struct FormReadingTests {
  private let t: Words
  init() throws { t = try Texts.bundled().words(.danish) }

  private func read(_ field: Field, _ values: (String, String)...) -> Reading {
    Form("x", [field]).read(Submission(values.map { $0 }), now: Bench.start, t)
  }

  @Test(arguments: ["2026-06-04", "4.6.2026", "04-06-2026", "4/6 2026", "4. 6. 2026"])
  func datesInTheWaysPeopleWriteThem(_ text: String) {
    #expect(read(.date("on", "common.yes"), ("on", text)).answers.day("on") == Day(2026, 6, 4))
  }

  @Test(arguments: ["31.2.2026", "i morgen", "2026", "4.6.26", "99999999999999999999"])
  func whatIsNoDateIsNamedWithItsMend(_ text: String) throws {
    let reading = read(.date("on", "common.yes"), ("on", text))
    #expect(try #require(reading.errors.first).message.contains("4.6.2026"))
    #expect(reading.typed["on"] == text)
  }

  @Test func aMomentWithAndWithoutItsTime() {
    let field = Field.moment("at", "common.yes")
    #expect(read(field, ("at", "2026-06-04"), ("at-time", "")).answers.when("at") == .day(Day(2026, 6, 4)!))
    let exact = read(field, ("at", "2026-06-04"), ("at-time", "14.05")).answers.when("at")
    #expect(exact == .at(Bench.start))
    #expect(read(field, ("at", "2026-06-04"), ("at-time", "25:00")).errors.count == 1)
  }

  @Test func whatLiesAheadIsRefusedWhereItMustHaveHappened() {
    let field = Field.moment("at", "common.yes").past()
    #expect(read(field, ("at", "2026-06-05")).errors.count == 1)
    #expect(read(field, ("at", "2026-06-04")).errors.isEmpty)
  }

  @Test func onlyWhatWasOfferedCanBeChosen() {
    let field = Field.choice("form", "common.yes", ContactForm.self)
    #expect(read(field, ("form", "visit")).answers.choice("form", ContactForm.self) == .visit)
    #expect(read(field, ("form", "<script>")).errors.count == 1)
    #expect(read(field).answers.choice("form", ContactForm.self) == nil)
  }

  @Test func severalAreTakenInOrder() {
    let field = Field.several("with", "common.yes", ContactParty.self)
    #expect(
      read(field, ("with", "child"), ("with", "network")).answers.choices("with", ContactParty.self) == [
        .child, .network,
      ])
    #expect(read(field).answers.choices("with", ContactParty.self) == nil)
  }

  @Test func yesNoHasNoDefault() {
    let field = Field.yesNo("danger", "common.yes")
    #expect(read(field).answers.flag("danger") == nil)
    #expect(read(field, ("danger", "no")).answers.flag("danger") == false)
    #expect(read(field, ("danger", "maybe")).errors.count == 1)
  }

  @Test(arguments: [
    ("1234", 123_400), ("1.234,50", 123_450), ("0,5", 50), ("1 250", 125_000), ("0", 0),
  ]) func money(_ text: String, _ oere: Int) { #expect(Field.oere(text) == oere) }

  @Test(arguments: ["1,234", "-5", "1.23", "abc", "1,", "", "9999999999999", "1,2,3", "٣"])
  func notMoney(_ text: String) { #expect(Field.oere(text) == nil) }

  @Test func aRequiredFieldNamesItsParagraph() throws {
    let error = try #require(read(.yesNo("danger", "common.yes").required(by: "barnets lov § 136")).errors.first)
    #expect(error.message == "»Ja«: skal udfyldes efter barnets lov § 136.")
  }

  @Test func fieldsInsideAGroupAreReadToo() {
    let field = Field.group("common.yes", [.line("a", "common.no"), .group("common.yes", [.line("b", "common.no")])])
    #expect(read(field, ("b", " x ")).answers.text("b") == "x")
  }

  @Test func aTextThatIsTooLongIsKeptAndNamed() {
    let long = String(repeating: "æ", count: 301)
    let reading = read(.line("a", "common.yes"), ("a", long))
    #expect(reading.errors.count == 1 && reading.typed["a"] == long)
  }
}
