import CaseFile

/// A script run through the engine that serves living cases.
public struct Replay: Sendable {
  public let script: CaseScript
  /// Every duty, as it stands at the end of the day that the script is judged on.
  public let duties: [Duty]
  public let outcomes: [Outcome]

  /// How one expectation came out.
  public struct Outcome: Hashable, Sendable {
    public var expectation: Expectation
    /// What differs; empty where it holds.
    public var failures: [Failure]

    public var holds: Bool { failures.isEmpty }
    /// Whether a build may fail on it.
    public var isFatal: Bool { failures.contains { $0.basis.mayFail } }
  }

  public struct Failure: Hashable, Sendable {
    public var what: String
    public var basis: Basis
  }

  public init(_ script: CaseScript, rules: RuleSet) {
    self.script = script
    let engine = Engine(rules: rules, setting: script.setting)
    let duties = engine.duties(of: script.facts, asOf: DanishTime.end(of: script.judgedOn))
    self.duties = duties
    outcomes = script.expectations.map { expectation in
      let then = expectation.on.map { engine.duties(of: script.facts, asOf: DanishTime.end(of: $0)) } ?? duties
      return Outcome(expectation: expectation, failures: expectation.failures(among: then))
    }
  }
}

extension Expectation {
  /// What differs from what the engine says. Where several duties answer to the expectation, one that agrees is enough;
  /// not applicable is said only where none of them applies.
  func failures(among duties: [Duty]) -> [Replay.Failure] {
    let kind = duties.filter { $0.id == duty }
    let mine = kind.filter { candidate in
      about.map { candidate.about == $0 || candidate.aliases.contains($0) } ?? true
    }
    var failures = countFailures(kind)
    let applying = mine.filter { $0.verdict != .notApplicable }
    if verdict == .notApplicable {
      if let other = applying.first { failures.append(failure("the verdict is \(other.verdict.rawValue)")) }
      if let law, !mine.isEmpty, !mine.contains(where: { Paragraph.contains(law, $0.provision.paragraph) }) {
        failures.append(failure("the law is \(mine[0].provision.paragraph)"))
      }
      return failures
    }
    guard !applying.isEmpty else { return failures + [failure("no such duty applies")] }
    let best = applying.map(differences).min { $0.count < $1.count } ?? []
    return failures + best
  }

  private func countFailures(_ kind: [Duty]) -> [Replay.Failure] {
    let count = kind.filter { $0.verdict != .notApplicable }.count
    guard let times, count != times else { return [] }
    return [failure("there are \(count) of them")]
  }

  private func differences(_ candidate: Duty) -> [Replay.Failure] {
    var result: [Replay.Failure] = []
    if candidate.verdict != verdict { result.append(failure("the verdict is \(candidate.verdict.rawValue)")) }
    if let effect, candidate.effect != effect {
      result.append(failure("the effect is \(candidate.effect?.rawValue ?? "none")"))
    }
    if let law, !Paragraph.contains(law, candidate.provision.paragraph) {
      result.append(failure("the law is \(candidate.provision.paragraph)"))
    }
    if let due, !isDue(candidate, due) {
      result.append(Replay.Failure(what: "it is due \(candidate.dueText ?? "never")", basis: dueBasis))
    }
    return result
  }

  private func isDue(_ candidate: Duty, _ due: When) -> Bool {
    switch due {
    case .day(let day): candidate.dueDay == day
    case .at(let instant): candidate.due == instant
    case .unknown: candidate.due == nil
    }
  }

  private func failure(_ what: String) -> Replay.Failure { Replay.Failure(what: what, basis: basis) }
}

extension Duty {
  /// When it is due: a date where the limit ends with a day, a date and a time where it is hours.
  public var dueText: String? { due.map(Clock.text) }
}
