import CaseFile

/// Puts rules and facts together, one case at a time.
struct Judge {
  let engine: Engine
  let reading: Reading
  let trial: Trial

  init(engine: Engine, reading: Reading) {
    self.engine = engine
    self.reading = reading
    trial = Trial(rules: engine.rules, setting: engine.setting, reading: reading)
  }

  /// Each matter that any rule for the duty arises from, judged under the one in force at its date.
  func clocks(for duty: DutyName) -> [Clock] {
    var clocks: [Clock] = []
    var idle: [(rule: Rule, occurrence: Occurrence)] = []
    for group in engine.groups[duty] ?? [] {
      guard let trigger = group.first?.trigger else { continue }
      for occurrence in trigger.find(reading) {
        let day = occurrence.at.date ?? lastDay
        if let rule = group.first(where: { isInForce($0, on: day) }) {
          clocks.append(clock(rule, occurrence))
        } else if let rule = group.first(where: { binds($0, occurrence, from: day) }) {
          clocks.append(bound(rule, occurrence))
        } else if let rule = group.min(by: { distance($0, day) < distance($1, day) }), governs(rule, on: day) {
          idle.append((rule, occurrence))
        }
      }
    }
    // What no rule reached is told once, as not applicable.
    for (rule, occurrence) in idle.sorted(by: { $0.rule.provision.id < $1.rule.provision.id }) {
      let isTold = clocks.contains { clock in
        clock.trigger == occurrence.fact && (clock.about == occurrence.id || clock.aliases == occurrence.aliases)
      }
      if !isTold { clocks.append(draft(rule, occurrence, .notApplicable(notInForce(rule, occurrence)))) }
    }
    return clocks
  }

  /// The duty that a missed deadline begets: due the day it was missed.
  func beget(_ rule: Rule, from parent: Clock) -> Clock? {
    guard let due = parent.due, let arose = parent.arose, rule.provision.regime == parent.provision.regime,
      isInForce(rule, on: DanishTime.day(at: arose))
    else { return nil }
    var occurrence = Occurrence(at: .at(due), id: parent.about, aliases: parent.aliases, fact: parent.trigger)
    occurrence.due = .at(due)
    switch parent.state {
    case .notApplicable: return nil
    case .cannotBeJudged(let reason): return draft(rule, occurrence, .cannotBeJudged(reason))
    case .fulfilled(let at?) where at <= due: return nil
    case .fulfilled(nil): occurrence.cannotTell = Reason("cannot-be-judged.when-done", ["due": Clock.text(due)])
    default: break
    }
    if let ended = parent.ended?.at, ended <= due { return nil }
    var since = occurrence
    since.at = parent.arose.map(When.at) ?? .unknown
    var clock = clock(rule, occurrence, answer: rule.fulfilment.look(since, reading))
    if parent.silent != nil, clock.silent == nil, case .unfulfilled = clock.state { clock.silent = parent.silent }
    return clock
  }

  // MARK: - One rule, one matter

  func clock(_ rule: Rule, _ occurrence: Occurrence, answer: Fulfilment.Answer? = nil) -> Clock {
    if let reason = exempted(rule, occurrence) { return draft(rule, occurrence, reason) }
    switch trial.standing(of: rule, occurrence, isOver: { isOver(rule, occurrence, by: $0) }) {
    case .binding: break
    case .waived(let reason): return draft(rule, occurrence, .notApplicable(reason))
    case .cannotTell(let reason): return draft(rule, occurrence, .cannotBeJudged(reason))
    case .revived(let when):
      var revived = occurrence
      revived.at = when
      revived.due = when
      return judged(rule, revived, look: occurrence, answer: answer)
    }
    return judged(rule, occurrence, look: occurrence, answer: answer)
  }

  /// A matter that was running when the rule came into force: bound from that day.
  private func bound(_ rule: Rule, _ occurrence: Occurrence) -> Clock {
    if let reason = exempted(rule, occurrence) { return draft(rule, occurrence, reason) }
    var bound = occurrence
    bound.at = .at(DanishTime.start(of: rule.provision.from))
    bound.due = .day(rule.provision.from)
    bound.planMade = nil
    return judged(rule, bound, look: occurrence, answer: nil)
  }

  private func judged(_ rule: Rule, _ occurrence: Occurrence, look: Occurrence, answer: Fulfilment.Answer?) -> Clock {
    var clock = draft(rule, occurrence, .unfulfilled)
    clock.ended = ending(rule, look)
    clock.due = Due(rule: rule, occurrence: occurrence, reading: reading).instant
    clock.isPast = (rule.timing == .before || rule.timing == .sameDay) && occurrence.at == .unknown
    let answer = answer ?? rule.fulfilment.look(look, reading)
    if let reason = occurrence.cannotTell {
      clock.state = .cannotBeJudged(reason)
    } else if let known = Due.unknown(rule, occurrence, answer, clock.due) {
      clock.state = .cannotBeJudged(known)
    } else {
      clock.state = state(answer, due: clock.due)
    }
    clock.silent = rule.fulfilment.kinds.first { reading.told.silent.contains($0) }
    return clock
  }

  private func state(_ answer: Fulfilment.Answer, due: Instant?) -> Clock.State {
    switch answer {
    case .cannotTell(let reason): return .cannotBeJudged(reason)
    case .done(let times):
      guard !times.isEmpty else { return .unfulfilled }
      let first = times.compactMap(\.earliest).min()
      let isSomeUnknown = times.contains(.unknown)
      guard let first else { return .fulfilled(nil) }
      if isSomeUnknown, let due, first > due { return .fulfilled(nil) }
      return .fulfilled(first)
    }
  }

  /// Not one of those that the duty is for, or freed from it, or of the wrong age.
  private func exempted(_ rule: Rule, _ occurrence: Occurrence) -> Clock.State? {
    if let reason = occurrence.exempt { return .notApplicable(reason) }
    if rule.forChildren, let adult = reading.adultFrom, let at = occurrence.at.earliest, at >= adult {
      return .notApplicable(Reason("not-applicable.of-age"))
    }
    var doubt: Reason?
    for exemption in rule.exemptions {
      switch exemption.applies(occurrence, reading) {
      case .yes: return .notApplicable(Reason("not-applicable." + exemption.name))
      case .cannotTell(let reason): doubt = doubt ?? reason
      case .no: break
      }
    }
    if rule.fromAge != nil || rule.underAge != nil {
      guard let birthday = reading.birthday else { return .cannotBeJudged(Reason("cannot-be-judged.birth")) }
      guard let day = occurrence.at.date else { return .cannotBeJudged(Reason("cannot-be-judged.trigger")) }
      let age = day.age(bornOn: birthday)
      if let from = rule.fromAge, age < from {
        return .notApplicable(Reason("not-applicable.too-young", ["age": String(from)]))
      }
      if let under = rule.underAge, age >= under {
        return .notApplicable(Reason("not-applicable.too-old", ["age": String(under)]))
      }
    }
    if let doubt {
      // What was done anyway needs no judgement of whether it had to be.
      if case .done(let times) = rule.fulfilment.look(occurrence, reading), !times.isEmpty { return nil }
      return .cannotBeJudged(doubt)
    }
    return nil
  }

  private func ending(_ rule: Rule, _ occurrence: Occurrence) -> Clock.Ending? {
    rule.endings.compactMap { ending in
      ending.find(occurrence, reading).map {
        Clock.Ending(at: $0.earliest, reason: Reason("not-applicable.ended." + ending.name))
      }
    }.min { ($0.at ?? .max) < ($1.at ?? .max) }
  }

  /// Whether the matter was done or over by a moment.
  private func isOver(_ rule: Rule, _ occurrence: Occurrence, by moment: Instant) -> Bool {
    if let ended = ending(rule, occurrence), let at = ended.at, at <= moment { return true }
    guard case .done(let times) = rule.fulfilment.look(occurrence, reading) else { return false }
    return times.contains { $0.earliest.map { $0 < moment } ?? false }
  }

  func draft(_ rule: Rule, _ occurrence: Occurrence, _ state: Clock.State) -> Clock {
    Clock(
      id: rule.provision.duty, about: occurrence.id, aliases: occurrence.aliases, kind: rule.provision.kind,
      provision: rule.provision, arose: occurrence.at.earliest, due: nil, state: state, ended: nil, silent: nil,
      trigger: occurrence.fact)
  }
}
