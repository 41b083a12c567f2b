import Testing

@testable import CaseFile

struct CarryRuleTests {
  private var headings: [String: Passage.Sender] {
    Dictionary(
      Samples.all.flatMap { $0.passages }.filter { !$0.isKey }.map { ($0.heading, $0.sender) },
      uniquingKeysWith: { first, _ in first })
  }

  @Test func everyFieldIsThereAndTakesItsOwnSender() {
    for (kind, rules) in CarryRule.byKind {
      for rule in rules {
        let sender = headings["entry.\(kind).\(rule.field)"]
        #expect(sender != nil, "\(kind) has no text field \(rule.field)")
        #expect(sender.map(rule.takes.contains) == true, "\(kind).\(rule.field)")
      }
    }
  }

  @Test func everySourceIsThere() {
    for rule in CarryRule.byKind.values.flatMap({ $0 }) {
      for source in rule.sources {
        switch source {
        case .newest(let names), .since(let names):
          for name in names { #expect(headings[name] != nil, "\(name)") }
        case .goals: break
        }
      }
    }
  }
}
