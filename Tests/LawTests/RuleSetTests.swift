import CaseFile
import Foundation
import Testing

@testable import Law

@Suite struct RuleSetTests {
  static func files() throws -> [(name: String, text: String)] {
    let folder = TestFiles.folder.appendingPathComponent("../../Sources/Law/Resources").standardizedFileURL
    return try (["texts"] + RegimeName.allCases.map(\.rawValue)).map { name in
      (name + ".yaml", try String(contentsOf: folder.appendingPathComponent(name + ".yaml"), encoding: .utf8))
    }
  }

  /// The bundled files with one of them changed.
  static func rules(_ file: String, _ change: (String) -> String) throws -> RuleSet {
    try RuleSet(files: files().map { $0.name == file ? ($0.name, change($0.text)) : $0 })
  }

  @Test func everyDutyHasARule() throws {
    let rules = try bundled.get()
    #expect(Set(rules.provisions.map(\.duty)) == Set(DutyName.allCases))
    #expect(rules.hash.count == 64)
    #expect(rules.provision("sel-155-2")?.paragraph == "serviceloven § 155 stk. 2")
  }

  @Test func everyPredicateIsNamedByARule() throws {
    let rules = try bundled.get().regimes.flatMap(\.rules)
    #expect(Set(rules.map(\.trigger.name)) == Set(Triggers.all.keys))
    #expect(Set(rules.map(\.fulfilment.name)) == Set(Fulfilments.all.keys))
    #expect(Set(rules.flatMap(\.exemptions).map(\.name)).isSubset(of: Exemptions.all.keys))
    #expect(Set(rules.flatMap(\.endings).map(\.name)) == Set(Endings.all.keys))
  }

  @Test func everyReasonHasItsWords() throws {
    let rules = try bundled.get()
    for name in Exemptions.all.keys { #expect(rules.texts.reasons["not-applicable." + name] != nil, "\(name)") }
    for name in Endings.all.keys { #expect(rules.texts.reasons["not-applicable.ended." + name] != nil, "\(name)") }
    let kinds = rules.regimes.flatMap(\.rules).flatMap(\.fulfilment.kinds).map(\.rawValue)
    for kind in kinds { #expect(rules.texts.words[kind] != nil, "\(kind)") }
  }

  @Test func aReasonIsToldInBothLanguages() throws {
    let rules = try bundled.get()
    let reason = Reason("broken.too-late", ["done": "2024-05-02T14:05", "due": "2024-05-01"])
    #expect(rules.text(reason, .da) == "Gjort 2. maj 2024 kl. 14.05, efter fristen 1. maj 2024.")
    #expect(rules.text(reason, .en) == "Done 2 May 2024 at 14:05, after it was due 1 May 2024.")
  }

  @Test func theVersionHangsOnTheContentAlone() throws {
    let hash = try bundled.get().hash
    let sameHash = try Self.rules("policy.yaml") { "# another remark\n\n" + $0 }.hash
    let otherHash = try Self.rules("policy.yaml") { $0.replacing("limit: 6 weeks", with: "limit: 5 weeks") }.hash
    #expect(sameHash == hash)
    #expect(otherHash != hash)
  }

  /// File, what is replaced by what, and what the error must name.
  @Test(arguments: [
    ("barnets-lov.yaml", "trigger: notification-received", "trigger: notification-lost", "notification-lost"),
    ("barnets-lov.yaml", "fulfilled: screening-done", "fulfilled: screened", "screened"),
    ("barnets-lov.yaml", "exempt: [anonymous]", "exempt: [shy]", "shy"),
    ("barnets-lov.yaml", "from: 2024-01-01\n    kind", "from: 2024-02-30\n    kind", "2024-02-30"),
    ("barnets-lov.yaml", "    paragraph: barnets lov § 18\n", "", "rule bl-18 has no `paragraph`"),
    ("barnets-lov.yaml", "    sure: V\n", "    sure: W\n", "sureness"),
    ("barnets-lov.yaml", "    source: l87-2024\n", "", "rule bl-137-1 has no `source`"),
    ("barnets-lov.yaml", "source: l87-2024", "source: hearsay", "hearsay"),
    ("barnets-lov.yaml", "limit: 24 hours", "limit: a day", "a day"),
    ("barnets-lov.yaml", "counting: clock-hours", "counting: roughly", "roughly"),
    ("barnets-lov.yaml", "duty: screening.do", "duty: screening.redo", "screening.redo"),
    ("barnets-lov.yaml", "id: bl-18\n", "id: bl-136\n", "two rules are called bl-136"),
    ("serviceloven.yaml", "to: 2010-12-31", "to: 2011-01-01", "in force on the same day"),
    ("serviceloven.yaml", "to: 2010-12-31", "to: 2006-12-31", "ends before it begins"),
    ("policy.yaml", "kind: recurring", "knd: recurring", "`knd` isn't a key here"),
    ("texts.yaml", "  plan.make: {", "  plan.unmake: {", "plan.unmake"),
  ]) func aFaultIsNamed(file: String, text: String, other: String, named: String) throws {
    let error = #expect(throws: LawError.self) {
      try Self.rules(file) { page in
        #expect(page.contains(text))
        return page.replacing(text, with: other, maxReplacements: 1)
      }
    }
    let said = try #require(error).description
    #expect(said.contains(named) && said.contains(file), "\(said)")
  }
}
