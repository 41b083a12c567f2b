import CaseFile
import Testing

@testable import Law

@Suite struct PermissionTests {
  static let from = Day(number: 17_440)  // 2017-10-01
  static let to = Day(number: 18_992)  // 2021-12-31

  func ask(_ provision: String?, on day: String, violence: String? = nil) throws -> Permission {
    let approvals = provision.map { [Approval(provision: $0, from: Self.from, to: Self.to)] } ?? []
    let facts = try violence.map { [try EngineTests.fact(.violenceKnown, $0)] } ?? []
    let engine = try EngineTests.engine(Setting(approvals: approvals, policy: .none))
    return engine.allows(.mergedSupport, on: try #require(Day(day)), in: CaseFacts(facts: facts))
  }

  @Test(arguments: ["serviceloven § 52 stk. 3", "serviceloven § 52", "serviceloven § 52 stk. 3 nr. 2, 3, 6 og 9"])
  func anApprovalAllowsIt(provision: String) throws {
    guard case .yes(let approval) = try ask(provision, on: "2019-05-01") else {
      Issue.record("refused")
      return
    }
    #expect(approval.provision == provision)
  }

  @Test(arguments: ["2017-10-01", "2021-12-31"]) func fromTheFirstDayToTheLast(day: String) throws {
    if case .no(let reason) = try ask("serviceloven § 52 stk. 3", on: day) { Issue.record("\(reason)") }
  }

  /// What is asked, and why it is refused.
  @Test(arguments: [
    (nil, "2019-05-01", nil, "refused.no-approval"), ("serviceloven § 50", "2019-05-01", nil, "refused.no-approval"),
    ("serviceloven § 52 stk. 2", "2019-05-01", nil, "refused.no-approval"),
    ("serviceloven § 52 stk. 3", "2017-09-30", nil, "refused.no-approval"),
    ("serviceloven § 52 stk. 3", "2022-01-01", nil, "refused.no-approval"),
    ("serviceloven § 52 stk. 3", "2024-01-01", nil, "refused.act-gone"),
    ("serviceloven § 52 stk. 3", "2019-05-01", "2019-04-30", "refused.excluded"),
  ]) func refused(provision: String?, day: String, violence: String?, why: String) throws {
    guard case .no(let reason) = try ask(provision, on: day, violence: violence) else {
      Issue.record("allowed")
      return
    }
    #expect(reason.key == why)
    for language in LocalText.Language.allCases {
      let text = try bundled.get().text(reason, language)
      #expect(text != why && !text.contains("{"))
    }
  }

  @Test func violenceThatIsKnownLaterDoesNotReachBack() throws {
    if case .no(let reason) = try ask("serviceloven § 52 stk. 3", on: "2019-05-01", violence: "2019-05-02") {
      Issue.record("\(reason)")
    }
  }
}
