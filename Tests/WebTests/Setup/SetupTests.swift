import CaseFile
import Law
import Store
import Testing

@testable import Web

@Suite struct SetupTests {
  private func department(_ bench: Bench) async throws -> Department {
    try await bench.services.vault.department()
  }

  @Test func somebodyBeginsGetsAnotherTeamAndStops() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.adam) { browser in
      _ = try await browser.get(Places.setupNewStaff())
      let lacking = [("name", "Ida Nørgaard"), ("role", "caseworker")]
      let answer1 = try await browser.post(Places.setupNewStaff(), lacking)
      #expect(answer1.status == 422, "a caseworker has a team")
      let saved = try await browser.post(
        Places.setupNewStaff(), lacking + [("team", "north"), ("phone", "00 10 20 30")])
      #expect(saved.status == 303)
    }
    let ida = try #require(try await department(bench).staff.last)
    #expect(ida.name == "Ida Nørgaard" && ida.role == .caseworker && ida.team == Bench.north)
    try await bench.browse(as: Bench.adam) { browser in
      _ = try await browser.get(Places.setupChangeStaff(ida.id))
      let fields = [("name", "Ida Nørgaard"), ("role", "caseworker"), ("team", "south"), ("phone", "00 10 20 30")]
      let answer2 = try await browser.post(Places.setupChangeStaff(ida.id), fields)
      #expect(answer2.status == 303)
      _ = try await browser.get(Places.setupChangeStaff(ida.id))
      let answer3 = try await browser.post(Places.setupChangeStaff(ida.id), fields)
      #expect(answer3.status == 422, "nothing was changed")
      _ = try await browser.get(Places.setupStaffLeft(ida.id))
      let answer4 = try await browser.post(Places.setupStaffLeft(ida.id), [("on", "2026-06-03")])
      #expect(answer4.status == 303)
      let history = try await browser.get(Places.setupHistory()).body
      #expect(history.contains("Medarbejder fratrådt: Ida Nørgaard") && history.contains("Af Adam Friis"))
    }
    let entries = try await bench.services.vault.departmentEntries()
    #expect(entries.contains { $0.content as? StaffChanged == StaffChanged(staff: ida.id, team: Bench.south) })
    #expect(try await department(bench).member(ida.id)?.leftOn == Day(2026, 6, 3))
  }

  @Test func anAccountIsMadeWithAPasswordThatIsShownOnceAndIsGoodForSigningIn() async throws {
    let bench = try await Bench()
    let password = try await bench.password(of: Bench.mette, userName: "Mette ")
    try await bench.browse { browser in
      _ = try await browser.get(Places.signIn())
      let page = try await browser.post(Places.signIn(), [("username", "mette"), ("password", password)])
      #expect(page.status == 303)
    }
    try await bench.browse(as: Bench.adam) { browser in
      let page = try await browser.get(Places.setupMember(Bench.mette)).body
      #expect(page.contains("mette") && !page.contains(password))
    }
    #expect(!bench.log.text.contains(password))
    let events = try await bench.archive.audit.rows(AuditFilter(kinds: [.accountChanged])).map(\.event)
    #expect(events.count == 1 && events.first?.who == .staff(Bench.adam))
    #expect(events.first?.detail == "given mette")
  }

  @Test func aUserNameBelongsToOneOnly() async throws {
    let bench = try await Bench()
    let first = try await bench.password(of: Bench.mette, userName: "mette")
    try await bench.browse(as: Bench.adam) { browser in
      _ = try await browser.get(Places.setupAccount(Bench.jonas))
      let page = try await browser.post(Places.setupAccount(Bench.jonas), [("user-name", "METTE")])
      #expect(page.status == 422)
    }
    let answer = try await bench.archive.accounts.signIn(userName: "mette", password: first, at: bench.now)
    guard case .welcome(let account) = answer else {
      Issue.record("the account was taken over")
      return
    }
    #expect(account.staff == Bench.mette)
  }

  @Test func aClosedAccountIsOpenedAndOneOfSomebodyWhoStopsIsTakenAway() async throws {
    let bench = try await Bench()
    let password = try await bench.password(of: Bench.mette, userName: "mette")
    for _ in 1...Accounts.triesAllowed {
      _ = try await bench.archive.accounts.signIn(userName: "mette", password: "wrong", at: bench.now)
    }
    try await bench.browse(as: Bench.adam) { browser in
      let answer5 = try await browser.get(Places.setupMember(Bench.mette))
      #expect(answer5.body.contains("Lukket lige nu"))
      let answer6 = try await browser.post(Places.setupUnlock(Bench.mette))
      #expect(answer6.status == 303)
    }
    let answer = try await bench.archive.accounts.signIn(userName: "mette", password: password, at: bench.now)
    #expect(answer != .wrong && answer != .locked(until: bench.now.adding(minutes: Accounts.lockMinutes)))
    try await bench.browse(as: Bench.adam) { browser in
      _ = try await browser.get(Places.setupStaffLeft(Bench.mette))
      _ = try await browser.post(Places.setupStaffLeft(Bench.mette), [("on", "2026-06-04")])
    }
    #expect(try await bench.services.vault.account(of: Bench.mette) == nil)
    try await bench.browse(as: Bench.lone) { browser in
      let answer7 = try await browser.get(Places.setupMember(Bench.mette))
      #expect(answer7.body.contains("2 åbne sager"))
      let answer8 = try await browser.get(Places.team())
      #expect(answer8.body.contains("2 sager hos nogen, der er stoppet"))
    }
  }

  @Test func nobodyTakesThemselvesAwayOrGivesThemselvesAnotherRole() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.adam) { browser in
      let answer9 = try await browser.get(Places.setupStaffLeft(Bench.adam))
      #expect(answer9.status == 404)
      _ = try await browser.get(Places.setupChangeStaff(Bench.adam))
      let fields = [("name", "Adam Friis"), ("role", "leader")]
      let answer10 = try await browser.post(Places.setupChangeStaff(Bench.adam), fields)
      #expect(answer10.status == 422)
    }
  }

  @Test func aTeamGetsDistricts() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(Places.setupTeam(Bench.north))
      let fields = [("name", "Team Nord"), ("districts", "Nordskolen\n\n Solstrålen ")]
      let answer11 = try await browser.post(Places.setupTeam(Bench.north), fields)
      #expect(answer11.status == 303)
      let answer12 = try await browser.get(Places.setupTeams())
      #expect(answer12.body.contains("Nordskolen, Solstrålen"))
      _ = try await browser.get(Places.setupNewTeam())
      let answer13 = try await browser.post(Places.setupNewTeam(), [("name", "Team Øst")])
      #expect(answer13.status == 303)
    }
    #expect(try await department(bench).teams.map(\.name) == ["Team Nord", "Team Syd", "Team Øst"])
  }

  @Test func thePolicyIsTheMunicipalitysToChangeAndTheLawReadsIt() async throws {
    let bench = try await Bench()
    let place = Places.setupPolicyDuty(Slug(rawValue: DutyName.policyReview.rawValue))
    try await bench.browse(as: Bench.lone) { browser in
      let answer14 = try await browser.get(Places.setupPolicy())
      #expect(answer14.body.contains("Som i Nær"))
      _ = try await browser.get(place)
      let own = [("state", "own"), ("number", "10"), ("unit", "weeks"), ("why", "Udvalget 4. maj 2026")]
      let answer15 = try await browser.post(place, own.filter { $0.0 != "unit" })
      #expect(answer15.status == 422)
      let answer16 = try await browser.post(place, own)
      #expect(answer16.status == 303)
      let page = try await browser.get(Places.setupPolicy()).body
      #expect(page.contains("10 uger") && page.contains("Udvalget 4. maj 2026") && page.contains("Lone Krag"))
    }
    let setting = Setting(try await department(bench))
    #expect(setting.policy.limits[.policyReview] == .limit(Limit(10, .weeks)))
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(place)
      let answer17 = try await browser.post(place, [("state", "off"), ("number", ""), ("why", "Ophævet")])
      #expect(answer17.status == 303)
    }
    #expect(Setting(try await department(bench)).policy.limits[.policyReview] == .off)
  }

  @Test func theListsOfDutiesFollowThePolicyAtOnce() async throws {
    let bench = try await Bench()
    func reviews() async throws -> Int {
      try await bench.services.vault.lists.duties(DutyFilter(caseID: Bench.open))
        .count { $0.duty.duty == DutyName.policyReview.rawValue }
    }
    try await bench.archive.append(
      Act(
        id: ActID(rawValue: "need"), actor: .staff(Bench.mette), recordedAt: bench.now,
        filings: [Act.Filing(.child(Bench.open), at: .at(bench.now), NeedKnown())]))
    #expect(try await reviews() == 1)
    let place = Places.setupPolicyDuty(Slug(rawValue: DutyName.policyReview.rawValue))
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(place)
      _ = try await browser.post(place, [("state", "off"), ("why", "Ophævet")])
    }
    #expect(try await reviews() == 0)
  }

  @Test func anApprovalIsOfWhatCanBeWaivedAndEnds() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lone) { browser in
      let form = try await browser.get(Places.setupNewApproval())
      #expect(form.body.contains("serviceloven § 52 stk. 3") && !form.body.contains("barnets lov § 136"))
      let fields = [("provision", "serviceloven § 50"), ("from", "2020-01-01"), ("to", ""), ("document", "Brev 12/3")]
      let backwards = fields.filter { $0.0 != "to" } + [("to", "2019-12-31")]
      let answer18 = try await browser.post(Places.setupNewApproval(), backwards)
      #expect(answer18.status == 422)
      let answer19 = try await browser.post(Places.setupNewApproval(), fields)
      #expect(answer19.status == 303)
      let answer20 = try await browser.get(Places.setupApprovals())
      #expect(answer20.body.contains("Brev 12/3"))
    }
    let id = try #require(try await department(bench).approvals.first?.recorded.id)
    try await bench.browse(as: Bench.lone) { browser in
      _ = try await browser.get(Places.setupEndApproval(Slug(rawValue: id)))
      let ended = try await browser.post(Places.setupEndApproval(Slug(rawValue: id)), [("on", "2023-12-31")])
      #expect(ended.status == 303)
      let answer21 = try await browser.get(Places.setupApprovals())
      #expect(answer21.body.contains("Ophørt"))
    }
    #expect(try await department(bench).approvals.first?.endsOn == Day(2023, 12, 31))
  }

  @Test func theRulesAreReadByAllOfTheSetupAndConfirmedByTheLawyerAlone() async throws {
    let bench = try await Bench()
    let place = Places.setupConfirm(Slug(rawValue: bench.services.rules.hash))
    try await bench.browse(as: Bench.lone) { browser in
      let page = try await browser.get(Places.setupRules()).body
      #expect(page.contains("Ikke bekræftet af kommunens jurist") && !page.contains(place.path))
      let answer22 = try await browser.get(place)
      #expect(answer22.status == 403)
    }
    try await bench.browse(as: Bench.lars) { browser in
      _ = try await browser.get(place)
      let answer23 = try await browser.post(place, [("note", "")])
      #expect(answer23.status == 422, "what was checked is said")
      let answer24 = try await browser.post(place, [("note", "Barnets lov læst. § 136 ikke kontrolleret.")])
      #expect(answer24.status == 303)
      let page = try await browser.get(Places.setupRules()).body
      #expect(page.contains("Bekræftet af kommunens jurist") && page.contains("§ 136 ikke kontrolleret."))
      let answer25 = try await browser.get(Places.setupConfirm(Slug(rawValue: "0123abcd")))
      #expect(answer25.status == 404)
    }
    #expect(Setting(try await department(bench)).confirmedHashes == [bench.services.rules.hash])
  }

  @Test func theRulesAreFilteredByWordsOfOurOwn() async throws {
    let bench = try await Bench()
    let unsure = bench.services.rules.provisions.count { $0.sureness == .unsettled }
    try await bench.browse(as: Bench.lars) { browser in
      let all = try await browser.get(Places.setupRules()).body
      let some = try await browser.get(Places.setupRules().with("sikker", "uafklaret")).body
      #expect(some.components(separatedBy: "class=\"rule\"").count - 1 == unsure)
      #expect(all.components(separatedBy: "class=\"rule\"").count - 1 == bench.services.rules.provisions.count)
      let act = try await browser.get(Places.setupRules().with("lov", "barnets-lov").with("nu", "ja")).body
      #expect(act.contains("barnets lov § 136") && !act.contains("serviceloven § 155"))
    }
  }

  @Test func everyPageIsReadByThoseWhoMayAndChangedByThoseWhoMay() async throws {
    let bench = try await Bench()
    try await bench.browse(as: Bench.lars) { browser in
      let answer26 = try await browser.get(Places.setup())
      #expect(answer26.status == 200)
      let answer27 = try await browser.get(Places.setupMember(Bench.mette))
      #expect(answer27.status == 200)
      let answer28 = try await browser.get(Places.setupNewStaff())
      #expect(answer28.status == 403)
    }
    try await bench.browse(as: Bench.adam) { browser in
      let answer29 = try await browser.get(Places.setupNewApproval())
      #expect(answer29.status == 403)
    }
    try await bench.browse(as: Bench.mette) { browser in
      let answer30 = try await browser.get(Places.setup())
      #expect(answer30.status == 403)
    }
  }
}

extension Bench {
  /// Has the administrator make an account, and reads the password off the page.
  func password(of staff: StaffID, userName: String) async throws -> String {
    let shown = LogLines()
    try await browse(as: Bench.adam) { browser in
      _ = try await browser.get(Places.setupAccount(staff))
      let page = try await browser.post(Places.setupAccount(staff), [("user-name", userName)])
      shown.add(page.body.components(separatedBy: "<code>").last.map { String($0.prefix { $0 != "<" }) } ?? "")
    }
    return shown.text
  }
}
