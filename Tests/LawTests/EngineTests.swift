import CaseFile
import Testing

@testable import Law

@Suite struct EngineTests {
  static func engine(_ setting: Setting = Setting(policy: .none)) throws -> Engine {
    Engine(rules: try bundled.get(), setting: setting)
  }

  static func at(_ text: String) throws -> Instant { try #require(When(text)?.latest) }

  static func fact(
    _ kind: FactKind, _ at: String, id: String? = nil, for about: String? = nil, _ details: [String: Fact.Detail] = [:]
  )
    throws -> Fact
  {
    Fact(kind, at: try #require(When(at)), id: id, for: about, details)
  }

  static let born = CaseFacts.Child.born(Day(number: 16_000))

  @Test func whatHadNotHappenedIsNotKnown() throws {
    let facts = CaseFacts(facts: [
      try Self.fact(.notificationReceived, "2024-05-01T10:00", id: "n"),
      try Self.fact(.notificationAssessed, "2024-05-02T09:00", for: "n"),
    ])
    let engine = try Self.engine()
    func verdict(_ time: String) throws -> Verdict? {
      engine.duties(of: facts, asOf: try Self.at(time)).first { $0.id == .notificationAssess }?.verdict
    }
    #expect(try verdict("2024-05-01T09:59") == nil)
    #expect(try verdict("2024-05-01T10:00") == .open)
    #expect(try verdict("2024-05-02T08:59") == .open)
    #expect(try verdict("2024-05-02T09:00") == .met)
  }

  /// What a store keeps gives, on any later day without new facts, what the engine would have said anew.
  @Test(arguments: ReplayTests.scripts) func clocksSayOnAnyDayWhatTheEngineSays(name: String) throws {
    let script = try TestFiles.script(name)
    let engine = Engine(rules: try bundled.get(), setting: script.setting)
    let clocks = engine.clocks(of: script.facts)
    for days in [0, 1, 100, 1000] {
      let then = DanishTime.end(of: script.judgedOn.adding(days: days))
      let said = engine.duties(of: script.facts, asOf: then).map(\.verdictKey)
      let kept = clocks.filter { ($0.arose ?? then) <= then }.map { engine.duty($0, asOf: then).verdictKey }
      #expect(said == kept)
    }
  }

  @Test func aDecisionIsHeldUpByWhatMustComeBeforeIt() throws {
    let facts = CaseFacts(child: Self.born, facts: [try Self.fact(.needKnown, "2024-05-01")])
    let step = try Self.fact(
      .decisionMade, "2024-06-01", id: "d", ["about": .text("support"), "outcome": .text("refused")])
    let engine = try Self.engine()
    let moment = try Self.at("2024-06-01T12:00")
    #expect(engine.blocked(step, in: facts, asOf: moment).map(\.id) == [.childInvolve, .partiesHear])
    var heard = facts
    heard.facts.append(try Self.fact(.childHeard, "2024-05-30", ["about": .text("decision")]))
    heard.facts.append(try Self.fact(.partiesHeard, "2024-05-30"))
    #expect(engine.blocked(step, in: heard, asOf: moment).isEmpty)
  }

  @Test func aCoercedPlacementIsHeldUpByItsPlan() throws {
    let step = try Self.fact(
      .decisionMade, "2024-06-01", ["about": .text("placement-without-consent"), "outcome": .text("imposed")])
    let blocked = try Self.engine().blocked(
      step, in: CaseFacts(child: Self.born, facts: []), asOf: Self.at("2024-06-01T12:00"))
    #expect(blocked.map(\.id) == [.childInvolve, .partiesHear, .planMake])
  }

  @Test func involvingTheFamilyIsHeldUpByTheRisk() throws {
    let facts = CaseFacts(facts: [
      try Self.fact(.screeningDone, "2024-05-01", ["outcome": .text("assessment"), "honour": .flag(true)])
    ])
    let step = try Self.fact(.familyInvolved, "2024-05-02")
    #expect(
      try Self.engine().blocked(step, in: facts, asOf: Self.at("2024-05-02T12:00")).map(\.id) == [
        .safetyAssessRiskFirst
      ])
  }

  @Test func anOpenEndedDutyHasAnAgeAndNeverDaysOverdue() throws {
    let facts = CaseFacts(facts: [
      try Self.fact(.notificationReceived, "2024-05-01", id: "n", ["professional": .flag(true)])
    ])
    let duty = try #require(
      Self.engine().duties(of: facts, asOf: Self.at("2024-05-31")).first { $0.id == .notificationTellOutcome })
    #expect(duty.verdict == .open)
    #expect(duty.due == nil)
    #expect(duty.ageInDays == 30)
    #expect(duty.kind == .openEnded)
  }

  @Test func unconfirmedLawIsShownAsUnconfirmedUntilTheLawyerHasSigned() throws {
    let rules = try bundled.get()
    let facts = CaseFacts(facts: [
      try Self.fact(.notificationReceived, "2024-05-01", id: "n", ["from": .text("school")])
    ])
    func confirmed(_ hashes: Set<String>) throws -> [Bool] {
      try Engine(rules: rules, setting: Setting(policy: .none, confirmedHashes: hashes))
        .duties(of: facts, asOf: Self.at("2024-05-02"))
        .filter { [.notificationAssess, .notificationConfirm].contains($0.id) }.map(\.confirmed)
    }
    #expect(try confirmed([]) == [true, false])
    #expect(try confirmed(["another version"]) == [true, false])
    #expect(try confirmed([rules.hash]) == [true, true])
  }

  @Test func whatIsOverOrTooLateNoLongerNags() throws {
    let facts = CaseFacts(
      child: Self.born,
      facts: [
        try Self.fact(.supportStarted, "2024-05-01", id: "s", ["support": .text("home-support")]),
        try Self.fact(
          .decisionMade, "2024-05-01", id: "d", ["about": .text("end-support"), "outcome": .text("imposed")]),
        try Self.fact(.supportEnded, "2024-09-01", for: "s"),
      ])
    let clocks = try Self.engine().clocks(of: facts)
    let (followUp, hearing) = (clocks.first { $0.id == .followUpFirst }, clocks.first { $0.id == .partiesHear })
    #expect(try followUp?.nags(at: Self.at("2024-07-01")) == true)
    #expect(try followUp?.nags(at: Self.at("2024-08-31")) == true)
    #expect(try followUp?.nags(at: Self.at("2024-09-01")) == false)
    #expect(try followUp?.verdict(at: Self.at("2024-12-01")).verdict == .broken)
    #expect(try hearing?.nags(at: Self.at("2024-05-02")) == false)
    #expect(try followUp?.leaves == Self.at("2024-09-01T00:00"))
  }

  @Test func thePlanHasTheNameOfItsAct() throws {
    let engine = try Self.engine()
    #expect(engine.planName(on: try #require(Day(2023, 12, 31))).da == "handleplan")
    #expect(engine.planName(on: try #require(Day(2024, 1, 1))).da == "barnets plan")
    #expect(engine.planName(on: try #require(Day(2024, 1, 1)), childIsYoung: true).da == "ungeplan")
  }
}
