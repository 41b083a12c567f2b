import CaseFile
import Testing

@testable import Web

/// A closed case is read with the tools and not written in, as with every other step.
@Suite struct TableFormTests {
  private static let word = "Sagen er afsluttet. Genåbn den først"

  private static func closed() async throws -> Bench {
    let bench = try await Bench()
    try await bench.add(
      daysAgo: 1, (.child(Bench.open), RulerNoted(id: "n1", about: .worry, words: "Uro", by: Marker(.caseworker))),
      (.child(Bench.open), SupportStarted(id: "s1", support: .respite)),
      (.child(Bench.open), CaseClosed(reason: .goalsReached)))
    return bench
  }

  @Test(arguments: [
    Places.ruler(Bench.open), Places.safetyMap(Bench.open), Places.houses(Bench.open), Places.ladder(Bench.open),
  ])
  func theToolSaysWhyNothingCanBeWrittenAndShowsWhatWas(_ tool: Address) async throws {
    let bench = try await Self.closed()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(tool).body
      #expect(page.contains(Self.word))
      #expect(!page.contains("name=\"_draft\""), "no form")
      #expect(!page.contains("/slut\"") && !page.contains("/ny?") && !page.contains("/ord?"), "no way to one")
    }
  }

  @Test(arguments: [
    Places.rulerNote(Bench.open), Places.rulerNoteClosed(Bench.open, Slug(rawValue: "n1")),
    Places.safetySay(Bench.open), Places.safetyAgree(Bench.open), Places.housesTell(Bench.open),
    Places.ladderPlace(Bench.open, Slug(rawValue: "s1")),
  ])
  func aFormOfAToolSaysItToo(_ form: Address) async throws {
    let bench = try await Self.closed()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(form)
      #expect(page.status == 200 && page.body.contains(Self.word) && !page.body.contains("name=\"_draft\""))
    }
  }

  @Test func whatWasTypedWhileSomebodyClosedTheCaseStays() async throws {
    let bench = try await Bench()
    let form = Places.safetyAgree(Bench.open)
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(form)
      try await bench.add(daysAgo: 0, (.child(Bench.open), CaseClosed(reason: .goalsReached)))
      let page = try await browser.post(form, [("who", "Mormor"), ("what", "Henter hver onsdag")])
      #expect(page.status == 422 && page.body.contains("Sagen blev afsluttet torsdag 4. juni 2026. Genåbn den først"))
      #expect(page.body.contains("Henter hver onsdag"))
    }
    #expect(try await bench.file().safetyMaps.agreed.isEmpty)
  }
}
