import CaseFile
import Testing

@testable import Web

@Suite struct TeamTests {
  private let nobodys = CaseID(rawValue: "case-of-nobody")

  /// A case that nobody has yet, and one whose next rhythm waits for an answer.
  private func bench() async throws -> Bench {
    let bench = try await Bench()
    let (at, before) = (When.at(bench.now), When.day(Day(2026, 5, 1)!))
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "more"), actor: .staff(Bench.mette), recordedAt: bench.now,
        filings: [
          Act.Filing(.person(PersonID(rawValue: "child-1")), at: at, PersonRegistered(name: "Alma Testesen")),
          Act.Filing(.child(nobodys), at: before, CaseOpened(child: PersonID(rawValue: "child-1"))),
          Act.Filing(
            .child(Bench.open), at: before,
            NotificationReceived(id: "n-1", from: .school, professional: true, ongoingSupport: true)),
          Act.Filing(.child(Bench.open), at: at, CadenceProposed(weeks: 8, reason: "Det går godt")),
        ]))
    return bench
  }

  @Test func theCoordinatorSeesWhatWaits() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.karen) { browser in
      let page = try await browser.get(Places.team())
      #expect(page.status == 200 && page.body.contains("Team Nord"))
      #expect(page.body.contains("1 sag mangler rådgiver") && page.body.contains("Alma Testesen"))
      #expect(page.body.contains(Places.answerCadence(Bench.open).path))
      #expect(page.body.contains("Mette Holm") && page.body.contains("2 sager"))
      #expect(!page.body.contains("Jonas Dahl</a>"), "another team's caseworker is no row of this one")
    }
  }

  @Test func aCaseOfNobodysIsGivenToACaseworkerByAnyCoordinator() async throws {
    let bench = try await bench()
    let nobodys = nobodys
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.team())
      let saved = try await browser.post(Places.allocate(nobodys), [("caseworker", Bench.mette.rawValue)])
      #expect(saved.status == 303 && saved.location?.hasPrefix("/team") == true)
      let answer1 = try await browser.get(Places.team())
      #expect(answer1.body.contains("Alle sager har en rådgiver."))
    }
    let entries = try await bench.entries(of: nobodys)
    #expect(entries.last?.content as? CaseAssigned == CaseAssigned(caseworker: Bench.mette, team: Bench.north))
  }

  @Test func withoutAChoiceTheFormSaysWhatIsMissing() async throws {
    let bench = try await bench()
    let nobodys = nobodys
    try await bench.browse(as: Bench.karen) { browser in
      _ = try await browser.get(Places.team())
      let page = try await browser.post(Places.allocate(nobodys), [("caseworker", "")])
      #expect(page.status == 422 && page.body.contains("Ny rådgiver"))
    }
  }

  @Test func aCaseGoesFromOneToAnotherWithWhatMustBeKnown() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.karen) { browser in
      let form = try await browser.get(Places.allocate(Bench.open))
      #expect(form.body.contains("Overdrag") && form.body.contains("Mette Holm"))
      #expect(!form.body.contains("value=\"mette\""), "nobody hands a case over to who has it")
      let fields = [("caseworker", Bench.jonas.rawValue), ("note", "Ring til mor om formiddagen")]
      let answer2 = try await browser.post(Places.allocate(Bench.open), fields)
      #expect(answer2.status == 303)
    }
    let handed = try await bench.entries(of: Bench.open).last?.content as? CaseHandedOver
    #expect(handed?.from == Bench.mette && handed?.to == Bench.jonas && handed?.team == Bench.south)
  }

  @Test func severalCasesGoOverAtOnceAndTheRestrictedOneDoesNot() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.karen) { browser in
      let form = try await browser.get(Places.caseload(Bench.mette))
      #expect(form.body.contains(Bench.open.rawValue) && !form.body.contains("value=\"\(Bench.secret)\""))
      #expect(form.body.contains("1 sag med begrænset adgang"))
      let fields = [("cases", Bench.open.rawValue), ("to", Bench.karen.rawValue)]
      let answer3 = try await browser.post(Places.caseload(Bench.mette), fields)
      #expect(answer3.status == 303)
    }
    #expect(try await bench.entries(of: Bench.open).last?.content is CaseHandedOver)
    #expect(try await bench.entries(of: Bench.secret).last?.content is CaseRestricted)
  }

  @Test func aSecondAssessorIsLetInAndIsNobodyWhoKnowsTheCase() async throws {
    let bench = try await bench()
    let place = Places.secondAssessor(Bench.open, NotificationID(rawValue: "n-1"))
    try await bench.browse(as: Bench.karen) { browser in
      let form = try await browser.get(place)
      #expect(form.body.contains("barnets lov § 136") && form.body.contains("value=\"jonas\""))
      #expect(!form.body.contains("value=\"mette\""))
      let answer4 = try await browser.post(place, [("to", "jonas"), ("until", "2026-06-18")])
      #expect(answer4.status == 303)
      let answer5 = try await browser.get(place)
      #expect(answer5.body.contains("Har allerede adgang: Jonas Dahl"))
    }
    try await bench.browse(as: Bench.jonas) { browser in
      let answer6 = try await browser.get(Places.step(Bench.open, .contact))
      #expect(answer6.status == 200)
    }
  }

  @Test func aProposedRhythmIsAnsweredWithAReason() async throws {
    let bench = try await bench()
    let place = Places.answerCadence(Bench.open)
    try await bench.browse(as: Bench.karen) { browser in
      let answer7 = try await browser.get(place)
      #expect(answer7.body.contains("Det går godt"))
      let both = try await browser.post(place, [("answer", "approve"), ("weeks", "6"), ("reason", "Fordi")])
      #expect(both.status == 422)
      let other = [("answer", "other"), ("weeks", "6"), ("reason", "Vi vil se dem lidt oftere")]
      let answer8 = try await browser.post(place, other)
      #expect(answer8.status == 303)
      let answer9 = try await browser.get(place)
      #expect(answer9.status == 404, "it has been answered")
    }
    let approved = try await bench.entries(of: Bench.open).last?.content as? CadenceApproved
    #expect(approved == CadenceApproved(weeks: 6, reason: "Vi vil se dem lidt oftere"))
  }

  @Test func aCoordinatorLeadsTheirOwnTeamAndTheLeaderAll() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.karen) { browser in
      let answer10 = try await browser.get(Places.teamOf(Bench.south))
      #expect(answer10.status == 403)
      let answer11 = try await browser.get(Places.caseload(Bench.jonas))
      #expect(answer11.status == 403)
    }
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.team())
      #expect(page.body.contains("Team Nord") && page.body.contains("Team Syd"))
      #expect(page.body.contains("Sager med begrænset adgang"))
      let answer12 = try await browser.get(Places.teamOf(Bench.south))
      #expect(answer12.status == 200)
    }
    try await bench.browse(as: Bench.mette) { browser in
      let answer13 = try await browser.get(Places.team())
      #expect(answer13.status == 403)
    }
  }

  @Test func theLeaderSeesWhoBrokeTheGlassAndWhy() async throws {
    let bench = try await bench()
    try await bench.browse(as: Bench.jonas) { browser in
      _ = try await browser.get(Places.breakGlass(Bench.open))
      _ = try await browser.post(Places.breakGlass(Bench.open), [("reason", "Barnet er på skadestuen")])
      _ = try await browser.get(Places.step(Bench.open, .contact))
    }
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.team())
      #expect(page.body.contains("Barnet er på skadestuen") && page.body.contains("Jonas Dahl · åbnet 1 gang"))
    }
  }

  @Test func aRestrictedCaseSaysNoName() async throws {
    let bench = try await bench()
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "named"), actor: .system, recordedAt: bench.now,
        filings: [
          Act.Filing(
            .person(PersonID(rawValue: "child-of-\(Bench.secret)")), at: .at(bench.now),
            PersonRegistered(name: "Hemmelig Hansen"))
        ]))
    for who in [Bench.karen, Bench.lone] {
      try await bench.browse(as: who) { browser in
        for place in [Places.team(), Places.teamOf(Bench.north), Places.caseload(Bench.mette), Places.audit()] {
          let answer14 = try await browser.get(place)
          #expect(answer14.body.contains("Hemmelig") == false, "\(who) \(place.path)")
        }
      }
    }
  }
}

extension Bench {
  /// What stands in a case, without anybody having opened it.
  func entries(of id: CaseID) async throws -> [Entry] {
    try await archive.read(.child(id), trace: .init(reader: .system, .house, .house, at: now))
  }
}
