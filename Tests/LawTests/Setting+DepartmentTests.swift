import CaseFile
import Testing

@testable import Law

@Suite struct SettingDepartmentTests {
  func setting(_ contents: any Content...) throws -> Setting {
    let now = try moment("2024-05-01T10:00")
    let entries = contents.enumerated().map { index, content in
      Entry(
        stream: .department, sequence: index + 1, act: ActID(rawValue: "a\(index)"), happenedAt: .at(now),
        recordedAt: now, actor: .system, audience: .family, kind: type(of: content).kind, content: content)
    }
    return Setting(Department(entries: entries))
  }

  @Test func withoutAWordOfItsOwnItHasTheBundledPolicy() throws {
    #expect(try setting().policy == .bundled)
  }

  @Test func aDutyIsTurnedOffOrHasALimitOfItsOwn() throws {
    let own = try setting(
      PolicySet(duty: "policy.review"), PolicySet(duty: "policy.start-support", number: 4, unit: "weeks"),
      PolicySet(duty: "policy.follow-up", number: 2, unit: "moons"), PolicySet(duty: "policy.unheard-of", number: 1))
    #expect(own.policy.limits[.policyReview] == .off)
    #expect(own.policy.limits[.policyStartSupport] == .limit(Limit(4, .weeks)))
    #expect(own.policy.limits[.policyFollowUp] == .standard)
    #expect(own.policy.limits.count == 3)
  }

  @Test func anApprovalEndsWhenItWasEnded() throws {
    let own = try setting(
      ApprovalRecorded(id: "a", provision: "serviceloven § 50", from: day("2018-01-01"), to: day("2021-12-31")),
      ApprovalEnded(for: "a", on: day("2019-06-30")))
    #expect(own.approvals.map(\.to) == [try day("2019-06-30")])
  }
}
