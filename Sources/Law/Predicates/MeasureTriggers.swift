import CaseFile

extension Triggers {
  static let measures = [
    // Serviceloven: a plan for every measure, one for each decision.
    Trigger(name: "measure-decided") { reading in plans(reading) { !$0.couldNotWait } },
    Trigger(name: "measure-decided-at-once") { reading in plans(reading) { $0.couldNotWait } },
    // Barnets lov: a placement has a plan always, a support where it is decided that it needs one.
    Trigger(name: "placement-decided") { reading in
      plans(reading) { $0.isPlacement && (!$0.isCoerced || $0.couldNotWait) }
    },
    Trigger(name: "coerced-placement-decided") { reading in
      plans(reading) { $0.isPlacement && $0.isCoerced && !$0.couldNotWait }
    },
    Trigger(name: "support-decided") { reading in plans(reading) { !$0.isPlacement } },
    Trigger(name: "plan-needed") { reading in
      plans(reading) { !$0.isPlacement }.filter { occurrence in
        reading.all(.planDecided).contains { $0.flag("needed") == true && occurrence.concerns($0) }
      }
    },
    Trigger(name: "support-started") { reading in
      reading.measures.filter { !$0.isCounselling }.compactMap(started)
    },
    Trigger(name: "placement-started") { reading in
      reading.measures.filter(\.isPlacement).compactMap(started)
    },
    Trigger(name: "placement-started-plan-may-follow") { reading in
      reading.measures.filter(\.isPlacement).compactMap(started).map { deliverable($0, in: reading) }
    },
    // Barnets lov: three months after the start, or when an investigation that ran beside it is finished.
    Trigger(name: "support-started-beside-investigation") { reading in
      let finished = reading.all(.clarificationFinished, .assessmentFinished).map(\.at)
      return reading.measures.filter { !$0.isCounselling }.compactMap(started).map { occurrence in
        var result = occurrence
        result.orEarlier = finished.filter { end in
          guard let end = end.date, let start = occurrence.at.date else { return false }
          return end > start
        }
        return result
      }
    },
    Trigger(name: "follow-up-held") { reading in
      reading.measures.filter { !$0.isCounselling }.flatMap { later($0, in: reading) }
    },
    Trigger(name: "year-of-placement") { reading in
      reading.measures.filter(\.isPlacement).flatMap { years(of: $0, in: reading) }
    },
    Trigger(name: "youth-with-support") { reading in youth(reading) },
  ]

  static func started(_ measure: Measure) -> Occurrence? {
    measure.start.map { Occurrence(at: $0.at, id: $0.id, aliases: measure.ids, fact: $0, measure: measure) }
  }

  /// One matter for each decision, however many supports rest on it; for a support without one, its start.
  private static func plans(_ reading: Reading, _ counts: (Measure) -> Bool) -> [Occurrence] {
    var result: [Occurrence] = []
    for measure in reading.measures where !measure.isCounselling && counts(measure) {
      guard let fact = measure.decision ?? measure.start else { continue }
      if let index = result.firstIndex(where: { $0.fact == fact }) {
        result[index].aliases.formUnion(measure.ids)
        // The matter runs as long as one of its supports does.
        if measure.end == nil { result[index].measure = measure }
      } else {
        result.append(Occurrence(at: fact.at, id: fact.id, aliases: measure.ids, fact: fact, measure: measure))
      }
    }
    return result
  }

  /// Parts of a plan can be handed over once there is one: in barnets lov it may come up to three months after the
  /// decision, unless the placement is without consent.
  private static func deliverable(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    var result = occurrence
    guard let start = occurrence.at.latest, let measure = occurrence.measure else { return result }
    if let made = reading.all(.planMade).first(where: { occurrence.concerns($0) }) {
      if let from = made.at.latest, from > start { result.planMade = made.at }
    } else if !measure.isCoerced || measure.couldNotWait, let decided = measure.decision?.at.date ?? occurrence.at.date
    {
      let limit = decided.adding(months: 3)
      if DanishTime.end(of: limit) > start { result.planMade = .day(limit) }
    }
    return result
  }

  private static func heldFollowUps(_ measure: Measure, in reading: Reading) -> [Fact] {
    reading.all(.followUpHeld).filter { held in
      if let about = held.about { return measure.ids.contains(about) }
      return measure.isRunning(at: held.at)
    }
  }

  private static func later(_ measure: Measure, in reading: Reading) -> [Occurrence] {
    guard let start = measure.start else { return [] }
    return heldFollowUps(measure, in: reading).filter { $0.at.canFollow(start.at) }.enumerated().map { index, held in
      var occurrence = Occurrence(at: held.at, id: start.id, aliases: measure.ids, fact: held, measure: measure)
      occurrence.index = index + 1
      occurrence.due = held.day("next").map(When.day)
      if let id = held.id { occurrence.aliases.insert(id) }
      return occurrence
    }
  }

  /// A matter for each year of the placement until the child is of age.
  private static func years(of measure: Measure, in reading: Reading) -> [Occurrence] {
    guard let start = measure.start else { return [] }
    guard let first = start.at.date else { return started(measure).map { [$0] } ?? [] }
    let last = reading.birthday?.adding(years: 18) ?? first.adding(years: 18)
    return (0..<18).compactMap { year in
      let from = first.adding(years: year)
      guard from < last, measure.end?.at.date.map({ from <= $0 }) ?? true else { return nil }
      var occurrence = Occurrence(
        at: year == 0 ? start.at : .day(from), id: start.id, aliases: measure.ids, fact: start, measure: measure)
      occurrence.index = year
      return occurrence
    }
  }

  /// At 16 with support running, or at the first support from 16 on (BL § 108).
  private static func youth(_ reading: Reading) -> [Occurrence] {
    guard let sixteen = reading.birthday?.adding(years: 16) else { return [] }
    let running = reading.measures.filter { !$0.isCounselling && $0.start != nil }
    if running.contains(where: { $0.isRunning(at: .day(sixteen)) }) { return [Occurrence(at: .day(sixteen))] }
    let later = running.first { $0.start?.at.date.map { $0 >= sixteen } ?? false }
    guard let later, let fact = later.decision ?? later.start else { return [] }
    return [Occurrence(at: fact.at, id: fact.id, aliases: later.ids, fact: fact, measure: later)]
  }
}
