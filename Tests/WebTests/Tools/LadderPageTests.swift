import CaseFile
import Testing

@testable import Web

@Suite struct LadderPageTests {
  private let page = Places.ladder(Bench.open)

  private func start(_ support: SupportStarted, _ bench: Bench) async throws {
    let filing = Act.Filing(.child(Bench.open), at: .at(bench.now), support)
    try await bench.archive.append(
      Act(id: ActID(rawValue: support.id), actor: .staff(Bench.mette), recordedAt: bench.now, filings: [filing]))
  }

  @Test func everySupportSitsOnItsStep() async throws {
    let bench = try await Bench()
    try await start(SupportStarted(id: "s1", support: .familyTreatment, ladderStep: 3), bench)
    try await start(SupportStarted(id: "s2", support: .placement), bench)
    try await bench.browse(as: Bench.mette) { browser in
      let shown = try await browser.get(page).body
      #expect(shown.contains("stair-3 now") && shown.contains("Familiebehandling, siden 4. juni 2026"))
      #expect(shown.contains("Det følger ikke af indsatsen selv"), "a placement can be on three steps")
      let place = Places.ladderPlace(Bench.open, Slug(rawValue: "s2"))
      _ = try await browser.get(place)
      #expect(try await browser.post(place, [("step", "7")]).status == 422)
      _ = try await browser.get(place)
      _ = try await browser.post(place, [("step", "4"), ("need", "5"), ("why", "Mormor er der"), ("months", "6")])
      let placed = try await browser.get(page).body
      #expect(placed.contains("stair-4 now") && placed.contains("Er den nok?"))
      #expect(try await browser.get(Places.ladderPlace(Bench.open, Slug(rawValue: "s9"))).status == 404)
    }
  }

  /// One source says on which step a kind of support sits; where nobody has said it, the page says how sure that is.
  @Test func whereNobodyHasSaidTheStepItSaysWhereItIsFrom() async throws {
    let bench = try await Bench()
    try await start(SupportStarted(id: "s1", support: .earlyHelp), bench)
    try await bench.browse(as: Bench.mette) { browser in
      let unsure =
        "Ingen har sagt, hvilket trin det er. Det følger af indsatsens art: barnets lov § 30 (læst i en anden"
      let shown = try await browser.get(page).body
      #expect(shown.contains("stair-2 now") && shown.contains(unsure))
      let place = Places.ladderPlace(Bench.open, Slug(rawValue: "s1"))
      _ = try await browser.get(place)
      _ = try await browser.post(place, [("step", "1"), ("why", "Familieiværksætterne")])
      let said = try await browser.get(page).body
      #expect(said.contains("stair-1 now") && !said.contains("Ingen har sagt"))
    }
    try await bench.browse(as: Bench.lone) { browser in
      let setup = try await browser.get(Places.setupTools()).body
      #expect(setup.contains("barnets lov § 30 (læst i en anden tekst)"))
    }
  }

  @Test func whereWeAreGoingIsWrittenAndEarlierAimsStay() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      for (step, words) in [("3", "Hellere hjemme"), ("2", "Snart i klub")] {
        _ = try await browser.get(page)
        #expect(try await browser.post(page, [("step", step), ("family", words)]).status == 303)
      }
      let shown = try await browser.get(page).body
      #expect(
        shown.contains("stair-2 aim") && shown.contains("Snart i klub") && shown.contains("Hvor vi før ville hen"))
      _ = try await browser.get(page)
      let lacking = try await browser.post(page, [("family", "Det, vi sagde"), ("months", "200")])
      #expect(lacking.status == 422 && lacking.body.contains("Det, vi sagde"))
    }
    #expect(try await bench.file().ladder.aims.map(\.content.step) == [3, 2])
  }

  @Test func pricesAreTheMunicipalitysOwn() async throws {
    let bench = try await Bench()
    try await start(SupportStarted(id: "s1", support: .respite), bench)
    let form = Places.setupLadder(Slug(rawValue: "respite"))
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(form)
      let wrong = [("steps", "3"), ("price-5", "4000"), ("why", "Byrådet")]
      #expect(try await browser.post(form, wrong).body.contains("sidder ikke på det trin"))
      _ = try await browser.get(form)
      _ = try await browser.post(
        form, [("steps", "3"), ("price-3", "4.000"), ("why", "Byrådet"), ("from", "2026-01-01")])
      #expect(try await browser.get(Places.setupTools()).body.contains("4.000 kr."))
      #expect(try await browser.get(Places.setupLadder(Slug(rawValue: "nothing"))).status == 404)
    }
    try await bench.browse(as: Bench.mette) { browser in
      let shown = try await browser.get(page).body
      #expect(shown.contains("4.000 kr. pr. måned"))
    }
  }
}
