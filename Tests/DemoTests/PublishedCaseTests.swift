import CaseFile
import Law
import Testing

@testable import Demo

/// A case script and the case file made of it are judged alike: the same engine, told the same facts.
@Suite struct PublishedCaseTests {
  @Test(arguments: try CaseScript.published()) func theCaseFileIsJudgedAsTheScriptIs(script: CaseScript) throws {
    var born: Day?
    if case .born(let day) = script.facts.child { born = day }
    let published = PublishedCase(
      id: script.id, title: script.document, born: born, due: nil, judgedOn: script.judgedOn, facts: script.facts.facts)
    let acts = try published.acts(caseworker: StaffID(rawValue: "a"), team: TeamID(rawValue: "b"), seed: 1)
    var entries: [Entry] = []
    for act in acts {
      for filing in act.filings where filing.stream == .child(published.id) {
        entries.append(
          Entry(
            stream: filing.stream, sequence: entries.count + 1, act: act.id, happenedAt: filing.happenedAt,
            recordedAt: act.recordedAt, actor: act.actor, audience: filing.audience,
            kind: type(of: filing.content).kind, content: filing.content))
      }
    }
    let engine = Engine(rules: try RuleSet.bundled(), setting: script.setting)
    let end = DanishTime.end(of: script.judgedOn)
    var facts = CaseFacts(CaseFile(id: published.id, entries: entries))
    facts.silent = script.facts.silent
    let told = engine.duties(of: facts, asOf: end).map(Said.init)
    let scripted = engine.duties(of: script.facts, asOf: end).map(Said.init)
    #expect(told == scripted)
    #expect(!scripted.isEmpty)
  }

  struct Said: Hashable {
    let duty: DutyName
    let verdict: Verdict
    let due: Instant?

    init(_ duty: Duty) { (self.duty, verdict, due) = (duty.id, duty.verdict, duty.due) }
  }
}
