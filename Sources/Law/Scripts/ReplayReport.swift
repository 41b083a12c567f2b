import CaseFile

/// A replay for programs: every duty, and how each expectation came out.
public struct ReplayReport: Encodable, Sendable {
  var id: String
  var title: String
  var judgedOn: Day
  var ruleSet: String
  var duties: [Line]
  var expectations: [Outcome]

  struct Line: Encodable, Sendable {
    var duty: DutyName
    var `for`: String?
    var verdict: Verdict
    var effect: Effect?
    var due: String?
    var arose: String?
    var fulfilled: String?
    var ageInDays: Int?
    var kind: DutyKind
    var law: String
    var source: String
    var sureness: Sureness
    var confirmed: Bool
    var regime: RegimeName
    var ruleSet: String
    var reason: String
  }

  struct Outcome: Encodable, Sendable {
    var duty: DutyName
    var `for`: String?
    var on: Day?
    var expected: Verdict
    var basis: Basis
    var line: Int
    var holds: Bool
    var fatal: Bool
    var failures: [String]
  }

  public init(_ replay: Replay, rules: RuleSet) {
    id = replay.script.id
    title = replay.script.title
    judgedOn = replay.script.judgedOn
    ruleSet = rules.hash
    duties = replay.duties.map { duty in
      Line(
        duty: duty.id, for: duty.about, verdict: duty.verdict, effect: duty.effect, due: duty.dueText,
        arose: duty.arose.map(Clock.doneText), fulfilled: duty.fulfilled.map(Clock.doneText), ageInDays: duty.ageInDays,
        kind: duty.kind, law: duty.provision.paragraph, source: duty.provision.source,
        sureness: duty.provision.sureness,
        confirmed: duty.confirmed, regime: duty.regime, ruleSet: duty.ruleSet, reason: rules.text(duty.reason, .en))
    }
    expectations = replay.outcomes.map { outcome in
      let expected = outcome.expectation
      return Outcome(
        duty: expected.duty, for: expected.about, on: expected.on, expected: expected.verdict, basis: expected.basis,
        line: expected.line, holds: outcome.holds, fatal: outcome.isFatal, failures: outcome.failures.map(\.what))
    }
  }
}
