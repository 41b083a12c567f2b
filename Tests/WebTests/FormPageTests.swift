import CaseFile
import Foundation
import HTTPTypes
import Testing

@testable import Web

extension Places {
  fileprivate static let note = Place<CaseID>("sag/*/proeve")
}

/// A form in a case, as the pages have them.
private enum NoteForm {
  static let form = Form(
    "note",
    [
      Field.moment("at", "form.time").past().needed(), Field.text("note", "conflict.mine").sender(.assessment),
      Field.yesNo("danger", "common.yes").required(by: "barnets lov § 136"),
    ])

  static func page(_ room: CaseVisit) -> FormPage {
    var page = FormPage(form, title: "Prøve", address: Places.note(room.id), back: Places.help())
    page.about = [room.id.rawValue]
    page.seen = room.file.version
    page.prefill.carry("note", "Fra \"før\" <b>", from: "Screening")
    return page
  }

  static let routes =
    Routes.all + [
      .caseGet(Places.note, .writeContact) { room in try await room.show(page(room)) },
      .casePost(Places.note, .writeContact) { room in
        try await room.take(page(room)) { answers in
          try await room.write(ContactMade(note: answers.text("note")), at: answers.when("at") ?? .unknown)
          return .redirect(Places.help())
        }
      },
    ]
}

@Suite struct FormPageTests {
  private let place = Places.note(Bench.open)
  private let good = [("at", "2026-06-04"), ("note", "Talt med mor"), ("danger", "no")]

  private func contacts(_ bench: Bench) async throws -> [String] {
    let member = try #require(try await bench.services.vault.department().member(Bench.mette))
    let opened = try await bench.services.vault.open(Bench.open, for: .readCase, by: member, at: bench.now)
    return opened.file.entries.compactMap { ($0.content as? ContactMade)?.note }
  }

  @Test func aFormIsTakenOnceHoweverOftenItIsSent() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      _ = try await browser.get(place)
      async let first = browser.post(place, good)
      async let second = browser.post(place, good)
      let answers = try await [first, second]
      #expect(answers.map(\.location) == ["/hjaelp", "/hjaelp"])
    }
    #expect(try await contacts(bench) == ["Talt med mor"])
  }

  @Test func carriedTextIsThereMarkedAndEscapedAndNothingLegalIsChosen() async throws {
    try await Bench().browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      let body = try await browser.get(place).body
      #expect(body.contains("Fra &quot;før&quot; &lt;b&gt;") && body.contains("Overført fra Screening"))
      #expect(body.contains("Skal udfyldes: barnets lov § 136") && !body.contains(" checked"))
    }
  }

  @Test func withErrorsEverythingTypedStaysAndTheSummaryLinksToTheFields() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      _ = try await browser.get(place)
      let hostile = "</textarea><script>alert(1)</script>"
      let page = try await browser.post(place, [("at", "i går"), ("note", hostile)])
      #expect(page.status == 422 && page.body.contains("2 steder"))
      #expect(page.body.contains("href=\"#f-at\"") && page.body.contains("href=\"#f-danger-0\""))
      #expect(page.body.contains("value=\"i går\"") && page.body.contains("&lt;/textarea&gt;&lt;script&gt;"))
      #expect(!page.body.contains("<script>alert"))
      #expect(page.body.contains("aria-invalid=\"true\"") && page.body.contains("aria-describedby=\"f-at-error\""))
    }
    #expect(try await contacts(bench).isEmpty)
  }

  @Test func aFormWithoutItsTokenOrFromAnotherSiteIsNotTaken() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      #expect(try await browser.post(place, good, hidden: false).status == 403)
      _ = try await browser.get(place)
      #expect(try await browser.post(place, good + [("_csrf", "0000")]).status == 403)
      let foreign = ["Sec-Fetch-Site": "cross-site"]
      #expect(try await browser.post(place, good, headers: foreign).status == 403)
    }
    #expect(try await contacts(bench).isEmpty)
  }

  @Test func aDraftIsSavedOpenedAndGoneWhenTheFormIsTaken() async throws {
    try await Bench().browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      _ = try await browser.get(place)
      let saved = try await browser.post(Places.draft(), [("note", "halv sætn")])
      #expect(saved.status == 200 && saved.body == "Kladde gemt kl. 14.05")
      let again = try await browser.get(place).body
      #expect(again.contains("halv sætn") && again.contains("Din kladde fra i dag kl. 14.05"))
      // Enter in a field presses the first button of its form: the one that throws the draft away belongs to another.
      let buttons = again.matches(of: /<button[^>]*>/).map { String($0.output) }
      let own = buttons.filter { !$0.contains("form=") }
      #expect(buttons.contains { $0.contains("form=\"discard-") } && !own.contains { $0.contains("formaction") })
      _ = try await browser.post(place, good)
      #expect(try await !browser.get(place).body.contains("Din kladde"))
    }
  }

  @Test func whatWasTypedWhenTheSessionEndedIsThereAfterSigningIn() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      _ = try await browser.get(place)
      bench.wait(minutes: 61)
      let away = try await browser.post(place, good)
      #expect(away.location == "/log-ind?til=%2Fsag%2Fcase-of-mette%2Fproeve&gemt=1")
      _ = try await browser.post(Places.signInAs(Bench.mette), hidden: false)
      let page = try await browser.get(place).body
      #expect(page.contains("Talt med mor") && page.contains("Din kladde"))
    }
    #expect(try await contacts(bench).isEmpty)
  }

  /// And no script takes that page for the answer to what it sent.
  @Test func whatNobodyCanBeToldToHaveTypedIsShownAgain() async throws {
    try await Bench().browse(routes: NoteForm.routes) { browser in
      let page = try await browser.post(place, [("note", "Noget langt, som ikke må gå tabt")])
      #expect(page.status == 401 && page.body.contains("Noget langt, som ikke må gå tabt"))
    }
  }

  @Test func aDraftIsItsWritersAlone() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.mette, routes: NoteForm.routes) { browser in
      _ = try await browser.get(place)
      _ = try await browser.post(Places.draft(), [("note", "kun Mettes")])
      _ = try await browser.post(Places.signInAs(Bench.karen), hidden: false)
      let body = try await browser.get(place).body
      #expect(body.contains("Karen Lund") && !body.contains("kun Mettes"))
    }
  }
}
