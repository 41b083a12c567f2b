import CaseFile
import Testing

@testable import Law

@Suite struct JudgeTests {
  func duties(_ facts: [Fact], child: CaseFacts.Child? = nil, asOf time: String) throws -> [DutyName: Duty] {
    let all = try EngineTests.engine().duties(of: CaseFacts(child: child, facts: facts), asOf: moment(time))
    return Dictionary(all.map { ($0.id, $0) }, uniquingKeysWith: { first, _ in first })
  }

  @Test func aMissedDeadlineBegetsAnother() throws {
    let need = try told(.needKnown, "2024-01-10")
    #expect(try duties([need], asOf: "2024-05-09")[.assessmentProvisional] == nil)
    #expect(try duties([need], asOf: "2024-05-11")[.assessmentProvisional]?.verdict == .broken)
    let finished = try told(.assessmentFinished, "2024-05-10")
    #expect(try duties([need, finished], asOf: "2024-05-11")[.assessmentProvisional] == nil)
  }

  @Test func aDutyOfAnAgeBindsFromTheBirthday() throws {
    let started = try told(.supportStarted, "2024-05-01", id: "s", ["support": .text("home-support")])
    func youthPlan(_ born: String) throws -> Verdict? {
      try duties([started], child: .born(day(born)), asOf: "2024-05-20")[.youthPlanDecide]?.verdict
    }
    #expect(try youthPlan("2008-05-01") == .open)
    #expect(try youthPlan("2008-05-22") == nil)
  }

  @Test func nobodyOfAgeHasAChildsRights() throws {
    let received = try told(.notificationReceived, "2024-05-01T10:00", id: "n")
    let grown = try duties([received], child: .born(day("2006-05-01")), asOf: "2024-05-20")[.notificationAssess]
    #expect(grown?.verdict == .notApplicable)
    let child = try duties([received], child: .born(day("2006-05-02")), asOf: "2024-05-20")[.notificationAssess]
    #expect(child?.verdict == .broken)
  }

  @Test func withoutABirthdayADutyOfAnAgeCannotBeJudged() throws {
    let sought = try told(.needKnown, "2024-05-01")
    let engine = try EngineTests.engine(Setting(policy: .bundled))
    func visitor(_ child: CaseFacts.Child?) throws -> Verdict? {
      engine.duties(of: CaseFacts(child: child, facts: [sought]), asOf: try moment("2024-05-20"))
        .first { $0.id == .policyHealthVisitor }?.verdict
    }
    #expect(try visitor(nil) == .cannotBeJudged)
    #expect(try visitor(.born(day("2023-05-01"))) == .open)
    #expect(try visitor(.born(day("2022-05-01"))) == .notApplicable)
    #expect(try visitor(.due(day("2024-09-01"))) == .open)
  }
}
