import CaseFile

/// Which rule is in force.
extension Judge {
  /// The day to judge by where the event has none: the last day that anything is known of, or else the law as it is.
  var lastDay: Day { reading.facts.compactMap(\.at.date).max() ?? latestKnown }

  func isInForce(_ rule: Rule, on day: Day) -> Bool {
    guard let forced = engine.setting.regime,
      rule.provision.regime == .serviceloven || rule.provision.regime == .barnetsLov
    else { return rule.isInForce(on: day) }
    // Tried out under one Act, whatever the date: as that Act first or last was.
    let act = forced == .frikommune ? .serviceloven : forced
    guard rule.provision.regime == act, let regime = engine.rules.regimes.first(where: { $0.name == act }) else {
      return false
    }
    return rule.isInForce(on: min(max(day, regime.from), regime.to ?? day))
  }

  /// Whether a rule that came into force later binds this matter, which was running then.
  func binds(_ rule: Rule, _ occurrence: Occurrence, from day: Day) -> Bool {
    guard rule.bindsRunning, rule.provision.from > day, rule.provision.from <= latestKnown else { return false }
    let from = When.day(rule.provision.from)
    return occurrence.measure?.isRunning(at: from) ?? true
  }

  /// A running matter is bound when its day comes, whether or not anything is written that day.
  private var latestKnown: Day { Day(9999, 12, 31) ?? Day(number: 0) }

  /// Whether the Act that the rule is part of was the one in force: only then is it worth saying that it lacked the rule.
  func governs(_ rule: Rule, on day: Day) -> Bool {
    guard let act = engine.rules.regimes.first(where: { $0.name == rule.provision.regime }) else { return false }
    return act.from <= day && (act.to.map { day <= $0 } ?? true)
  }

  func distance(_ rule: Rule, _ day: Day) -> Int {
    if rule.provision.from > day { return rule.provision.from.days(since: day) }
    return rule.provision.to.map { max(0, day.days(since: $0)) } ?? 0
  }

  func notInForce(_ rule: Rule, _ occurrence: Occurrence) -> Reason {
    let day = occurrence.at.date ?? lastDay
    if rule.provision.from > day {
      return Reason("not-applicable.not-in-force", ["from": rule.provision.from.description])
    }
    return Reason("not-applicable.no-longer-in-force", ["to": rule.provision.to?.description ?? ""])
  }
}

extension Limit {
  /// In words.
  var text: LocalText {
    let names: [Unit: (String, String, String, String)] = [
      .hours: ("time", "timer", "hour", "hours"), .days: ("dag", "dage", "day", "days"),
      .weeks: ("uge", "uger", "week", "weeks"), .months: ("måned", "måneder", "month", "months"),
      .years: ("år", "år", "year", "years"), .hverdage: ("hverdag", "hverdage", "weekday", "weekdays"),
      .workingDays: ("arbejdsdag", "arbejdsdage", "working day", "working days"),
    ]
    guard let (one, many, oneEn, manyEn) = names[unit] else { return LocalText(da: description, en: description) }
    return LocalText(da: "\(count) \(count == 1 ? one : many)", en: "\(count) \(count == 1 ? oneEn : manyEn)")
  }
}
