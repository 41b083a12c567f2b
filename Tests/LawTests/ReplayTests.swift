import CaseFile
import Foundation
import Testing

@testable import Law

@Suite struct ReplayTests {
  static let scripts = TestFiles.scripts
  static let twins = scripts.filter { $0.hasSuffix("-twin") }.map { String($0.dropLast("-twin".count)) }

  @Test(arguments: scripts) func everyExpectationHolds(name: String) throws {
    let replay = Replay(try TestFiles.script(name), rules: try bundled.get())
    for outcome in replay.outcomes {
      #expect(outcome.holds, "\(name):\(outcome.expectation.line): \(outcome.failures.map(\.what))")
    }
    #expect(!replay.outcomes.isEmpty)
  }

  @Test func thePublishedCasesComeWithTheProgram() throws {
    #expect(try CaseScript.published().map(\.id) == TestFiles.names(in: TestFiles.published, ending: ".yaml"))
    #expect(try CaseScript.published().count == 11)
  }

  /// The full duty list equals the one that was read by eye against the law. `NAER_GOLDEN=write` writes it anew: read
  /// every line that changes.
  @Test(arguments: scripts) func theFullListIsTheOneReadByEye(name: String) throws {
    let rules = try bundled.get()
    let rows =
      ReplayTable(Replay(try TestFiles.script(name), rules: rules), rules: rules).rows.joined(separator: "\n") + "\n"
    let file = TestFiles.folder.appendingPathComponent("Golden/\(name).txt")
    if ProcessInfo.processInfo.environment["NAER_GOLDEN"] == "write" {
      try rows.write(to: file, atomically: true, encoding: .utf8)
    }
    #expect(rows == (try? String(contentsOf: file, encoding: .utf8)), "Golden/\(name).txt")
  }

  @Test(arguments: twins) func theTwinTurnsAVerdict(name: String) throws {
    let rules = try bundled.get()
    let (one, other) = (
      Replay(try TestFiles.script(name), rules: rules), Replay(try TestFiles.script(name + "-twin"), rules: rules)
    )
    let (a, b) = (one.script.expectations, other.script.expectations)
    #expect(zip(a, b).contains { $0.duty == $1.duty && $0.verdict != $1.verdict || $0.due != $1.due })
    #expect(Set(one.duties.map(\.verdictKey)) != Set(other.duties.map(\.verdictKey)))
  }

  @Test func thereIsATwinForEveryScript() {
    #expect(Self.scripts.count == 2 * Self.twins.count)
    #expect(Self.twins.count >= 25)
  }

  @Test func anExpectationThatDiffersSaysHow() throws {
    let text = """
      id: differs
      basis: statute
      judged-on: 2024-06-01
      assumed: [the day]
      events:
        - {at: 2024-01-08T10:15, kind: notification.received, id: n, from: school}
      expect:
        - {duty: notification.assess, for: n, verdict: met, due: 2024-01-09, times: 2, law: serviceloven}
        - {duty: notification.assess, for: n, verdict: broken, due: 2024-01-10}
        - {duty: screening.do, verdict: not-applicable, basis: derived}
        - {duty: move.notify, verdict: broken}
      """
    let replay = Replay(try CaseScript(yaml: text, file: "x"), rules: try bundled.get())
    #expect(replay.outcomes.map(\.holds) == [false, false, false, false])
    #expect(replay.outcomes.map(\.isFatal) == [true, false, false, true])
    #expect(
      replay.outcomes[0].failures.map(\.what)
        == ["there are 1 of them", "the verdict is broken", "the law is barnets lov § 136"])
    #expect(replay.outcomes[1].failures.map(\.what) == ["it is due 2024-01-09T10:15"])
    #expect(replay.outcomes[3].failures.map(\.what) == ["no such duty applies"])
  }
}

extension Duty {
  var verdictKey: String { "\(id.rawValue) \(about ?? "") \(verdict.rawValue) \(dueText ?? "")" }
}
