import CaseFile
import Testing

@testable import Law

@Suite struct CaseScriptTests {
  static func script(_ lines: String...) throws -> CaseScript {
    try CaseScript(yaml: lines.joined(separator: "\n"), file: "case.yaml")
  }

  @Test func everythingIsRead() throws {
    let script = try Self.script(
      "id: all", "title: All of it", "source: {authority: A, document: one, two, url: \"https://example.org\"}",
      "basis: statute", "country: DK", "municipality: Gladsaxe", "policy: [policy.review]",
      "approvals: [{provision: serviceloven § 50, from: 2018-01-01, to: 2018-12-31}]", "child: {due: 2019-01-01}",
      "judged-on: 2018-06-01", "assumed: [a day]", "silent: [plan.made]",
      "events: [{at: unknown, kind: committee.decided, id: c, about: contact-break, months: 12, note: seen}]",
      "expect: [{duty: plan.make, verdict: open, due: 2018-01-01T10:00, on: 2018-05-01, for: c, times: 1, law: barnets lov, basis: general, effect: lapsed}]"
    )
    #expect(script.document == "one, two")
    #expect(script.facts.child == .due(try #require(Day(2019, 1, 1))))
    #expect(script.facts.facts[0].number("months") == 12)
    #expect(script.facts.facts[0].at == .unknown)
    #expect(script.facts.silent == [.planMade])
    #expect(script.setting.policy.limits == [.policyReview: .standard])
    #expect(!script.setting.policy.isAdopted)
    #expect(script.expectations[0].basis == .general)
    #expect(script.expectations[0].dueBasis == .derived)
  }

  /// What is written, and what the error must name.
  @Test(arguments: [
    ("juged-on: 2024-01-01", "`juged-on` isn't a key here"), ("judged-on: 2024-02-30", "2024-02-30"),
    (
      "judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: need.known, id: a}, {at: 2024-01-01, kind: need.known, id: a}]",
      "two events are called `a`"
    ),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: need.knwon}]", "need.knwon"),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: need.known, colour: red}]", "colour"),
    ("judged-on: 2024-01-01\nevents: [{at: 24-01-01, kind: need.known}]", "24-01-01"),
    ("judged-on: 2024-01-01\nevents: [{kind: need.known}]", "no time"),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01}]", "no kind"),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: plan.made, for: x}]", "no event is called `x`"),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: decision.made, about: weather}]", "weather"),
    ("judged-on: 2024-01-01\nevents: [{at: 2024-01-01, kind: decision.made, reasons: perhaps}]", "perhaps"),
    ("judged-on: 2024-01-01\nexpect: [{duty: plan.mke, verdict: met}]", "plan.mke"),
    ("judged-on: 2024-01-01\nexpect: [{duty: plan.make, verdict: kept}]", "kept"),
    ("judged-on: 2024-01-01\nexpect: [{duty: plan.make, verdict: met, for: x}]", "no event is called `x`"),
    ("judged-on: 2024-01-01\nexpect: [{duty: plan.make}]", "no verdict"),
    ("judged-on: 2024-01-01\nchild: {born: 2010-01-01, due: 2011-01-01}", "either born or due"),
    ("judged-on: 2024-01-01\nchild: {age: 4}", "`age` isn't a key here"),
    ("judged-on: 2024-01-01\npolicy: {policy.review: sometimes}", "sometimes"),
    ("judged-on: 2024-01-01\npolicy: [plan.make]", "plan.make"),
    (
      "judged-on: 2024-01-01\napprovals: [{provision: serviceloven § 50, from: 2019-01-01, to: 2018-01-01}]",
      "ends before it begins"
    ),
    ("judged-on: 2024-01-01\nsilent: [everything]", "everything"), ("judged-on: 2024-01-01\nregime: roman", "roman"),
    ("judged-on: 2024-01-01\nevents: {", "isn't YAML"), ("judged-on: 2024-01-01\nevents: soon", "a list is needed"),
    ("judged-on: 2024-01-01\njudged-on: 2024-01-01", "case.yaml"), ("title: no id", "`id` is missing"),
  ]) func aFaultIsNamedWithItsLine(text: String, named: String) throws {
    let head = text.hasPrefix("title") ? "" : "id: faulty\n"
    let error = #expect(throws: LawError.self) { try CaseScript(yaml: head + text, file: "case.yaml") }
    let said = try #require(error).description
    #expect(said.hasPrefix("case.yaml") && said.contains(named), "\(said)")
  }

  @Test(arguments: ["", "   ", "- a\n- b", "just text", "id: [1"]) func whatIsNoScript(text: String) {
    #expect(throws: LawError.self) { try CaseScript(yaml: text, file: "case.yaml") }
  }
}
