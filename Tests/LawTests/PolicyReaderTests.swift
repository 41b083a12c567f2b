import Testing

@testable import Law

@Suite struct PolicyReaderTests {
  static func policy(_ text: String) throws -> Policy { try Policy(yaml: Yaml.read(text, file: "x.yaml")) }

  @Test func aWordAListOrLimits() throws {
    #expect(try Self.policy("default") == .bundled)
    #expect(try Self.policy("none") == .none)
    #expect(try Self.policy("[policy.review]").limits == [.policyReview: .standard])
    #expect(
      try Self.policy("{policy.start-support: 4 weeks, policy.review: off}").limits == [
        .policyStartSupport: .limit(Limit(4, .weeks)), .policyReview: .off,
      ])
    #expect(
      try Self.policy("[{duty: policy.follow-up, months: 2}]").limits == [.policyFollowUp: .limit(Limit(2, .months))])
  }

  @Test(arguments: ["sometimes", "[plan.make]", "{policy.review: now and then}", "[{months: 2}]"])
  func whatIsNoPolicy(text: String) {
    #expect(throws: LawError.self) { try Self.policy(text) }
  }
}
