import CaseFile
import Testing

@testable import Web

@Suite struct SafetyPageTests {
  private static let child = "p:child-of-case-of-mette"
  private let map = Places.safetyMap(Bench.open)

  private func say(_ kind: SafetyStatement, _ fields: [(String, String)], _ browser: Browser) async throws -> Int {
    let address = Places.safetySay(Bench.open).with("om", kind.rawValue)
    _ = try await browser.get(address)
    return try await browser.post(address, [("who", "s:mette")] + fields).status
  }

  @Test func aMapIsMadeAndRead() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      #expect(
        try await say(
          .danger, [("words", "Hun kan komme til skade"), ("worried", "Skolen"), ("happened", "Låst ude to gange")],
          browser) == 303)
      let id = try #require(try await bench.file().safetyMaps.said.first?.content.id)
      #expect(
        try await say(
          .goal, [("words", "Nogen er hjemme"), ("danger", id), ("weeks", "12"), ("familys", "yes")], browser) == 303)
      #expect(try await say(.step, [("words", "Ringe til mormor"), ("until", "2026-06-10")], browser) == 303)
      let page = try await browser.get(map).body
      for text in ["Hun kan komme til skade", "Låst ude to gange", "I 12 uger", "Nogen er hjemme", "Hvem gør det?"] {
        #expect(page.contains(text), "\(text)")
      }
      let paper = try await browser.get(Places.safetyPrint(Bench.open)).body
      #expect(paper.contains("Nogen er hjemme") && !paper.contains("Hvem gør det?"), "guidance stays off the paper")
    }
  }

  @Test func moreThanThreeDangersIsGuidanceAndStopsNobody() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      for number in 1...4 { _ = try await say(.danger, [("words", "Fare \(number)")], browser) }
      let page = try await browser.get(map).body
      #expect(page.contains("Der står 4 bekymringer"))
    }
  }

  @Test(arguments: [
    [("words", " ")], [("words", "Mål"), ("weeks", "0")], [("words", "Mål"), ("weeks", "mange")],
  ])
  func whatIsHalfFilledComesBack(_ fields: [(String, String)]) async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let status = try await say(.goal, fields, browser)
      #expect(status == 422)
    }
    #expect(try await bench.file().safetyMaps.said.isEmpty)
  }

  @Test func anErrorInASmallFormStandsOnTheMapWithWhatWasTyped() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await say(.strength, [("words", "Mormor kommer hver dag")], browser)
      let id = Slug(rawValue: try #require(try await bench.file().safetyMaps.said.first?.content.id))
      let wrong: [(Address, [(String, String)], String)] = [
        (
          Places.safetySay(Bench.open).with("om", "goal"),
          [("who", "s:mette"), ("words", "Der er mad om morgenen"), ("weeks", "mange")], "Der er mad om morgenen"
        ),
        (Places.safetyReword(Bench.open, id), [("words", "Mormor kommer hver dag"), ("who", Self.child)], "value="),
        (Places.safetyAgree(Bench.open), [("who", "Moster"), ("what", " ")], "Moster"),
      ]
      for (address, fields, kept) in wrong {
        _ = try await browser.get(address)
        let page = try await browser.post(address, fields)
        #expect(page.status == 422 && page.body.contains("id=\"fejl\"") && page.body.contains(kept))
        // The map stands around the form, and nothing else on it leads to another form.
        #expect(page.body.contains("Hvad virker godt?") && page.body.contains("Mormor kommer hver dag"))
        #expect(page.body.components(separatedBy: "data-draft=").count == 2, "one form to write in")
      }
      let ending = try await browser.get(Places.safetyEnd(Bench.open, id)).body
      #expect(ending.contains("Gælder ikke mere") && ending.contains("Hvad virker godt?"))
    }
  }

  @Test func everybodyHasAPlaceOnTheLine() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(map)
      _ = try await browser.post(
        map, [("who", Self.child), ("place", "6"), ("half", "half"), ("reason", "Mor er glad")])
      _ = try await browser.get(map)
      _ = try await browser.post(map, [("who", "s:mette"), ("place", "0")])
      let page = try await browser.get(map).body
      #expect(page.contains("6½ af 10") && page.contains("Mor er glad") && page.contains("0 af 10"))
      for wrong in [[("place", "11")], [("place", "-1")], [("place", "10"), ("half", "half")], [("half", "half")], []] {
        _ = try await browser.get(map)
        #expect(try await browser.post(map, [("who", Self.child)] + wrong).status == 422, "\(wrong)")
      }
    }
    #expect(try await bench.file().safetyMaps.marks.map(\.content.place) == [6.5, 0])
  }

  @Test func wordsAreSaidBetterAndOldOnesStay() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await say(.strength, [("words", "Mormor")], browser)
      let id = Slug(rawValue: try #require(try await bench.file().safetyMaps.said.first?.content.id))
      let reword = Places.safetyReword(Bench.open, id)
      #expect(try await browser.get(reword).body.contains("Mormor"))
      #expect(try await browser.post(reword, [("words", "Mormor"), ("who", Self.child)]).status == 422)
      _ = try await browser.get(reword)
      _ = try await browser.post(reword, [("words", "Mormor henter hver onsdag"), ("who", Self.child)])
      #expect(try await browser.get(map).body.contains("Mormor henter hver onsdag"))
      let end = Places.safetyEnd(Bench.open, id)
      _ = try await browser.get(end)
      _ = try await browser.post(end)
      #expect(try await browser.get(map).body.contains("gælder ikke mere fra 4. juni 2026"))
      #expect(try await browser.get(Places.safetyEnd(Bench.open, Slug(rawValue: "none"))).status == 404)
    }
  }

  @Test func thePlanSaysWhoDoesWhat() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      let add = Places.safetyAgree(Bench.open)
      _ = try await browser.get(add)
      #expect(try await browser.post(add, [("who", "Mormor")]).status == 422)
      _ = try await browser.get(add)
      let wrong = [("who", "Mormor"), ("what", "Henter"), ("from", "2026-06-10"), ("until", "2026-06-09")]
      #expect(try await browser.post(add, wrong).body.contains("kan ikke slutte, før den begynder"))
      _ = try await browser.get(add)
      _ = try await browser.post(add, [("who", "Mormor"), ("what", "Henter"), ("when", "hver onsdag")])
      let id = Slug(rawValue: try #require(try await bench.file().safetyMaps.plan.first?.content.id))
      let change = Places.safetyAgreeAnew(Bench.open, id)
      _ = try await browser.get(change)
      _ = try await browser.post(change, [("who", "Far"), ("what", "Henter"), ("when", "hver onsdag")])
      let page = try await browser.get(map).body
      #expect(page.contains("hver onsdag") && page.contains("<strong>Far</strong>"))
      #expect(try await browser.get(change).status == 404, "what has been replaced isn't changed again")
    }
    let maps = try await bench.file().safetyMaps
    #expect(maps.agreed.count == 2 && maps.plan.map(\.content.who) == ["Far"])
  }
}
