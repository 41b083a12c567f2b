import CaseFile
import Testing

@testable import Web

/// Steps through the pages: what is sent becomes an entry, or a message at the field that mends it.
@Suite struct StepWritingTests {
  private func place(_ step: StepName, for reference: String? = nil) -> Address {
    Places.step(Bench.open, step, for: reference)
  }

  @Test func aContactOfOneTextIsSavedInTheSiblingsCaseToo() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      let shown = try await browser.get(place(.contact))
      #expect(shown.status == 200 && shown.body.contains("Bo Ravn"))
      let page = try await browser.post(
        place(.contact),
        [
          ("observed", "Liv lo."), ("also", RichCase.siblings.rawValue), ("happened", "2026-06-04"),
          ("happened-time", "13:30"),
        ])
      #expect(page.status == 303 && page.location?.hasPrefix("/sag/case-of-mette?gemt=contact.made") == true)
    }
    let here = try #require(try await bench.file().entries.last)
    let there = try #require(try await bench.file(RichCase.siblings).entries.last)
    #expect((here.content as? ContactMade) == ContactMade(observed: "Liv lo."))
    #expect((there.content as? ContactMade)?.observed == "Liv lo." && here.act == there.act)
    #expect(here.happenedAt == When("2026-06-04T13:30") && here.audience == .family)
  }

  @Test func aCaseThatOneMayNotWriteInIsNotWrittenIn() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.contact))
      let page = try await browser.post(
        place(.contact), [("observed", "Liv lo."), ("also", RichCase.strangers.rawValue)])
      #expect(page.status == 422 && page.body.contains("Liv lo."))
    }
    #expect(try await bench.file(RichCase.strangers).entries.count == 2)
  }

  @Test func whatWasTypedStaysWhereTheCaseWasClosedMeanwhile() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.goal))
      try await bench.add(daysAgo: 0, (.child(Bench.open), CaseClosed(reason: .goalsReached)))
      let before = try await bench.file().version
      let page = try await browser.post(place(.goal), [("words", "Sover hele natten")])
      #expect(page.status == 422 && page.body.contains("Genåbn den først") && page.body.contains("Sover hele natten"))
      #expect(try await bench.file().version == before)
      _ = try await browser.get(place(.contact))
      let contact = try await browser.post(place(.contact), [("observed", "Liv ringede.")])
      #expect(contact.status == 303, "a contact is still written down")
    }
  }

  @Test func whatAClosedCaseHasNothingToDoWithIsNotBlamedOnIt() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      try await bench.add(daysAgo: 0, (.child(Bench.open), CaseClosed(reason: .goalsReached)))
      let answered = try await browser.get(place(.close))
      #expect(!answered.body.contains("name=\"_draft\""))
      let again = try await browser.post(place(.close), [("reason", "goals-reached")], hidden: true)
      #expect(again.status == 422 && again.body.contains("hvis den skal afsluttes på ny"))
      #expect(!again.body.contains("hvis der skal skrives i den"), "closing is not writing")
    }
  }

  @Test func aSiblingsClosedCaseIsNotWrittenIn() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.nextStep))
      try await bench.add(daysAgo: 0, (.child(RichCase.siblings), CaseClosed(reason: .goalsReached)))
      let before = (try await bench.file().version, try await bench.file(RichCase.siblings).version)
      let fields = [("what", "Vi ringer til skolen"), ("also", RichCase.siblings.rawValue)]
      let page = try await browser.post(place(.nextStep), fields)
      #expect(page.status == 422 && page.body.contains("Vi ringer til skolen"))
      #expect(page.body.contains("kan du ikke længere skrive hos"))
      let after = (try await bench.file().version, try await bench.file(RichCase.siblings).version)
      #expect(before == after)
    }
  }

  @Test func anEmptyContactGetsAMessageAndNothingIsWritten() async throws {
    let bench = try await Bench.rich()
    let before = try await bench.file().version
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.contact))
      let page = try await browser.post(place(.contact), [("observed", "  "), ("with", "child")])
      #expect(page.status == 422 && page.body.contains("Så er der noget at gemme") && page.body.contains(" checked"))
    }
    #expect(try await bench.file().version == before)
  }

  @Test func withholdingIsWholeOrNotAtAll() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.contact))
      let half = try await browser.post(place(.contact), [("observed", "Hemmeligt"), ("withhold", "risk")])
      #expect(half.status == 422 && half.body.contains("2 steder") && half.body.contains("Hemmeligt"))
      let whole = try await browser.post(
        place(.contact),
        [
          ("observed", "Hemmeligt"), ("withhold", "risk"), ("withhold-reason", "Far truer"),
          ("withhold-until", "2026-07-01"),
        ])
      #expect(whole.status == 303)
    }
    let entry = try #require(try await bench.file().entries.last)
    #expect(entry.audience == .withheld(Withholding(.risk, reason: "Far truer", until: Day(2026, 7, 1)!)))
  }

  @Test func textComesAlongFromTheStepBeforeAndSaysSo() async throws {
    try await Bench.rich().browse(as: Bench.mette) { browser in
      let body = try await browser.get(place(.decision)).body
      #expect(body.contains("Overført fra Socialfaglig vurdering, 9. januar 2026"))
      #expect(body.contains("Ro om aftenen") && !body.contains(" checked"))
    }
  }

  @Test func aDecisionAsksForWhatItsOutcomeAndSubjectCallFor() async throws {
    let bench = try await Bench.rich()
    let base = [("about", "support"), ("support", "home-support"), ("happened", "2026-06-04")]
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.decision))
      let bare = try await browser.post(place(.decision), base + [("outcome", "granted"), ("reasons", "Fordi.")])
      #expect(bare.status == 422 && bare.body.contains("barnets lov § 32.") && bare.body.contains("3 steder"))
      #expect(bare.body.contains("Fordi."))
      let refused = try await browser.post(place(.decision), base + [("outcome", "refused")])
      #expect(refused.body.contains("forvaltningsloven § 22.") && refused.body.contains("forvaltningsloven § 25."))
      #expect(refused.body.contains("forvaltningsloven § 24."))
      let whole = try await browser.post(
        place(.decision),
        base + [
          ("outcome", "granted"), ("provision", "barnets lov § 32 stk. 1 nr. 2"), ("purpose", "Ro"),
          ("duration", "6 måneder"), ("told", "child"), ("told", "custody-holder"),
        ])
      #expect(whole.status == 303)
    }
    let made = try #require(try await bench.file().decisions.made.last)
    #expect(made.content.provision == "barnets lov § 32 stk. 1 nr. 2" && made.content.purpose == "Ro")
    #expect(made.content.told == [.child, .custodyHolder] || made.content.told == [.custodyHolder, .child])
    #expect(made.content.appealGuidance == nil && made.content.reasons == nil && made.happenedAt == When("2026-06-04"))
  }

  @Test func supportTakesKindAndPurposeFromItsDecision() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      let body = try await browser.get(place(.supportStart, for: "decision-1")).body
      #expect(body.contains("value=\"home-support\" selected") && body.contains("value=\"decision-1\" selected"))
      #expect(body.contains("Faste aftener"))
      let page = try await browser.post(
        place(.supportStart, for: "decision-1"),
        [
          ("decision", "decision-1"), ("support", "home-support"), ("purpose", "Faste aftener"),
          ("until", "2026-12-01"), ("price-per-month", "12000"), ("happened", "2026-06-01"),
        ])
      #expect(page.status == 303)
    }
    let support = try #require(try await bench.file().supports.all.last)
    #expect(support.started.content.decision == "decision-1" && support.started.content.pricePerMonth == 12_000)
    #expect(support.started.content.until == Day(2026, 12, 1) && support.started.day == Day(2026, 6, 1))
  }

  @Test func whatTheCaseFileRefusesIsToldAtTheFieldThatMendsIt() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.supportEnd))
      _ = try await browser.post(place(.supportEnd), [("for", "support-1"), ("happened", "2026-06-01")])
      _ = try await browser.get(place(.followUp))
      let page = try await browser.post(
        place(.followUp),
        [("for", "support-2"), ("next", "2026-06-01"), ("reason", "Fordi"), ("happened", "2026-06-02")])
      #expect(page.status == 422 && page.body.contains("href=\"#f-next\""))
      #expect(page.body.contains("Næste opfølgning skal ligge efter denne"))
      let early = try await browser.post(
        place(.childHeard), [("said", "Hej"), ("about", "decision"), ("for", "decision-1"), ("happened", "2025-01-01")])
      #expect(early.status == 303)
    }
  }

  @Test func twoWhoWriteAtTheSameTimeBothSeeBothTexts() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      _ = try await browser.get(place(.screening))
      try await bench.put(
        [Act.Filing(.child(Bench.open), at: .at(bench.now), ScreeningDone(outcome: .assessment, reasons: "Kollegas"))],
        act: "meanwhile")
      let sent = [("outcome", "none"), ("reasons", "Mine"), ("happened", "2026-06-04")]
      let page = try await browser.post(place(.screening), sent)
      #expect(page.status == 409 && page.body.contains("Kollegas") && page.body.contains("Mine"))
    }
    #expect(try await bench.file().screenings.all.count == 2)
  }

  @Test func aCorrectionAndACommentStandBesideTheirEntry() async throws {
    let bench = try await Bench.rich()
    try await bench.browse(as: Bench.mette) { browser in
      let beside = Two(Bench.open, Slug(rawValue: "5"))
      let shown = try await browser.get(Places.entryCorrection(beside))
      #expect(shown.status == 200 && shown.body.contains("Kommer tit sulten"))
      _ = try await browser.post(Places.entryCorrection(beside), [("text", "Kun om mandagen.")])
      _ = try await browser.get(Places.entryComment(beside))
      _ = try await browser.post(
        Places.entryComment(beside), [("text", "Det passer ikke."), ("by", "mor"), ("happened", "2026-06-04")])
      #expect(try await browser.get(Places.entryComment(Two(Bench.open, Slug(rawValue: "999")))).status == 404)
    }
    let remarks = try await bench.file().remarks
    #expect(remarks.corrections[5]?.first?.content.text == "Kun om mandagen.")
    #expect(remarks.comments[5]?.first?.content.by == RichCase.mother)
  }

  @Test func onlyThoseWhomThePolicyLetsInTakeAStep() async throws {
    let bench = try await Bench.rich()
    for (staff, step, status) in [
      (Bench.jonas, StepName.contact, 403), (Bench.mette, .assign, 403), (Bench.karen, .assign, 200),
      (Bench.mette, .restrict, 403), (Bench.adam, .contact, 403), (Bench.karen, .cadenceApprove, 200),
    ] {
      try await bench.browse(as: staff) { browser in
        let page = try await browser.get(place(step))
        #expect(page.status == status, "\(staff) \(step)")
      }
    }
  }
}
