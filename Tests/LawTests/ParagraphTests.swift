import Testing

@testable import Law

@Suite struct ParagraphTests {
  @Test(arguments: [
    ("serviceloven § 50", "serviceloven § 50 stk. 7", true), ("serviceloven § 50", "serviceloven § 50", true),
    ("serviceloven § 50", "serviceloven § 50 b", false), ("serviceloven § 50", "serviceloven § 501", false),
    ("serviceloven § 155", "serviceloven § 155 b stk. 2", false),
    ("serviceloven § 155 b", "serviceloven § 155 b stk. 2", true),
    ("serviceloven § 140 stk. 3-7", "serviceloven § 140 stk. 7", true),
    ("serviceloven § 140 stk. 3-7", "serviceloven § 140 stk. 1", false),
    ("serviceloven § 140 stk. 1", "serviceloven § 140", false), ("barnets lov", "barnets lov § 136", true),
    ("", "barnets lov § 136", false),
  ]) func contains(outer: String, inner: String, expected: Bool) {
    #expect(Paragraph.contains(outer, inner) == expected)
  }

  @Test(arguments: [
    ("serviceloven § 140 stk. 1 og 3-7", ["serviceloven § 140 stk. 1", "serviceloven § 140 stk. 3-7"]),
    ("serviceloven §§ 48 og 50", ["serviceloven § 48", "serviceloven § 50"]),
    ("serviceloven §§ 48, 50 og § 54 stk. 2", ["serviceloven § 48", "serviceloven § 50", "serviceloven § 54 stk. 2"]),
    ("§ 50 b og § 52 stk. 2", ["serviceloven § 50 b", "serviceloven § 52 stk. 2"]),
    ("serviceloven § 50", ["serviceloven § 50"]),
  ]) func alternatives(text: String, expected: [String]) {
    #expect(Paragraph.alternatives(text) == expected)
  }
}
