import CaseFile
import Store
import Testing

@testable import Web

@Suite struct AuditTests {
  /// A read, a refusal, a search and an emergency.
  private func bench() async throws -> Bench {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(Places.step(Bench.open, .contact))
      _ = try await browser.post(Places.search(), [("q", "Testesen")])
    }
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.step(Bench.open, .contact))
      _ = try await browser.get(Places.breakGlass(Bench.open))
      _ = try await browser.post(Places.breakGlass(Bench.open), [("reason", "Barnet er hos politiet")])
      _ = try await browser.get(Places.step(Bench.open, .contact))
    }
    return bench
  }

  private func group(_ group: AuditChoice.Group) -> Address { Places.audit().with("slags", group.rawValue) }

  @Test func theLogTellsWhoLookedAndByWhatRight() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.rita) { browser in
      let reads = try await browser.get(group(.reads)).body
      #expect(reads.contains("Mette Holm") && reads.contains("Sagsarbejde · egen sag som rådgiver"))
      let glass = try await browser.get(group(.glass)).body
      #expect(glass.contains("»Barnet er hos politiet«") && !glass.contains("Mette Holm</td>"))
      let searches = try await browser.get(group(.searches)).body
      #expect(searches.contains("»Testesen«"))
      let refusals = try await browser.get(group(.refusals)).body
      #expect(refusals.contains("Jonas Dahl</td>") && refusals.contains("Ville: skrive en kontakt"))
    }
  }

  @Test func lookingIsItselfRecordedWithWhatWasAsked() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(group(.searches).with("hvem", "mette").with("dag", "2026-06-04"))
    }
    let look = try await bench.archive.audit.rows(AuditFilter(kinds: [.auditRead])).first?.event
    #expect(look?.who == .staff(Bench.lone))
    #expect(look?.detail == "search who=mette from=2026-06-04 until=2026-06-05")
    try await bench.browse(as: Bench.rita) { browser in
      let answer1 = try await browser.get(group(.log))
      #expect(answer1.body.contains("Søgt, Mette Holm, 4. juni 2026"))
    }
  }

  @Test func theChoiceNarrowsTheLog() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.rita) { browser in
      let mette = try await browser.get(Places.audit().with("hvem", "mette")).body
      #expect(mette.contains("Mette Holm</td>") && !mette.contains("Jonas Dahl</td>"))
      let yesterday = try await browser.get(Places.audit().with("dag", "2026-06-03")).body
      #expect(yesterday.contains("Der er ingen hændelser at vise."))
      let file = try await browser.get(Places.audit().with("sag", Bench.open.rawValue)).body
      #expect(file.contains("Vis alle sager") && !file.contains("»Testesen«"))
    }
  }

  @Test func anAddressTakesNoTextOfAnybodys() throws {
    let choice = AuditChoice(Submission([("slags", "<x>"), ("hvem", "Mette Holm"), ("dag", "i går"), ("sag", "a b")]))
    #expect(choice == AuditChoice(Submission()))
  }

  @Test func thereAreFiftyToAPageAndTheOlderOnesAreOnTheNext() async throws {
    let bench = try await Bench()
    let events = (1...120).map { AuditEvent(.search, at: bench.now, who: .staff(Bench.mette), detail: "ord-\($0).") }
    try await bench.archive.audit.record(events)
    try await bench.browse(as: Bench.rita) { browser in
      let first = try await browser.get(group(.searches))
      #expect(first.body.contains("ord-120.") && first.body.contains("ord-71.") && !first.body.contains("ord-70."))
      let next = try #require(first.body.firstMatch(of: /href="([^"]*foer=[0-9]+)"/)).1
      let second = try await browser.get(path: String(next).replacing("&amp;", with: "&"))
      #expect(second.body.contains("ord-70.") && second.body.contains("ord-21.") && !second.body.contains("ord-71."))
    }
  }

  @Test func onlyTheLeaderAndTheAuditorReadTheLog() async throws {
    let bench = try await Bench()
    for (who, status) in [
      (Bench.lone, 200), (Bench.rita, 200), (Bench.karen, 403), (Bench.lars, 403), (Bench.adam, 403),
    ] {
      try await bench.browse(as: who) { browser in
        let answer2 = try await browser.get(Places.audit())
        #expect(answer2.status == status, "\(who)")
      }
    }
  }
}
