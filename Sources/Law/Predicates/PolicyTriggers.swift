import CaseFile

extension Triggers {
  static let policies = [
    // Six weeks from the first that was heard of it until help starts; what comes meanwhile doesn't move the date.
    Trigger(name: "help-sought") { reading in
      let starts = reading.all(.notificationReceived, .needKnown)
      let closings = reading.closures.filter { $0.to == nil }.map { Fact(.caseClosed, at: $0.from) }
      return running(starts: starts, isEndedBy: reading.all(.supportStarted) + closings).map { noNeed($0, in: reading) }
    },
    Trigger(name: "support-or-follow-up") { reading in
      reading.measures.filter { !$0.isCounselling }.flatMap { contacts($0, in: reading) }
    },
    Trigger(name: "case-active-or-reviewed") { reading in reviews(reading) },
    Trigger(name: "help-sought-for-the-youngest") { reading in
      let starts = reading.all(.notificationReceived, .needKnown)
      return running(starts: starts, isEndedBy: [])
    },
  ]

  private static func noNeed(_ occurrence: Occurrence, in reading: Reading) -> Occurrence {
    var result = occurrence
    if reading.measures.contains(where: { $0.isRunning(at: occurrence.at) && $0.start?.at != occurrence.at }) {
      result.exempt = Reason("not-applicable.help-runs")
    }
    let screening = reading.all(.screeningDone).last { $0.at.canFollow(occurrence.at) }
    let needed = reading.all(.needKnown).contains { $0.at.canFollow(occurrence.at) }
    if screening?.text("outcome") == "none", !needed {
      result.exempt = Reason("not-applicable.screened-out", ["outcome": "none"])
    }
    return result
  }

  /// The start of a support, and each follow-up of it: three months from each.
  private static func contacts(_ measure: Measure, in reading: Reading) -> [Occurrence] {
    guard let first = started(measure) else { return [] }
    let held = reading.all(.followUpHeld).filter { fact in
      fact.about.map(measure.ids.contains) ?? measure.isRunning(at: fact.at)
    }
    let later = held.filter { $0.at.canFollow(first.at) }.enumerated().map { index, fact in
      var occurrence = Occurrence(at: fact.at, id: first.id, aliases: measure.ids, fact: fact, measure: measure)
      occurrence.index = index + 1
      return occurrence
    }
    return ([first] + later).map { occurrence in
      var result = occurrence
      // Another rhythm holds where it was approved before the ordinary date, and not where it came too late.
      let ordinary = Limit(3, .months).due(from: occurrence.at)
      let approved = reading.all(.cadenceApproved).last { fact in
        guard let at = fact.at.earliest, let ordinary else { return false }
        return occurrence.concerns(fact) && at <= ordinary
      }
      if let weeks = approved?.number("weeks") { result.limit = Limit(weeks, .weeks) }
      if let months = approved?.number("months") { result.limit = Limit(months, .months) }
      return result
    }
  }

  /// From the day the case is active, and from each review.
  private static func reviews(_ reading: Reading) -> [Occurrence] {
    let active = reading.all(.needKnown, .supportStarted, .caseReopened)
    let closings = reading.closures.map { Fact(.caseClosed, at: $0.from) }
    let starts = running(starts: active, isEndedBy: closings)
    let reviews = reading.all(.reviewHeld).enumerated().map { index, fact in
      var occurrence = Occurrence(fact)
      occurrence.index = index + 1
      return occurrence
    }
    return starts + reviews
  }
}
