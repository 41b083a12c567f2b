import CaseFile
import Store
import Testing

@testable import Web

extension Places {
  fileprivate static let step = Place<CaseID>("sag/*/proeve-skridt")
}

private enum StepForm {
  static let form = Form("next-step", [Field.text("what", "conflict.mine").needed()])

  static func page(_ room: CaseVisit) -> FormPage {
    var page = FormPage(form, title: "Prøve", address: Places.step(room.id), back: Places.help())
    page.about = [room.id.rawValue]
    page.seen = room.file.version
    return page
  }

  static let routes =
    Routes.all + [
      .caseGet(Places.step, .writeCase) { room in try await room.show(page(room)) },
      .casePost(Places.step, .writeCase) { room in
        try await room.take(page(room)) { answers in
          try await room.write(NextStepSet(what: answers.text("what")), at: .at(room.now))
          return .saved(Places.help())
        }
      },
    ]
}

@Suite struct ConflictsTests {
  private let place = Places.step(Bench.open)

  /// Somebody else sets the next step while the page is open.
  private func meanwhile(_ bench: Bench) async throws {
    let filing = Act.Filing(.child(Bench.open), at: .at(bench.now), NextStepSet(what: "Besøg <torsdag>"))
    try await bench.archive.append(
      Act(id: ActID(rawValue: "other"), actor: .staff(Bench.karen), recordedAt: bench.now, filings: [filing]))
  }

  private func steps(_ bench: Bench) async throws -> [String?] {
    let trace = Trace(Bench.mette, .casework, .assignment, at: bench.now)
    return try await bench.archive.read(.child(Bench.open), trace: trace)
      .compactMap { $0.content as? NextStepSet }.map(\.what)
  }

  @Test func bothTextsAreShownAndNothingIsWritten() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: StepForm.routes) { browser in
      _ = try await browser.get(place)
      try await meanwhile(bench)
      let page = try await browser.post(place, [("what", "Møde \"fredag\"")])
      #expect(page.status == 409 && page.body.contains("I har skrevet samtidig"))
      #expect(page.body.contains("Besøg &lt;torsdag&gt;") && page.body.contains("Karen Lund"))
      #expect(page.body.contains("Møde &quot;fredag&quot;"))
    }
    #expect(try await steps(bench) == ["Besøg <torsdag>"])
  }

  @Test func savingAnywayKeepsBoth() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: StepForm.routes) { browser in
      _ = try await browser.get(place)
      try await meanwhile(bench)
      let conflict = try await browser.post(place, [("what", "Møde fredag")])
      let fields = ["_csrf", "_act", "_seen"].map { ($0, conflict.hidden($0) ?? "") } + [("what", "Møde fredag")]
      #expect(try await browser.post(place, fields, hidden: false).location == "/hjaelp?gemt=1")
    }
    #expect(try await steps(bench) == ["Besøg <torsdag>", "Møde fredag"])
  }

  @Test func adjustingOpensTheFormWithWhatWasTyped() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: StepForm.routes) { browser in
      _ = try await browser.get(place)
      let page = try await browser.post(place, [("what", "Møde fredag"), ("_adjust", "1")])
      #expect(page.body.contains("Møde fredag</textarea>") && page.body.contains("name=\"_seen\""))
    }
    #expect(try await steps(bench).isEmpty)
  }
}
