import CaseFile
import Testing

@testable import Law

@Suite struct JudgeForceTests {
  func start(_ policy: Policy) throws -> Clock? {
    let facts = CaseFacts(facts: [try told(.needKnown, "2024-05-01")])
    return Engine(rules: try bundled.get(), setting: Setting(policy: policy)).clocks(of: facts)
      .first { $0.id == .policyStartSupport }
  }

  @Test func aMunicipalitysPolicyIsItsOwn() throws {
    let own = Policy(isAdopted: true, limits: [.policyStartSupport: .limit(Limit(2, .weeks))])
    #expect(try start(.bundled)?.due == moment("2024-06-12"))
    #expect(try start(own)?.due == moment("2024-05-15"))
    #expect(try start(own)?.provision.limit.da == "2 uger")
    #expect(try start(Policy(isAdopted: true, limits: [.policyStartSupport: .off])) == nil)
    #expect(try start(Policy(isAdopted: false, limits: [.policyStartSupport: .standard]))?.due == moment("2024-06-12"))
    #expect(try start(.none) == nil)
  }

  /// A need known on the last day of the old Act, and one on the first day of the new.
  @Test(arguments: [("2023-12-31", RegimeName.serviceloven), ("2024-01-01", .barnetsLov)])
  func theActOfTheDayGoverns(on text: String, regime: RegimeName) throws {
    let facts = CaseFacts(facts: [try told(.notificationReceived, text, id: "n")])
    let clock = try EngineTests.engine().clocks(of: facts).first { $0.id == .notificationAssess }
    #expect(clock?.provision.regime == regime)
  }

  @Test func anActCanBeTriedOutOnAnyDay() throws {
    let facts = CaseFacts(facts: [try told(.notificationReceived, "2026-05-01", id: "n")])
    let engine = try EngineTests.engine(Setting(policy: .none, regime: .serviceloven))
    #expect(engine.clocks(of: facts).first { $0.id == .notificationAssess }?.provision.regime == .serviceloven)
  }

  @Test func aLimitIsToldInWords() {
    #expect(Limit(1, .months).text == LocalText(da: "1 måned", en: "1 month"))
    #expect(Limit(6, .hverdage).text == LocalText(da: "6 hverdage", en: "6 weekdays"))
  }
}
