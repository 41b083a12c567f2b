import CaseFile
import Foundation
import Kinship
import Testing

@testable import Web

@Suite struct GedcomPageTests {
  private static let tree = """
    0 HEAD
    1 GEDC
    2 VERS 5.5.1
    1 CHAR UTF-8
    0 @I1@ INDI
    1 NAME Alma /Holm/
    1 SEX F
    1 BIRT
    2 DATE 2 MAR 2016
    1 OCCU Elev
    0 @I2@ INDI
    1 NAME Mia /Holm/
    1 SEX F
    1 BIRT
    2 DATE ABT 1985
    0 @I3@ INDI
    1 NAME Inge /Holm/
    1 SEX F
    0 @F1@ FAM
    1 WIFE @I2@
    1 CHIL @I1@
    0 @F2@ FAM
    1 WIFE @I3@
    1 CHIL @I2@
    0 TRLR
    """

  /// Sends a file as a browser does.
  private func send(_ browser: Browser, _ text: String) async throws -> Browser.Page {
    let page = try await browser.get(Places.gedcom(Bench.open))
    let token = try #require(page.hidden("_csrf"))
    let body = """
      --x\r\nContent-Disposition: form-data; name="_csrf"\r\n\r\n\(token)\r\n--x\r\n\
      Content-Disposition: form-data; name="fil"; filename="a.ged"\r\n\r\n\(text)\r\n--x--\r\n
      """
    return try await browser.send(
      .post, Places.gedcom(Bench.open).path, Array(body.utf8), ["Content-Type": "multipart/form-data; boundary=x"])
  }

  private func take(_ browser: Browser, _ seen: Browser.Page, _ fields: [(String, String)]) async throws -> Browser.Page
  {
    let own = ["_csrf", "_act", "fil"].map { ($0, seen.hidden($0) ?? "") }
    return try await browser.post(Places.gedcomTake(Bench.open), fields + own, hidden: false)
  }

  @Test func aFileIsSeenLineByLineBeforeItIsTakenInOneAct() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let seen = try await send(browser, Self.tree)
      #expect(seen.status == 200)
      #expect(seen.body.contains("3 personer") && seen.body.contains("INDI.OCCU"))
      #expect(seen.body.contains("<code>1 OCCU Elev</code>"))
      #expect(try await bench.genograms().persons.isEmpty)
      let taken = try await take(browser, seen, [("barn", "I1"), ("led", "2"), ("_gem", "1")])
      #expect(taken.status == 303)
      #expect(try await browser.get(Places.genogram(Bench.open)).body.contains("Inge Holm"))
    }
    let drawn = try await bench.genograms()
    // The child of the file is the child of the case.
    #expect(drawn.persons.map(\.name) == ["Mia Holm", "Inge Holm"])
    #expect(drawn.ties.contains { $0.people.first == Bench.kinChild.rawValue })
  }

  @Test func whatWasTakenCanBeGivenBack() async throws {
    let bench = try await Bench.withKin(
      FamilyFileTaken(id: "f1", persons: [RelativeDrawn(id: "p1", name: "Inge")], ties: []))
    try await bench.browse(as: Bench.mette) { browser in
      let back = Places.gedcomReturn(Two(Bench.open, Slug(rawValue: "f1")))
      _ = try await browser.get(back)
      #expect(try await browser.post(back).status == 303)
    }
    #expect(try await bench.genograms().persons.isEmpty)
  }

  @Test(arguments: ["", "hej med dig", "\u{0}\u{1}\u{2}", "0 HEAD\n1 GEDC\n5 FOO"])
  func whatIsNoFamilyTreeIsToldAndWritesNothing(_ text: String) async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await send(browser, text)
      #expect(page.status == 422)
      #expect(page.body.contains("role=\"alert\""))
    }
  }

  @Test func aTreeThatCantBeIsToldAndWritesNothing() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let wrong = Self.tree.replacing("ABT 1985", with: "2020")
      let seen = try await send(browser, wrong)
      #expect(seen.status == 200 && seen.body.contains("forælderen er yngre end barnet"))
      let refused = try await take(browser, seen, [("barn", ""), ("led", "3"), ("_gem", "1")])
      #expect(refused.status == 422 && refused.body.contains("Intet er skrevet"))
    }
    #expect(try await bench.genograms().persons.isEmpty)
  }

  @Test func aFormFromElsewhereIsRefused() async throws {
    let bench = try await Bench.withKin()
    try await bench.browse(as: Bench.mette) { browser in
      let body = "--x\r\nContent-Disposition: form-data; name=\"fil\"; filename=\"a.ged\"\r\n\r\n0 HEAD\r\n--x--\r\n"
      let page = try await browser.send(
        .post, Places.gedcom(Bench.open).path, Array(body.utf8), ["Content-Type": "multipart/form-data; boundary=x"])
      #expect(page.status == 403)
    }
  }

  @Test(arguments: ["7.0", "5.5.1"])
  func goesOutWithoutTheProtectedAndIsWrittenDown(_ version: String) async throws {
    let bench = try await Bench.withKin(
      RelativeDrawn(id: "inge", name: "Inge Holm"),
      TieDrawn(id: "t", .parent, [Bench.kinMother.rawValue, "inge"], nature: .biological),
      TieDrawn(id: "b", .bond, [Bench.kinMother.rawValue, Bench.kinFather.rawValue], nature: .violence),
      protecting: Bench.kinMother)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.gedcom(Bench.open))
      let file = try await browser.post(Places.gedcomFile(Two(Bench.open, Slug(rawValue: version))))
      #expect(file.status == 200)
      #expect(!file.body.contains("Mia") && !file.body.contains("1985") && !file.body.contains("violence"))
      #expect(!file.body.contains(Bench.kinMother.rawValue + "\n"))
      let read = GedcomReading(Array(file.body.utf8))
      #expect(read.version.rawValue == version)
      #expect(read.tree.relatives.compactMap { $0.name?.full }.sorted() == ["Alma Holm", "Bo Lund", "Inge Holm"])
    }
    let file = try await bench.visit(as: Bench.mette).open(Bench.open, for: .readCase).file
    let given = file.entries.compactMap { $0.content as? FamilyFileGiven }
    #expect(given.map(\.masked) == [1])
  }
}
