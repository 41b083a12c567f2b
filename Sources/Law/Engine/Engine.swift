import CaseFile

/// The law engine: which duties bind a case on a date. Pure: same facts, same rules, same answer.
public struct Engine: Sendable {
  public let rules: RuleSet
  public let setting: Setting
  /// The rules for each duty as the municipality has adopted them, those that arise from the same things together.
  let groups: [DutyName: [[Rule]]]

  /// Made once for many cases: the rules are sorted here.
  public init(rules: RuleSet, setting: Setting) {
    self.rules = rules
    self.setting = setting
    groups = rules.byDuty.mapValues { rules in
      let adopted = rules.filter { $0.begottenBy == nil }.compactMap(setting.adopted)
      let groups = Dictionary(grouping: adopted, by: \.trigger.name)
      return groups.sorted { $0.key < $1.key }.map(\.value)
    }
  }

  /// The duties as they stand at a moment, told only what had happened by then. Those that the law doesn't lay on
  /// the case, though something in it asks for them, are told as not applicable, with the reason.
  public func duties(of facts: CaseFacts, asOf moment: Instant) -> [Duty] {
    clocks(of: facts.known(asOf: moment)).compactMap { clock in
      if let arose = clock.arose, arose > moment { return nil }
      return duty(clock, asOf: moment)
    }
  }

  /// Every duty that has arisen or will arise from these facts, without a date put to it. A store keeps them and
  /// asks `verdict(at:)` later; `duty(_:asOf:)` tells the whole.
  public func clocks(of facts: CaseFacts) -> [Clock] {
    guard setting.country == "DK" else { return [] }
    let reading = Reading(facts)
    let judge = Judge(engine: self, reading: reading)
    var clocks: [Clock] = []
    for name in DutyName.allCases {
      for rule in rules.byDuty[name] ?? [] where rule.begottenBy != nil {
        clocks += clocks.filter { $0.id == rule.begottenBy }.compactMap { judge.beget(rule, from: $0) }
      }
      clocks += judge.clocks(for: name)
    }
    return clocks.sorted { a, b in
      (DutyName.order[a.id] ?? 0, a.arose ?? .max) < (DutyName.order[b.id] ?? 0, b.arose ?? .max)
    }
  }

  /// What a clock says at a moment.
  public func duty(_ clock: Clock, asOf moment: Instant) -> Duty {
    let (verdict, reason) = clock.verdict(at: moment)
    return Duty(
      id: clock.id, about: clock.about, aliases: clock.aliases, verdict: verdict, reason: reason,
      effect: verdict == .broken ? clock.provision.effect : nil, kind: clock.kind, due: clock.due, arose: clock.arose,
      fulfilled: clock.fulfilled, ageInDays: verdict == .open && clock.due == nil ? clock.age(at: moment) : nil,
      provision: clock.provision,
      confirmed: isConfirmed(clock.provision),
      ruleSet: rules.hash)
  }

  /// Whether a rule may be shown as certain: its wording has been seen, or the lawyer has confirmed this version. What
  /// the municipality has promised itself is its own word.
  public func isConfirmed(_ provision: Provision) -> Bool {
    provision.regime == .policy || provision.sureness.isCertain || setting.confirmedHashes.contains(rules.hash)
  }

  /// The duties that stand in the way of a step about to be taken now: those that must come before it and don't.
  public func blocked(_ step: Fact, in facts: CaseFacts, asOf moment: Instant) -> [Duty] {
    var about = step
    about.at = .at(moment)
    if about.id == nil { about.id = "about-to-be-taken" }
    var next = facts.known(asOf: moment)
    next.facts.append(about)
    return clocks(of: next).filter { $0.kind == .blocking && $0.trigger == about }
      .map { duty($0, asOf: moment) }
      .filter { $0.verdict == .broken || $0.verdict == .cannotBeJudged }
  }
}

extension DutyName {
  static let order = Dictionary(uniqueKeysWithValues: allCases.enumerated().map { ($1, $0) })
}
