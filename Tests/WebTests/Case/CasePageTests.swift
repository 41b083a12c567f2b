import CaseFile
import Foundation
import Store
import Testing

@testable import Web

@Suite struct CasePageTests {
  @Test func thePageTellsWhoWhatNextAndHowTheLawStands() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.caseFile(Bench.alma))
      #expect(page.status == 200)
      for text in [
        "Alma Skov", "9 år", "Sofie Skov", "har forældremyndighed", "Mette Holm", "Vi ses hjemme hos jer",
        "Så ved vi, hvad der skal ske", "Hun sover dårligt", "Mor og mormor", "Jeg vil gerne sove", "På vej",
        "Fast kontaktperson", "Hvad vil du gøre?",
      ] {
        #expect(page.body.contains(text), "\(text)")
      }
    }
  }

  @Test func everybodysWordsAreKeptApartAndTheFamilysCommentStandsBeside() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let page = try await browser.get(Places.caseFile(Bench.alma))
      #expect(page.body.contains("passage observation"))
      #expect(page.body.contains("passage quotation"))
      #expect(page.body.contains("Familiens kommentar"))
      #expect(page.body.contains("Familien kan ikke se dette"))
    }
  }

  @Test func theTimelineIsFilteredByKindAndBySender() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let contacts = try await browser.get(Places.caseFile(Bench.alma).with("vis", "kontakt"))
      #expect(contacts.body.contains("Døren stod åben"))
      #expect(!contacts.body.contains("<h4>Børnesamtale"))
      let quotes = try await browser.get(Places.caseFile(Bench.alma).with("afsender", "quotation"))
      #expect(!quotes.body.contains("Døren stod åben"))
    }
  }

  @Test func aPastDayShowsWhatWasKnownThen() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let then = try await browser.get(
        Places.casePast(Bench.alma, Bench.today.adding(days: -25), knownOn: Bench.today.adding(days: -25)))
      #expect(then.status == 200)
      #expect(then.body.contains("Du ser sagen, som den så ud"))
      #expect(!then.body.contains("Fast kontaktperson"))
      #expect(!then.body.contains("Hvad vil du gøre?"))
      let before = try await browser.get(
        Places.casePast(Bench.alma, Bench.today.adding(days: -900), knownOn: Bench.today))
      #expect(before.body.contains("Der var ingen sag"))
    }
  }

  @Test func aDayIsChosenAndLeadsThere() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in
      let chosen = try await browser.get(Places.caseAsOf(Bench.alma).with("dag", "2026-05-20"))
      #expect(chosen.status == 303)
      #expect(chosen.location == Places.casePast(Bench.alma, Day(2026, 5, 20)!, knownOn: Day(2026, 5, 20)!).path)
      #expect(try await browser.get(Places.caseAsOf(Bench.alma).with("dag", "i går")).body.contains("Vælg en dag"))
    }
  }

  @Test func aThreatenedFamilysAddressIsNowhereAndTheWarningIs() async throws {
    let bench = try await Bench.withAlma(protection: .threatened)
    try await bench.browse(as: Bench.mette) { browser in
      for place in [Places.caseFile(Bench.alma), Places.casePrint(Bench.alma)] {
        let page = try await browser.get(place)
        #expect(page.body.contains("Trusselssag"))
        #expect(!page.body.contains("Skovvej 1"))
      }
    }
  }

  @Test func somebodyWithoutAPartInTheCaseSeesNothingOfIt() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.jonas) { browser in
      for place in [Places.caseFile(Bench.alma), Places.casePrint(Bench.alma), Places.caseLog(Bench.alma)] {
        let page = try await browser.get(place)
        #expect(page.status == 403)
        #expect(!page.body.contains("Alma"))
      }
    }
  }

  @Test func theLogTellsWhoHasLookedAndByWhatRight() async throws {
    let bench = try await Bench.withAlma()
    try await bench.browse(as: Bench.mette) { browser in _ = try await browser.get(Places.caseFile(Bench.alma)) }
    try await bench.browse(as: Bench.rita) { browser in
      #expect(try await browser.get(Places.caseFile(Bench.alma)).status == 403)
      let log = try await browser.get(Places.caseLog(Bench.alma))
      #expect(log.status == 200)
      #expect(log.body.contains("Mette Holm"))
      #expect(log.body.contains("som sagens rådgiver"))
      #expect(log.body.contains("Rita Bach"))
    }
  }
}
