import CaseFile

extension Fulfilments {
  static let measures = [
    // A plan may be older than the decision it is for.
    Fulfilment(name: "plan-made", kinds: [.planMade]) { occurrence, reading in
      .done(reading.all(.planMade).filter(occurrence.concerns).map(\.at))
    },
    Fulfilment(name: "plan-decided", kinds: [.planDecided, .planMade]) { occurrence, reading in
      let decided = reading.all(.planDecided).filter(occurrence.concerns)
      let made = reading.all(.planMade).filter(occurrence.concerns)
      let valid = decided.filter { $0.flag("needed") != false || !($0.text("reason") ?? "").isEmpty }
      if valid.isEmpty, made.isEmpty, decided.contains(where: { $0.text("reason") == nil }) {
        return .cannotTell(Reason("cannot-be-judged.detail", ["detail": "reason"]))
      }
      return .done((valid + made).map(\.at))
    },
    Fulfilment(name: "youth-plan-decided", kinds: [.planDecided, .planMade, .planRevised, .youthDecided]) {
      occurrence, reading in
      // From half a year before the birthday on.
      let from = occurrence.at.date.map { When.day($0.adding(months: -6)) } ?? .unknown
      let facts = reading.all(.planDecided, .planMade, .planRevised, .youthDecided)
      return .done(facts.map(\.at).filter { $0.canFollow(from) })
    },
    Fulfilment(name: "plan-revised", kinds: [.planRevised]) { occurrence, reading in
      let from = occurrence.at.date.map { When.day($0.adding(months: -3)) } ?? .unknown
      return .done(
        reading.all(.planRevised).filter { fact in
          let isForReturn = fact.about != nil && fact.about == occurrence.id
          return isForReturn || (occurrence.concerns(fact) && fact.at.canFollow(from))
        }.map(\.at))
    },
    Fulfilment(name: "plan-delivered", kinds: [.planDelivered]) { occurrence, reading in
      .done(reading.all(.planDelivered).filter(occurrence.concerns).map(\.at))
    },
    // The first, or the one after that which it arises from.
    Fulfilment(name: "next-follow-up", kinds: [.followUpHeld]) { occurrence, reading in
      let held = reading.all(.followUpHeld).filter { fact in
        guard let measure = occurrence.measure, let start = measure.start else { return false }
        guard fact.about.map(measure.ids.contains) ?? measure.isRunning(at: fact.at) else { return false }
        return fact.at.canFollow(start.at)
      }
      return .done(Array(held.dropFirst(occurrence.index).map(\.at)))
    },
    // Two visits in the year with a talk with the child.
    Fulfilment(name: "two-visits", kinds: [.supervisionVisit]) { occurrence, reading in
      guard let from = occurrence.at.date else { return .done([]) }
      let to = from.adding(years: 1)
      let visits = reading.all(.supervisionVisit).filter { fact in
        guard occurrence.concerns(fact), fact.flag("child-talked-with") != false else { return false }
        guard let day = fact.at.date else { return true }
        return (occurrence.index == 0 ? day >= from : day > from) && day <= to
      }
      guard visits.count >= 2 else { return .done([]) }
      if visits.filter({ $0.flag("child-talked-with") == true }).count < 2 {
        return .cannotTell(Reason("cannot-be-judged.detail", ["detail": "child-talked-with"]))
      }
      let talked = visits.filter { $0.flag("child-talked-with") == true }.map(\.at)
      return .done(talked.contains(.unknown) && talked.filter({ $0 != .unknown }).count < 2 ? [.unknown] : [talked[1]])
    },
  ]
}
