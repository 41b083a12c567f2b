import CaseFile
import Measures
import Testing

@testable import Web

/// Packs are checked before they are taken, and a licence opens what it says and nothing else.
@Suite struct MeasureSetupTests {
  /// Words of our own for a sheet of four lines: no form's wording.
  private func pack(_ items: [String], title: String = "Prøveark") -> String {
    """
    {
      "instrument": {"id": "ors", "version": "1"},
      "language": "da",
      "title": "\(title)",
      "instruction": "En prøve.",
      "items": [
    \(items.map { "    {\"id\": \"\($0)\", \"text\": \"Prøve \($0)\"}" }.joined(separator: ",\n"))
      ]
    }
    """
  }
  private let four = ["individual", "interpersonal", "social", "overall"]

  private func bring(_ text: String, _ browser: Browser, right: String = "Prøvelicens") async throws -> Browser.Page {
    _ = try await browser.get(Places.setupNewPack())
    return try await browser.post(Places.setupNewPack(), [("what", "texts"), ("right", right), ("file", text)])
  }

  private func licence(_ ways: [String], from: String = "2026-01-01", _ browser: Browser) async throws -> Browser.Page {
    _ = try await browser.get(Places.setupNewLicence())
    return try await browser.post(
      Places.setupNewLicence(),
      [("instruments", "ors"), ("licensor", "Giveren"), ("holder", "Nærborg Kommune"), ("from", from)]
        + ways.map { ("ways", $0) })
  }

  private func onScreen(_ bench: Bench) async throws -> Permission {
    let shelf = try MeasureShelf(
      try await bench.services.vault.department(), on: DanishTime.day(at: bench.now))
    let instrument = try #require(shelf.catalogue.instrument("ors"))
    return shelf.permission(to: .screen, instrument, age: 14, .danish)
  }

  /// A figure of one's own holds for courses that begin after it, and is never silent.
  @Test func aBorderOfOnesOwnHoldsForCoursesThatBegin() async throws {
    let bench = try await Bench()
    try await bench.measuredCase(("2026-06-01", bench.ors("old", ["6", "6", "6", "6"])))
    let own = [("norm", "ors/youth"), ("figure", "cut-off"), ("why", "Besluttet af ledelsen")]
    try await bench.browse(as: Bench.lone) { browser in
      func set(_ more: [(String, String)]) async throws -> Browser.Page {
        _ = try await browser.get(Places.setupNorm())
        return try await browser.post(Places.setupNorm(), own + more)
      }
      let today = ("from", Bench.today.description)
      for (fields, words) in [
        ([("value", "30"), today], "Skriv, hvor tallet er fra"),
        ([("value", "41"), ("source", "En bog"), today], "40"),
        ([("value", "mange"), ("source", "En bog"), today], "tal"),
        ([("value", "30"), ("source", "En bog"), ("from", "2026-06-03")], "en senere dag"),
      ] {
        let page = try await set(fields)
        #expect(page.status == 422 && page.body.contains(words) && page.body.contains("Besluttet af ledelsen"))
      }
      #expect(try await set([("value", "31,5"), ("source", "Egen opgørelse"), today]).status == 303)
      let page = try await browser.get(Places.setupMeasures()).body
      #expect(page.contains("31,5") && page.contains("Egen opgørelse") && page.contains("13-17 år, egne mærker"))
    }
    // The old course keeps its border; one that begins today has the new one, and both say so.
    try await bench.add("2026-06-04", bench.ors("new", ["6", "6", "6", "6"], rater: .parent))
    try await bench.browse(as: Bench.mette) { browser in
      let board = try await browser.get(Places.feedback(Bench.open)).body
      #expect(board.contains("ORS: grænsen er kommunens eget tal, 31,5, for forløb, der begynder fra 4. juni"))
      func border(_ id: String) async throws -> String {
        try await browser.get(Places.feedbackSheet(Bench.open, Slug(rawValue: id))).body
      }
      let (new, old) = (try await border("new"), try await border("old"))
      #expect(new.contains("31,5") && new.contains("vores eget valg"))
      #expect(!old.contains("31,5"))
    }
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.setupNorm())
      #expect(page.status == 403)
    }
  }

  @Test func aLicenceAndTheWordsTogetherOpenTheScreen() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      #expect(try await onScreen(bench) == .refused(.noLicence(.screen)))
      #expect(try await licence(["print"], browser).status == 303)
      #expect(try await onScreen(bench) == .refused(.notThisWay(.screen)))
      #expect(try await licence(["screen"], from: "2027-01-01", browser).status == 303)
      #expect(try await onScreen(bench) == .refused(.notInForce(.screen)))
      #expect(try await licence(["screen"], browser).status == 303)
      #expect(try await onScreen(bench) == .refused(.noTexts))
      #expect(try await bring(pack(four), browser).status == 303)
      #expect(try await onScreen(bench).isAllowed)
      let page = try await browser.get(Places.setupMeasures()).body
      #expect(page.contains("ORS: Prøveark (da)") && page.contains("Giveren") && page.contains("Lone Krag"))
      // Screens are open; sending to the family stays shut.
      #expect(page.contains("Licensen dækker det ikke"))
      let book = try await bench.services.vault.department().measures
      let last = try #require(book.licences.last?.content.id)
      _ = try await browser.get(Places.setupEndLicence(Slug(rawValue: last)))
      _ = try await browser.post(Places.setupEndLicence(Slug(rawValue: last)), [("on", "2026-06-04")])
      #expect(try await onScreen(bench) == .refused(.notInForce(.screen)))
    }
  }

  @Test func whatIsWrongWithAPackIsToldWithItsLineAndNothingIsLost() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      let missing = try await bring(pack(["individual", "social", "other", "social"]), browser)
      #expect(missing.status == 422)
      for told in [
        "Linjen »interpersonal« har ingen tekst.", "Linjen »overall« har ingen tekst.",
        "Linje 9: Arket har ingen linje, der hedder »other«.", "Linje 10: »social« står to gange.",
      ] { #expect(missing.body.contains(told), "\(told)") }
      #expect(missing.body.contains("Prøve individual"))
      let broken = try await bring("{\n  \"instrument\": {\"id\": \"ors\"\n", browser)
      #expect(broken.status == 422 && broken.body.contains("class=\"error\""))
      let shape = try await bring("{\"instrument\": {\"id\": \"ors\", \"version\": \"1\"}}", browser)
      #expect(shape.status == 422 && shape.body.contains("mangler eller har en forkert form"))
      let unknown = try await bring(pack(four).replacing("ors", with: "xyz"), browser)
      #expect(unknown.body.contains("Linje 2: Nær kender ikke arket »xyz 1«."))
      let noRight = try await bring(pack(four), browser, right: "")
      #expect(noRight.status == 422 && noRight.body.contains("Andre ejer arket"))
      #expect(try await bench.services.vault.department().measures.packs.isEmpty)
    }
  }

  @Test func aPackThatIsDroppedIsUsedNoMore() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.adam) { browser in
      _ = try await licence(["screen"], browser)
      _ = try await bring(pack(four), browser)
      let id = try #require(try await bench.services.vault.department().measures.packs.first?.content.id)
      _ = try await browser.get(Places.setupDropPack(Slug(rawValue: id)))
      #expect(try await browser.post(Places.setupDropPack(Slug(rawValue: id)), [("why", "Ny aftale")]).status == 303)
      #expect(try await onScreen(bench) == .refused(.noTexts))
      #expect(try await browser.get(Places.setupDropPack(Slug(rawValue: id))).status == 404)
    }
  }

  /// Made-up numbers: none that are published have a licence.
  @Test func expectedCoursesAreBroughtAndChosen() async throws {
    let courses = """
      {"id": "proeve", "version": "1", "source": "Opfundet", "right": "Opfundet til en prøve", "instruments": ["ors"],
       "group": "youth", "direction": "higher-is-better", "range": {"low": 0, "high": 40}, "centre": 20,
       "curves": [{"b": [20, 2], "c": [1, 0], "flatAfter": 5, "targetAt": 5, "meetings": 8, "deviation": 4}]}
      """
    let bench = try await Bench()
    try await bench.measuredCase(
      born: Day(2012, 3, 1)!, ("2026-03-01", bench.ors("a", ["5", "5", "5", "5"])),
      ("2026-03-20", bench.ors("b", ["5", "5", "5", "5"])))
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(Places.setupNewPack())
      let wrong = try await browser.post(
        Places.setupNewPack(), [("what", "courses"), ("file", courses.replacing("[1, 0]", with: "[1]"))])
      #expect(wrong.status == 422 && wrong.body.contains("ikke lige mange tal"))
      #expect(try await browser.post(Places.setupNewPack(), [("what", "courses"), ("file", courses)]).status == 303)
      let id = try #require(try await bench.services.vault.department().measures.packs.first?.content.id)
      _ = try await browser.get(Places.setupExpected())
      let none = try await browser.post(Places.setupExpected(), [("model", "pack")])
      #expect(none.status == 422 && none.body.contains("Vælg den pakke"))
      #expect(try await browser.post(Places.setupExpected(), [("model", "pack"), ("pack", id)]).status == 303)
      let board = try await browser.get(Places.feedback(Bench.open)).body
      #expect(board.contains("Sådan gik lignende forløb") && board.contains("band expected"))
    }
  }

  @Test func onlyWhoeverMayChangesAnything() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lars) { browser in
      let page = try await browser.get(Places.setupMeasures())
      #expect(page.status == 200)
      #expect(try await browser.get(Places.setupNewPack()).status == 403)
      #expect(try await browser.get(Places.setupNewLicence()).status == 403)
    }
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.setupMeasures())
      #expect(page.status == 403)
    }
  }
}
